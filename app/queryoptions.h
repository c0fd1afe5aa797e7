#pragma once

#include "app/command.h"

#include <optional>

namespace assay {

// Options that several subcommands read alike. Errors name the option.

/// "a,b,c" as its parts; none for an empty text.
std::vector<std::string> listed(const std::string &text);
/// --by.
Result<std::vector<DimensionRef>> groupDimensions(const CommandContext &context);
/// A whole number above 0, `fallback` when the option is not given.
Result<std::size_t> countOption(const CommandContext &context, const char *option, std::size_t fallback);
/// Where a bound of a period was given, and its text: a date or a time, where a plain date means midnight in the zone; ""
/// leaves that side open.
struct PeriodBound
{
    std::string where, text;
};
/// An error when it ends where it begins, or before.
Result<TimeRange> period(const PeriodBound &from, const PeriodBound &to, const TimeZone &zone);

} // namespace assay
