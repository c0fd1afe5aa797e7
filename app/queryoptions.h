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
/// A date or a time; a plain date means midnight in the zone.
Result<Millis> instant(const std::string &text, const TimeZone &zone, const std::string &where);

} // namespace assay
