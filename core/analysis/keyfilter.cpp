#include "core/analysis/keycolumn.h"

#include <algorithm>

namespace assay {

std::optional<std::uint32_t> KeyColumn::codeOf(const std::string &text) const
{
    if (text.empty())
        return std::nullopt;
    if (m_dictionary)
        return m_dictionary->find(text);
    if (m_source == Source::Time) {
        const auto ordinal = timeKeyFromText(m_dimension.dimension, text, *m_zone);
        const auto found = ordinal ? std::ranges::lower_bound(m_ordinals, *ordinal) : m_ordinals.end();
        if (found == m_ordinals.end() || *found != *ordinal)
            return std::nullopt;
        return std::uint32_t(found - m_ordinals.begin()) + 1;
    }
    for (std::uint32_t code = 1; code < m_cardinality; ++code)
        if (*this->text(code) == text)
            return code;
    return std::nullopt;
}

std::vector<std::uint8_t> KeyColumn::accepted(const Filter &filter, const PriceBook &book) const
{
    std::vector<std::uint8_t> named(m_cardinality, 0);
    const auto name = [&](const std::string &text) {
        if (const auto code = codeOf(text))
            named[*code] = 1;
    };
    for (const KeyValue &value : filter.values) {
        if (!value) {
            named[0] = 1;
            continue;
        }
        name(*value);
        const int model = m_dimension.dimension == Dimension::Model ? book.resolve(*value).model : -1;
        if (model >= 0)
            name(book.models()[std::size_t(model)].id);
    }
    if (filter.exclude)
        for (std::uint8_t &bit : named)
            bit = !bit;
    return named;
}

} // namespace assay
