#pragma once

#include "core/calls/dimension.h"
#include "core/values/instant.h"
#include "core/values/money.h"
#include "core/values/tokens.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace assay {

// The codes below are stored: never renumber, only append. Their text ids are in codes.h.
enum class RecordKind : std::uint8_t { Call, Aggregate, CostLine };
enum class CallStatus : std::uint8_t { Ok, Error, Canceled, Expired, Interrupted };
enum class ServiceTier : std::uint8_t { Standard, Priority, Batch, Flex, FlexDiscount, PriorityOnDemand };
enum class Speed : std::uint8_t { Standard, Fast };
enum class Platform : std::uint8_t { ClaudeApi, Bedrock, Vertex, Foundry, ClaudePlatformOnAws, Other };
enum class EndpointScope : std::uint8_t { Unknown, Global, Regional, MultiRegion };
enum class TaskOutcome : std::uint8_t { Unknown, Success, Failure };

/// What an importer noticed about a record; a bit set, stored with the call.
enum CallFlag : std::uint32_t {
    kCacheWriteTtlAssumed = 1u << 0,   ///< some cache writes had no TTL and count as 5m
    kServedFromGatewayCache = 1u << 1, ///< a gateway answered; nothing was billed, token counts are zero
    kExpandedIteration = 1u << 2,      ///< an extra record out of usage.iterations
    kInputWasExclusive = 1u << 3,      ///< the format's input includes cache tokens by rule, this record's did not
    kBatchWorkload = 1u << 4,          ///< ran in a batch
    kErrorWithUsage = 1u << 5,         ///< failed, but tokens were reported
    kTierNotGiven = 1u << 6,           ///< the source does not say the service tier; it counts as standard
    kErasedAtSource = 1u << 7,         ///< no call: says that older copies of the key were deleted; stored dead
    kOutputIsLowerBound = 1u << 8,     ///< written while the answer streamed; the output count may never have been final
};

/// One record as every format delivers it. Texts are views that live until the sink returns.
struct Call
{
    struct Tag
    {
        std::string_view key;
        std::string_view value;
    };

    RecordKind kind = RecordKind::Call;
    CallStatus status = CallStatus::Ok;
    ServiceTier tier = ServiceTier::Standard;
    Speed speed = Speed::Standard;
    Platform platform = Platform::ClaudeApi;
    EndpointScope endpoint = EndpointScope::Unknown;
    TaskOutcome taskOutcome = TaskOutcome::Unknown;
    bool batch = false; ///< pays the batch price

    Millis time = kNoTime;    ///< start of the call, UTC
    Millis timeEnd = kNoTime; ///< end, when the source says so
    TokenCounts tokens;
    std::int64_t thinkingTokens = 0; ///< a subset of output, never added
    std::int64_t webSearches = 0;
    std::int64_t webFetches = 0;
    std::int64_t latencyMs = -1; ///< -1 unknown
    std::int64_t ttftMs = -1;    ///< time to first token, -1 unknown
    std::int32_t httpStatus = 0; ///< 0 unknown
    std::int32_t attempt = 0;    ///< 0 unknown
    std::uint32_t flags = 0;     ///< CallFlag bits
    std::optional<Money> reportedCost; ///< what the source claims; never mixed with Assay's own price

    /// Dictionary texts by Dimension; an empty view is "not given".
    std::array<std::string_view, kTextDimensionCount> texts{};
    std::string_view &text(Dimension d) { return texts[static_cast<std::size_t>(d)]; }
    std::string_view text(Dimension d) const { return texts[static_cast<std::size_t>(d)]; }

    std::string_view requestId;
    std::string_view messageId;
    std::string_view traceId;
    std::span<const Tag> tags;

    /// Identity within a format family; empty: never merged with another. Includes any ":<type>:<n>" suffix.
    std::string_view dedupeKey;
    /// Of two records with one key the higher rank stays, the first at equal rank (compared element by element).
    std::array<std::int64_t, 3> rank{};
};

} // namespace assay
