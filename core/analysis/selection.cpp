#include "core/analysis/selection.h"

#include "core/analysis/timekey.h"
#include "core/calls/codes.h"
#include "core/values/escapedtext.h"

#include <algorithm>

namespace assay {

namespace {

/// Whether the text ends in a "!" that no backslash protects.
bool endsInBareBang(std::string_view text)
{
    if (!text.ends_with('!'))
        return false;
    const std::size_t other = text.find_last_not_of('\\', text.size() - 2);
    const std::size_t backslashes = text.size() == 1 ? 0 : text.size() - 2 - (other == std::string_view::npos ? std::size_t(-1) : other);
    return backslashes % 2 == 0;
}

std::string acceptedCodes(Dimension dimension)
{
    std::string list;
    for (std::uint32_t code = 0; !codeText(dimension, code).empty(); ++code)
        list += (list.empty() ? "" : ", ") + std::string(codeText(dimension, code));
    return list;
}

/// An error when the dimension can never have this value: a typing mistake would otherwise select nothing in silence.
Result<void> checkValue(const DimensionRef &dimension, const std::string &value)
{
    const DimensionInfo &info = dimensionInfo(dimension.dimension);
    if (info.kind == DimensionKind::Code && !codeFromText(info.dimension, value))
        return Error{"\"" + value + "\" is no " + std::string(info.id) + "; use one of " + acceptedCodes(info.dimension), {}};
    if (info.kind == DimensionKind::Time && !timeKeyFromText(info.dimension, value, {}))
        return Error{"\"" + value + "\" is no " + std::string(info.id), {}};
    return {};
}

} // namespace

std::optional<TimeRange> Selection::previousPeriod() const
{
    if (range.from == kNoTime || range.to == std::numeric_limits<Millis>::max())
        return std::nullopt;
    const Millis localFrom = zone.toLocal(range.from);
    const Millis localLength = zone.toLocal(range.to) - localFrom;
    return TimeRange{zone.toUtc(localFrom - localLength), range.from};
}

Result<Filter> Selection::parseFilter(std::string_view text)
{
    const std::size_t equals = findBare(text, '=');
    if (equals == std::string_view::npos)
        return Error{"A filter is written dim=value, dim!=value or dim=", std::string(text)};
    Filter filter;
    filter.exclude = endsInBareBang(text.substr(0, equals));
    const std::string id = unescaped(text.substr(0, filter.exclude ? equals - 1 : equals));
    const auto dimension = DimensionRef::parse(id);
    if (!dimension)
        return Error{"There is no dimension \"" + id + "\"", std::string(text)};
    filter.dimension = *dimension;

    for (const std::string &value : splitBare(text.substr(equals + 1), ',')) {
        if (const auto valid = value.empty() ? Result<void>() : checkValue(filter.dimension, value); !valid)
            return Error{valid.error().message, std::string(text)};
        filter.values.push_back(value.empty() ? std::nullopt : std::optional(value));
    }
    return filter;
}

std::string Selection::filterText(const Filter &filter)
{
    std::string text = escaped(filter.dimension.id(), "=!") + (filter.exclude ? "!=" : "=");
    for (std::size_t i = 0; i < filter.values.size(); ++i) {
        text += i > 0 ? "," : "";
        text += escaped(filter.values[i].value_or(std::string()), ",");
    }
    return text;
}

} // namespace assay
