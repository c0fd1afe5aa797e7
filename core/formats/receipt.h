#pragma once

#include "core/calls/call.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace assay {

/// Why a record was refused: rule 6 of the import contract. Text ids in rejectText().
enum class Reject : std::uint8_t {
    BadJson, Truncated, NotObject, NotText, UnknownFormat, UnknownRecord, ColumnCount, MissingUsage, MissingModel,
    MissingTimestamp, MissingId, BadNumber, BadTimestamp, BadShape,
};
std::string_view rejectText(Reject reason);

/// Records and token sums of one raw model id.
struct ModelSums
{
    std::int64_t records = 0;
    Int128 inUncached = 0, cacheRead = 0, cacheWrite5m = 0, cacheWrite1h = 0, output = 0, webSearch = 0, webFetch = 0;
};

/// What one file, or a whole import, brought: seen + expanded = accepted + deleted + rejected + skipped + deduplicated.
struct ImportCounts
{
    std::map<std::string, std::int64_t> formats; ///< records seen per format id
    std::int64_t seen = 0, expanded = 0, accepted = 0, deleted = 0, skipped = 0, deduplicated = 0, superseded = 0;
    std::map<std::string, std::int64_t> rejected;   ///< by reason
    std::map<std::string, std::int64_t> skippedWhy; ///< "other_provider", "synthetic", ...
    std::map<std::string, std::int64_t> byKind, byStatus;
    std::map<std::string, ModelSums> byModel; ///< accepted records by raw model id; "(none)" without one
    std::int64_t servedFromGatewayCache = 0, withoutTimestamp = 0, withReportedCost = 0, crossSourceDuplicates = 0;
    std::int64_t droppedTags = 0; ///< too long, too many, or under a key that can hold text
    Money reportedCost;
    Millis timeMin = kNoTime, timeMax = kNoTime;

    std::int64_t rejectedTotal() const;
    bool balances() const { return seen + expanded == accepted + deleted + rejectedTotal() + skipped + deduplicated; }
};

/// One refused record: place, reason, the names of the fields present, and never a value.
struct RejectedRecord
{
    std::string file;
    std::int64_t line = 0;
    std::string reason;
    std::string fields; ///< comma-separated names, at most 200 bytes
};

} // namespace assay
