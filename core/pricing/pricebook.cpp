#include "core/pricing/pricebook.h"

namespace assay {

std::string_view builtInCatalogue(); // the bytes of pricing/anthropic.json

std::shared_ptr<const PriceBook> PriceBook::builtIn()
{
    // Its bytes are part of the program and a test reads them: a failure here cannot reach a user.
    static const std::shared_ptr<const PriceBook> book = fromJson(builtInCatalogue(), "built-in catalogue").take();
    return book;
}

Result<void> PriceBook::add(AiModel model)
{
    const int index = int(m_models.size());
    for (const std::string &id : model.ids)
        if (const auto [known, isNew] = m_byId.try_emplace(id, index); !isNew && known->second != index)
            return Error{"\"" + id + "\" already names " + m_models[std::size_t(known->second)].id, {}};
    m_byId.try_emplace(model.displayName, index); // cost exports name models this way
    m_models.push_back(std::move(model));
    return {};
}

int PriceBook::indexOf(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found != m_byId.end() ? found->second : -1;
}

ResolvedModel PriceBook::resolve(std::string_view rawId) const
{
    return readModelId(rawId, [this](std::string_view id) { return indexOf(id); });
}

int PriceBook::feeOn(std::string_view id, Day day) const
{
    int first = -1, inForce = -1;
    for (int i = 0; i < int(fees.size()); ++i) {
        const Fee &fee = fees[std::size_t(i)];
        if (fee.id != id)
            continue;
        if (first < 0 || fee.from < fees[std::size_t(first)].from)
            first = i;
        if ((!fee.from || *fee.from <= day) && (inForce < 0 || fee.from > fees[std::size_t(inForce)].from))
            inForce = i;
    }
    return inForce >= 0 ? inForce : first;
}

} // namespace assay
