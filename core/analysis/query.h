#pragma once

#include "core/analysis/metric.h"
#include "core/analysis/selection.h"
#include "core/analysis/snapshot.h"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// A question: group the selected calls and compute metrics for each group.
struct Query
{
    Selection selection;
    std::vector<DimensionRef> by;       ///< in order; empty: the total only
    std::vector<std::string> metrics;   ///< metric ids; an unknown one is n/a
    std::string sort = "cost";          ///< "cost", "calls", "key" or a metric id; descending except "key", n/a last
    std::size_t top = 0;                ///< 0: all rows; else the rest is summed exactly into `rest`
    std::optional<TimeRange> compareTo; ///< fills `before`
    bool byFamily = false;              ///< fills GroupFacts::byFamily but for tasks, which model_mix asks for
};

/// One group. Its figures are those of the selection narrowed to its key: opening a row shows the same numbers.
struct ResultRow
{
    std::vector<KeyValue> key;          ///< one per dimension of the query; empty in total and rest
    GroupFacts facts;
    std::vector<MetricValue> metrics;   ///< in the order of the query
    std::optional<GroupFacts> before;   ///< the compared period, with 0 calls when the group had none
    std::vector<MetricValue> beforeMetrics;
};

/// Law 1: shown + hidden = total of the ledger; priced + unpriced = calls.
struct Balance
{
    Money shown, hidden, total, unattributed; ///< unattributed: shown cost of calls without a workload
    std::int64_t calls = 0, pricedCalls = 0, hiddenCalls = 0, totalCalls = 0; ///< calls and pricedCalls: shown
    std::array<std::int64_t, kUnpricedCount> unpriced{}; ///< shown calls by reason
    bool holds = false; ///< computed from independent sums, not assumed
};

struct QueryResult
{
    Query query;
    std::vector<ResultRow> rows; ///< groups with calls in the period or in the compared one
    std::optional<ResultRow> rest;
    ResultRow total;
    Balance balance;
    std::vector<std::string> familyNames; ///< what GroupFacts::byFamily indexes
    bool cancelled = false;
};

/// Answers exactly, on two threads. Cancellation is honoured between blocks; a cancelled result holds no rows.
QueryResult run(const Snapshot &snapshot, const Query &query, const JobControl &control);

/// Calls in the selection, ordered, at most `limit` of them (0: all), most expensive (unpriced ones last) or earliest
/// first (those without a time last).
enum class CallOrder { Cost, Time };
std::vector<CallRef> selectCalls(const Snapshot &snapshot, const Selection &selection, CallOrder order,
                                 std::size_t limit, const JobControl &control);

/// The same calls in no order: rows by segment, ascending. Empty lists when cancelled.
std::vector<std::vector<std::uint32_t>> selectRows(const Snapshot &snapshot, const Selection &selection, const JobControl &control);

/// One line of a call's receipt; the lines add up to the cost exactly.
struct ReceiptLine
{
    std::string item;  ///< token class id or fee id
    std::int64_t quantity = 0;
    Rate base, list, net; ///< catalogue, after multipliers, after the contract
    Money listCost, netCost;
};

/// A call and how its cost comes about.
struct CallDetail
{
    CallRef ref;
    std::string id; ///< request id, else message id, else "segment:row"
    Millis time = kNoTime;
    std::string modelId, model; ///< as logged; canonical id, "" when unknown
    TokenCounts tokens;
    std::int64_t thinking = 0, webSearches = 0, webFetches = 0, latencyMs = -1;
    std::vector<std::pair<std::string, std::string>> identity; ///< dimension id -> text, given ones only, tags last
    CardId card = 0;
    Unpriced unpriced = Unpriced::No;
    std::vector<std::string> flags;
    std::vector<ReceiptLine> lines; ///< what the call used; empty when unpriced
    std::vector<std::string> multipliers; ///< "batch 0.5", "inference_geo us 1.1", ...
    std::string contractRule; ///< note of the contract's rule, or its number; "" at list price
    Money listCost, netCost;
    std::string cardName;  ///< "claude-sonnet-5-5 standard", with "fast", "batch" and the band where they apply
    std::string priceFrom; ///< first UTC date of the price period, "" since launch
    std::string priceTo;   ///< first UTC date after it, "" still in force
    std::vector<std::string> sources; ///< titles of the catalogue sources
    std::optional<Money> reportedCost;
};
CallDetail callDetail(const Snapshot &snapshot, CallRef ref);

} // namespace assay
