#include "app/queryoptions.h"

namespace assay {

std::vector<std::string> listed(const std::string &text)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size() && !text.empty();) {
        const std::size_t to = std::min(text.find(',', from), text.size());
        parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

Result<std::vector<DimensionRef>> groupDimensions(const CommandContext &context)
{
    std::vector<DimensionRef> by;
    for (const std::string &id : listed(context.value("by"))) {
        const auto dimension = DimensionRef::parse(id);
        if (!dimension)
            return Error{"There is no dimension \"" + id + "\"", "--by"};
        by.push_back(*dimension);
    }
    return by;
}

Result<std::size_t> countOption(const CommandContext &context, const char *option, std::size_t fallback)
{
    if (!context.isSet(option))
        return fallback;
    bool valid = false;
    const uint count = QString::fromStdString(context.value(option)).toUInt(&valid);
    if (!valid || count == 0)
        return Error{"The number must be a whole one above 0", std::string("--") + option + " " + context.value(option)};
    return std::size_t(count);
}

Result<TimeRange> period(const PeriodBound &from, const PeriodBound &to, const TimeZone &zone)
{
    TimeRange range;
    for (const auto &[given, bound] : {std::pair{&from, &range.from}, std::pair{&to, &range.to}}) {
        if (given->text.empty())
            continue;
        const auto time = parseTime(given->text);
        if (!time)
            return Error{time.error().message, given->where};
        *bound = parseDay(given->text) ? zone.toUtc(*time) : *time;
    }
    if (range.to <= range.from)
        return Error{"A period ends after it begins; its end is left out of it", to.where + " " + to.text};
    return range;
}

} // namespace assay
