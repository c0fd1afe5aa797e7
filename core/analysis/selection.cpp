#include "core/analysis/selection.h"

#include "core/analysis/timekey.h"
#include "core/calls/codes.h"

#include <algorithm>

namespace assay {

namespace {

std::string escaped(std::string_view text, std::string_view special)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\' || special.find(c) != std::string_view::npos)
            out.push_back('\\');
        out.push_back(c);
    }
    return out;
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        out.push_back(text[i]);
    }
    return out;
}

/// Position of the first `c` that no backslash protects; npos when there is none.
std::size_t findBare(std::string_view text, char c)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == c)
            return i;
    }
    return std::string_view::npos;
}

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

    std::string_view rest = text.substr(equals + 1);
    for (bool more = true; more;) {
        const std::size_t comma = findBare(rest, ',');
        const std::string value = unescaped(rest.substr(0, comma));
        if (const auto valid = value.empty() ? Result<void>() : checkValue(filter.dimension, value); !valid)
            return Error{valid.error().message, std::string(text)};
        filter.values.push_back(value.empty() ? std::nullopt : std::optional(value));
        more = comma != std::string_view::npos;
        rest = more ? rest.substr(comma + 1) : std::string_view{};
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
