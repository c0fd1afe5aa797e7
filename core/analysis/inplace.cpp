#include "core/analysis/inplace.h"

#include "core/analysis/inplacequestion.h"
#include "core/analysis/rollupbuilder.h"
#include "core/columns/segmentbuilder.h"

#include <algorithm>
#include <limits>

namespace assay {

namespace {

constexpr std::size_t kMostCells = 2'000'000; ///< a few hundred megabytes

/// Cells as rows: each a call that pays their price, beside the sums that it stands for.
class CellRows
{
public:
    void take(const LedgerCell &cell, std::string_view formatId)
    {
        if (cell.call.kind != RecordKind::Call || ++m_cells > kMostCells)
            return;
        Call call = cell.call;
        setUse(call, cell);
        m_builder.append(call, formatId);
        m_sums.push_back({cell.calls, cell.tokens, cell.webSearches, cell.webFetches, cell.firstTime, cell.lastTime});
        if (m_builder.rows() == kSegmentRows)
            flush();
    }

    bool areTooMany() const { return m_cells > kMostCells; }
    std::shared_ptr<const CallColumns> columns()
    {
        if (m_builder.rows() > 0)
            flush();
        m_columns->dictionaries = m_dictionaries;
        return m_columns;
    }
    /// By segment, then row.
    const std::vector<std::vector<CallSums>> &sums() const { return m_bySegment; }

private:
    /// One token of each class that the calls use, and the largest prompt: what the choice of a card looks at.
    static void setUse(Call &call, const LedgerCell &cell)
    {
        constexpr std::array kPrompt{TokenClass::Input, TokenClass::CacheRead, TokenClass::CacheWrite5m, TokenClass::CacheWrite1h};
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            call.tokens.counts[c] = cell.tokens[c] > 0 ? 1 : 0;
        call.webSearches = cell.webSearches > 0 ? 1 : 0;
        call.webFetches = cell.webFetches > 0 ? 1 : 0;
        std::int64_t prompt = 0;
        for (const TokenClass c : kPrompt)
            prompt += call.tokens[c];
        for (const TokenClass c : kPrompt) {
            if (call.tokens[c] == 0)
                continue;
            call.tokens[c] += cell.largestPrompt - prompt;
            return;
        }
    }

    void flush()
    {
        m_columns->segments.push_back(std::make_shared<Segment>(m_builder.finish()));
        m_bySegment.push_back(std::exchange(m_sums, {}));
    }

    std::shared_ptr<Dictionaries> m_dictionaries = std::make_shared<Dictionaries>();
    SegmentBuilder m_builder{*m_dictionaries};
    std::shared_ptr<CallColumns> m_columns = std::make_shared<CallColumns>();
    std::vector<CallSums> m_sums; ///< of the segment being built
    std::vector<std::vector<CallSums>> m_bySegment;
    std::size_t m_cells = 0;
};

/// Puts a sum of each row into a column; false when one does not fit.
template <typename SumOf>
bool setColumn(Segment &segment, Column column, const std::vector<CallSums> &sums, SumOf sumOf)
{
    std::vector<std::int64_t> values;
    values.reserve(sums.size());
    for (const CallSums &row : sums) {
        const Int128 sum = sumOf(row);
        if (sum > std::numeric_limits<std::int64_t>::max())
            return false;
        values.push_back(static_cast<std::int64_t>(sum));
    }
    segment.columns[static_cast<std::size_t>(column)] = PackedColumn::pack(values);
    return true;
}

bool setSums(Segment &segment, const std::vector<CallSums> &sums)
{
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        if (!setColumn(segment, tokenColumn(static_cast<TokenClass>(c)), sums, [c](const CallSums &row) { return row.tokens[c]; }))
            return false;
    return setColumn(segment, Column::WebSearches, sums, [](const CallSums &row) { return row.webSearches; })
        && setColumn(segment, Column::WebFetches, sums, [](const CallSums &row) { return row.webFetches; });
}

/// The rows of `priced` with the sums that they stand for; null when one is too large for a column.
std::shared_ptr<const Snapshot> summed(const Snapshot &priced, const std::vector<std::vector<CallSums>> &sums)
{
    RollUpBuilder builder(priced);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        auto segment = std::make_shared<Segment>(*priced.calls().segments[i]);
        if (!setSums(*segment, sums[i]))
            return nullptr;
        std::vector<RowWeight> weights;
        for (const CallSums &row : sums[i])
            weights.push_back({row.calls, row.firstTime, row.lastTime});
        builder.add(std::move(segment), priced.cards(i), priced.traits(i), std::move(weights));
    }
    return builder.finish(priced.calls().dictionaries, priced.rules(), priced.companions());
}

} // namespace

InPlaceTerms InPlaceTerms::of(const Snapshot &snapshot)
{
    return {snapshot.companions(), snapshot.pricer().sharedBook(), snapshot.pricer().contract(), snapshot.rules()};
}

bool InPlaceTerms::areLike(const InPlaceTerms &other) const
{
    const auto tolerances = [](const InPlaceTerms &terms) {
        std::vector<std::pair<std::string, std::optional<std::int64_t>>> known;
        for (const WorkloadEntry &entry : terms.companions.workloads)
            known.emplace_back(entry.workload, entry.latencyToleranceHours);
        return known;
    };
    return book == other.book && rules == other.rules && contract.toJson() == other.contract.toJson() && tolerances(*this) == tolerances(other);
}

Result<std::shared_ptr<const Snapshot>> sumInPlace(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping,
                                                   const Query &widest, const InPlaceTerms &terms, const JobControl &control)
{
    const auto request = cellRequestFor(widest, terms.rules, *terms.book);
    if (!request)
        return request.error();
    CellRows rows;
    const auto read = readCells(connection, table, mapping, *request, [&](const LedgerCell &cell) { rows.take(cell, table.formatId); }, control);
    if (!read)
        return read.error();
    if (rows.areTooMany())
        return needsCalls("Too many groups for their sums to travel; group by less, or copy the calls");
    const auto priced = Snapshot::build(rows.columns(), terms.companions, terms.book, terms.contract, control, terms.rules);
    if (control.isCancelled()) // rows without a card
        return std::shared_ptr<const Snapshot>();
    auto sums = summed(*priced, rows.sums());
    if (!sums)
        return needsCalls("A sum of tokens is beyond 64 bits");
    return sums;
}

} // namespace assay
