#pragma once

#include "core/calls/reportedline.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace assay {

/// Why a record was refused: rule 6 of the import contract. Text ids in rejectText().
enum class Reject : std::uint8_t {
    BadJson,
    Truncated,
    NotObject,
    NotText,
    UnknownFormat,
    UnknownRecord,
    ColumnCount,
    MissingUsage,
    MissingModel,
    MissingTimestamp,
    MissingId,
    BadNumber,
    BadTimestamp,
    BadShape,
};
std::string_view rejectText(Reject reason);

/// Records and token sums of one raw model id.
struct ModelSums
{
    std::int64_t records = 0;
    Int128 inUncached = 0, cacheRead = 0, cacheWrite5m = 0, cacheWrite1h = 0, output = 0, webSearch = 0, webFetch = 0;

    void add(const ModelSums &other, int sign = 1);
};

/// What a receipt needs to know of an accepted record, or of several that are alike but for their counts; and what takes
/// it off again when a better copy replaces it.
struct CountedCall
{
    CountedCall() = default;
    explicit CountedCall(const Call &call);
    explicit CountedCall(const ReportedLine &line);

    RecordKind kind = RecordKind::Call;
    CallStatus status = CallStatus::Ok;
    std::uint32_t flags = 0; ///< CallFlag bits
    bool hasTime = false, hasWorkload = false, hasTask = false, hasCustomer = false, hasLatency = false;
    bool hasCacheWrites = false, hasReportedCost = false;
    std::string model; ///< raw id
    ModelSums sums;    ///< of the records, and how many they are
    Money reportedCost;
};

/// How many accepted calls carry the fields that metrics need; the rest of them shows as n/a.
struct FieldCoverage
{
    std::int64_t calls = 0, workload = 0, task = 0, customer = 0, latency = 0, tier = 0;
    std::int64_t cacheWrites = 0;        ///< calls that wrote to the cache
    std::int64_t cacheWritesWithTtl = 0; ///< of those, the ones that say for how long
};

/// A field that a source lacks, and what to log so that the next import has it.
struct FieldGap
{
    std::string_view field; ///< "task", "customer", "ttl_split", "tier", "latency", "workload"
    std::int64_t missing = 0;
    std::int64_t calls = 0;  ///< of so many to which it applies
    std::string_view advice; ///< one sentence
};
/// The gaps of a source, widest first; fields that every call has are left out.
std::vector<FieldGap> fieldGaps(const FieldCoverage &coverage);

/// What one file, or a whole import, brought: seen + expanded = accepted + deleted + rejected + skipped + deduplicated.
struct ImportCounts
{
    std::map<std::string, std::int64_t> formats; ///< records seen per format id
    std::int64_t seen = 0, expanded = 0, accepted = 0, deleted = 0, skipped = 0, deduplicated = 0, superseded = 0;
    std::map<std::string, std::int64_t> rejected;   ///< by reason
    std::map<std::string, std::int64_t> skippedWhy; ///< "other_provider", "synthetic", ...
    std::map<std::string, std::int64_t> byKind, byStatus;
    std::map<std::string, ModelSums> byModel; ///< accepted records by raw model id; without one "(all)" for an
                                              ///< aggregate and "(none)" for others
    std::int64_t servedFromGatewayCache = 0, withoutTimestamp = 0, withReportedCost = 0, crossSourceDuplicates = 0;
    std::int64_t droppedTags = 0; ///< too long, too many, or under a key that can hold text
    Money reportedCost;
    Millis timeMin = kNoTime, timeMax = kNoTime;
    FieldCoverage coverage;

    /// Counts an accepted record: kinds, statuses, models, cost, coverage; not `accepted` and not `expanded`.
    void add(const CountedCall &call) { count(call, 1); }
    /// Takes back what add() counted, for a record that a better copy replaces.
    void remove(const CountedCall &call) { count(call, -1); }
    void addTime(Millis time); ///< widens timeMin and timeMax

    std::int64_t rejectedTotal() const;
    bool balances() const { return seen + expanded == accepted + deleted + rejectedTotal() + skipped + deduplicated; }

private:
    void count(const CountedCall &call, int sign);
    void countCoverage(const CountedCall &call, std::int64_t records);
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
