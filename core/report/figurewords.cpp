#include "core/report/figuretext.h"

#include "core/formats/format.h"
#include "core/values/daytext.h"
#include "core/values/printable.h"

#include <algorithm>

namespace assay::figure {

std::string day(Day day)
{
    return dayInWords(day);
}

std::string month(Day day)
{
    return monthInWords(day);
}

std::string range(const TimeRange &range, const TimeZone &zone)
{
    if (range.isAll())
        return "all time";
    if (range.from >= range.to)
        return "no time";
    if (range.from == kNoTime)
        return "until " + day(dayOf(zone.toLocal(range.to - 1)));
    if (range.to == std::numeric_limits<Millis>::max())
        return "since " + day(dayOf(zone.toLocal(range.from)));
    const Day first = dayOf(zone.toLocal(range.from)), last = dayOf(zone.toLocal(range.to - 1));
    return first == last ? day(first) : day(first) + " to " + day(last);
}

std::string key(Dimension dimension, const KeyValue &value)
{
    if (value) {
        std::string text = printable(*value);
        if (const FormatInfo *format = dimension == Dimension::Format ? formatInfo(text) : nullptr)
            return std::string(format->title);
        if (dimensionInfo(dimension).kind == DimensionKind::Code)
            std::ranges::replace(text, '_', ' ');
        return text;
    }
    const bool who = dimension == Dimension::Workload || dimension == Dimension::Team || dimension == Dimension::Customer;
    return who ? "unattributed" : "not given";
}

std::string capitalised(std::string_view word)
{
    std::string text(word);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = char(text.front() - 'a' + 'A');
    return text;
}

std::string filter(const Filter &filter)
{
    const DimensionRef &dimension = filter.dimension;
    std::string values;
    for (const KeyValue &value : filter.values)
        values += (values.empty() ? "" : ", ") + key(dimension.dimension, value);
    const std::string title = dimension.tagKey.empty() ? std::string(dimensionInfo(dimension.dimension).title) : "Tag " + printable(dimension.tagKey);
    return title + (filter.exclude ? ": not " : ": ") + values;
}

std::string unpriced(Unpriced reason)
{
    switch (reason) {
    case Unpriced::No: return {};
    case Unpriced::UnknownModel: return "the price list does not hold the model";
    case Unpriced::NoPriceForDate: return "no price is known for the date";
    case Unpriced::NoTimestamp: return "the call has no time, so no price can be chosen";
    case Unpriced::NoFastPrice: return "the model has no fast price";
    case Unpriced::BatchAndFastConflict: return "batch and fast at once";
    case Unpriced::InputNotPriced: return "input has no price";
    case Unpriced::CacheReadNotPriced: return "cache reads have no price";
    case Unpriced::CacheWrite5mNotPriced: return "5-minute cache writes have no price";
    case Unpriced::CacheWrite1hNotPriced: return "1-hour cache writes have no price";
    case Unpriced::OutputNotPriced: return "output has no price";
    }
    return {};
}

std::string unpriced(const std::array<std::int64_t, kUnpricedCount> &calls)
{
    std::int64_t sum = 0;
    std::string reasons;
    for (std::size_t i = 1; i < kUnpricedCount; ++i) {
        if (calls[i] == 0)
            continue;
        sum += calls[i];
        reasons += (reasons.empty() ? "" : "; ") + unpriced(static_cast<Unpriced>(i));
    }
    return sum == 0 ? std::string() : quantity(sum, "call") + " without a price: " + reasons;
}

} // namespace assay::figure
