#pragma once

#include "core/calls/call.h"

namespace assay {

/// What a line of a source's own sums can be broken down by, and what a cost line is for; texts as the source wrote them.
enum class LineText : std::uint8_t {
    Model,    ///< API id, a gateway's slug, or the display name that a bill uses
    Provider,
    Workspace, ///< id or name
    ApiKey,    ///< id or name
    User,
    Session,
    Tier,
    Speed,
    Geo,
    ContextWindow,
    CostType,  ///< "tokens", "web_search", ...; empty for an aggregate
    TokenType, ///< the token class a cost line is for
    Terminal,
};
inline constexpr std::size_t kLineTextCount = 13;

/// What a source reports in sums: an aggregate of many calls, or one line of a bill. Kept beside the calls to hold them
/// against, never added to them. Texts are views that live until the sink returns; an empty one is "not given", which
/// in an aggregate means over all of them.
struct ReportedLine
{
    RecordKind kind = RecordKind::Aggregate; ///< never Call
    CallStatus status = CallStatus::Ok;
    Millis time = kNoTime;    ///< start of what it covers, UTC
    Millis timeEnd = kNoTime; ///< end, exclusive
    TokenCounts tokens;       ///< none in a cost line
    std::int64_t webSearches = 0;
    std::int64_t requests = -1;        ///< calls it stands for, -1 unknown
    std::uint32_t flags = 0;           ///< CallFlag bits
    std::optional<Money> reportedCost; ///< in US dollars; negative for a credit
    std::optional<Money> listCost;     ///< the same before discounts, where the source states both

    std::array<std::string_view, kLineTextCount> texts{};
    std::string_view &text(LineText t) { return texts[static_cast<std::size_t>(t)]; }
    std::string_view text(LineText t) const { return texts[static_cast<std::size_t>(t)]; }

    /// Identity within a format family: what is covered and every dimension. Empty: never merged with another.
    std::string_view dedupeKey;
};

} // namespace assay
