#include "core/analysis/inplace.h"

#include "core/analysis/answer.h"
#include "core/analysis/cardchooser.h"
#include "core/columns/segmentbuilder.h"
#include "core/ledgers/ledgercells.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kQuarterMs = 900'000; ///< offsets of time zones are whole quarters of an hour

bool needsSingleCalls(const Metric *m)
{
    return m && (m->needsPercentiles || m->needsTasks || m->needsUnits || m->needsRevenue);
}

bool isTime(const DimensionRef &dimension)
{
    return dimensionInfo(dimension.dimension).kind == DimensionKind::Time;
}

void addOnce(std::vector<DimensionRef> &dimensions, const DimensionRef &dimension)
{
    if (std::ranges::find(dimensions, dimension) == dimensions.end())
        dimensions.push_back(dimension);
}

/// What a question needs to know of each call.
std::vector<DimensionRef> dimensionsOf(const Query &query)
{
    std::vector<DimensionRef> dimensions = query.by;
    for (const Filter &filter : query.selection.filters)
        addOnce(dimensions, filter.dimension);
    addOnce(dimensions, {Dimension::Workload, {}}); // how much nobody claims is part of every answer
    if (std::ranges::find(query.metrics, "task_coverage") != query.metrics.end() || query.sort == "task_coverage")
        addOnce(dimensions, {Dimension::Task, {}});
    return dimensions;
}

/// What the rules that fill one of these dimensions look at, and in turn the rules that fill that.
void addWhatRulesRead(const RuleSet &rules, std::vector<DimensionRef> &dimensions)
{
    for (std::size_t i = 0; i < dimensions.size(); ++i) // grows while it is walked
        for (const AttributionRule &rule : rules.rules)
            for (const RuleCondition &condition : rule.conditions)
                if (rule.enabled && rule.target == dimensions[i].dimension)
                    addOnce(dimensions, condition.dimension);
}

/// What cannot be summed by a server, said so that the user knows what to do.
Result<void> answerable(const Query &query, std::span<const DimensionRef> dimensions)
{
    std::vector<std::string> metrics = query.metrics;
    metrics.push_back(query.sort);
    for (const std::string &id : metrics)
        if (needsSingleCalls(metric(id)))
            return needsCalls("\"" + id + "\" needs single calls, which stay in the ledger");
    for (const DimensionRef &dimension : dimensions)
        if (dimension.dimension == Dimension::ImportId)
            return needsCalls("A ledger in place has no imports");
    return {};
}

CellRequest requestOf(const Query &query, const PriceBook &book, std::vector<DimensionRef> dimensions)
{
    CellRequest request;
    const auto isHour = [](const DimensionRef &d) { return d.dimension == Dimension::Hour || d.dimension == Dimension::HourOfDay; };
    if (std::ranges::any_of(dimensions, isTime))
        request.bucketMs = !query.selection.zone.isUtc() ? kQuarterMs
            : std::ranges::any_of(dimensions, isHour)    ? kHourMs
                                                         : kMillisPerDay;
    request.dimensions = std::move(dimensions);
    request.periods.push_back(query.selection.range);
    if (query.compareTo)
        request.periods.push_back(*query.compareTo);
    request.bandLimits = bandLimits(book);
    return request;
}

/// Cells as rows: each a call that pays their price, beside the sums that it stands for.
class CellRows
{
public:
    void take(const LedgerCell &cell, std::string_view formatId)
    {
        if (cell.call.kind != RecordKind::Call)
            return;
        Call call = cell.call;
        setUse(call, cell);
        m_builder.append(call, formatId);
        m_sums.push_back({cell.calls, cell.tokens, cell.webSearches, cell.webFetches, cell.firstTime, cell.lastTime});
        if (m_builder.rows() == kSegmentRows)
            flush();
    }

    std::shared_ptr<const CallColumns> columns()
    {
        if (m_builder.rows() > 0)
            flush();
        m_columns->dictionaries = m_dictionaries;
        return m_columns;
    }
    const RowSums &sums() const { return m_bySegment; }

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
    RowSums m_bySegment;
};

LedgerSums ledgerOf(const Snapshot &snapshot, const RowSums &sums)
{
    Totals totals;
    for (std::size_t segment = 0; segment < sums.size(); ++segment)
        for (std::size_t row = 0; row < sums[segment].size(); ++row)
            totals.add(sums[segment][row], snapshot.pricer().card(snapshot.cards(segment)[row]), 0);
    return {totals.cost, totals.calls, totals.priced};
}

} // namespace

Result<QueryResult> runInPlace(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping, const Query &query,
                               const InPlaceTerms &terms, const JobControl &control)
{
    std::vector<DimensionRef> dimensions = dimensionsOf(query);
    addWhatRulesRead(terms.rules, dimensions);
    if (const auto possible = answerable(query, dimensions); !possible)
        return possible.error();
    CellRows rows;
    const auto read = readCells(connection, table, mapping, requestOf(query, *terms.book, std::move(dimensions)),
                                [&](const LedgerCell &cell) { rows.take(cell, table.formatId); }, control);
    if (!read)
        return read.error();
    const auto snapshot = Snapshot::build(rows.columns(), terms.companions, terms.book, terms.contract, control, terms.rules);
    const Question question(*snapshot, query);
    const ScanRequest request{*snapshot, question.predicate, question.keyColumns(), question.periods, true, &rows.sums()};
    return answer(question, question, scan(request, control), ledgerOf(*snapshot, rows.sums()), nullptr, control);
}

} // namespace assay
