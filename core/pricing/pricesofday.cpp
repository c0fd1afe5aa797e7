#include "core/pricing/pricesofday.h"

namespace assay {

namespace {

/// One period without ends, or none when there was none.
std::vector<PricePeriod> periodOf(const std::vector<PricePeriod> &periods, Day day)
{
    if (periods.empty())
        return {};
    const PricePeriod *chosen = &periods.front();
    for (const PricePeriod &period : periods) // by date
        if (!period.from || *period.from <= day)
            chosen = &period;
    PricePeriod always = *chosen;
    always.from.reset();
    always.to.reset();
    return {std::move(always)};
}

} // namespace

Result<std::shared_ptr<const PriceBook>> pricesOfDay(const PriceBook &book, Day day)
{
    auto result = std::make_shared<PriceBook>();
    result->version = book.version;
    result->asOf = book.asOf;
    result->sources = book.sources;
    result->tokenizers = book.tokenizers;
    result->fees = book.fees;
    result->unbilledRefusals = book.unbilledRefusals;
    result->batchE6 = book.batchE6;
    result->geoUsE6 = book.geoUsE6;
    result->geoFrom = book.geoFrom;
    result->bedrockRegional = book.bedrockRegional;
    result->vertexRegional = book.vertexRegional;
    for (AiModel model : book.models()) {
        model.periods = periodOf(model.periods, day);
        model.fastPeriods = periodOf(model.fastPeriods, day);
        if (const auto added = result->add(std::move(model)); !added)
            return added.error();
    }
    return std::shared_ptr<const PriceBook>(std::move(result));
}

} // namespace assay
