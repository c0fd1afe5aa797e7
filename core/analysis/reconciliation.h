#pragma once

#include "core/analysis/query.h"

namespace assay {

/// Why what a source reports and what the calls add up to differ for one day and model.
enum class GapCause : std::uint8_t {
    Rounding,    ///< they tie: what is left is below half a cent for each line
    NoCalls,     ///< the source reports use and the ledger holds no call
    NotReported, ///< the ledger holds calls and the source reports nothing
    Unpriced,    ///< some of the calls have no price
    Tokens,      ///< the token counts differ: calls are missing, or counted twice
    Rates,       ///< the token counts agree and the amounts do not: another price, a discount, a credit
    Fees,        ///< charges other than tokens
    Unexplained, ///< no source tells the token counts of that day and model
};
inline constexpr std::size_t kGapCauseCount = 8;
/// "rounding", "no_calls", ... for JSON.
std::string_view gapCauseText(GapCause cause);
/// The same as a reader says it.
std::string_view gapCauseTitle(GapCause cause);

/// One side of a comparison.
struct ReconciledSide
{
    std::int64_t records = 0; ///< calls; or lines
    std::array<Int128, kTokenClassCount> tokens{};
    Money cost;

    ReconciledSide &operator+=(const ReconciledSide &other);
};

/// Calls beside what a source reports, for one day and model. The two are never added.
struct ReconciledCell
{
    Day day = 0;        ///< UTC; the first day of the month where days were summed
    std::string model;  ///< canonical id, as written when unknown; "" over all models, or for a fee
    bool isFee = false;
    ReconciledSide calls, reported;
    std::int64_t unpricedCalls = 0;
    GapCause cause = GapCause::Rounding; ///< of a single day

    Money gap() const { return reported.cost - calls.cost; }
    bool sameTokens() const { return reported.tokens == calls.tokens; }
};

/// The calls against one source of sums, day by day and model by model, over the days that the source covers.
struct Reconciliation
{
    std::string formatId;
    RecordKind kind = RecordKind::Aggregate;
    bool hasTokens = false; ///< the source reports token counts
    bool hasCost = false;   ///< the source reports amounts
    std::string callFilter; ///< which calls it can know of: "platform=claude_api"
    Day from = 0, to = 0;   ///< [from, to), UTC; equal: its lines have no day
    std::vector<ReconciledCell> cells; ///< by day, then model
    ReconciledCell total;
    std::array<Money, kGapCauseCount> byCause; ///< adds up to the gap of the total; zero without amounts
    std::int64_t withoutDay = 0; ///< lines that state no time: kept, and compared with nothing
    std::int64_t leftOut = 0;    ///< lines of a second download of the same day, grouped otherwise: they would count twice

    /// Cells summed by calendar month.
    std::vector<ReconciledCell> months() const;
};

/// One comparison per source that the ledger holds lines of, for the whole days within `range`. Filters play no part.
std::vector<Reconciliation> reconcile(const Snapshot &snapshot, const TimeRange &range, const JobControl &control);

} // namespace assay
