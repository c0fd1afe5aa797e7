#include "core/analysis/reconciliation.h"

#include "core/analysis/reportedchoice.h"

#include <algorithm>
#include <set>

namespace assay {

namespace {

constexpr std::int64_t kHalfACent = kAttosPerDollar / 200;

/// The calls that a source can know of.
std::string callFilterOf(std::string_view formatId)
{
    if (formatId == "claude_code_analytics" || formatId == "claude_code_result")
        return "format=claude_code,otlp_logs";
    if (formatId == "openrouter_activity_csv")
        return "format=openrouter_generations_csv";
    return "platform=claude_api";
}

using CellKey = std::tuple<Day, std::string, bool>;
using Cells = std::map<CellKey, ReconciledCell>;

ReconciledCell &cellOf(Cells &cells, Day day, const std::string &model, bool isFee)
{
    ReconciledCell &cell = cells[{day, model, isFee}];
    cell.day = day;
    cell.model = model;
    cell.isFee = isFee;
    return cell;
}

/// Compares one source with the calls.
class SourceReconciler
{
public:
    SourceReconciler(const Snapshot &snapshot, std::string_view formatId, const TimeRange &range)
        : m_snapshot(snapshot), m_choice(chooseReported(snapshot.companions().reported, formatId))
    {
        m_result.formatId = formatId;
        m_result.callFilter = callFilterOf(formatId);
        m_result.withoutDay = m_choice.withoutDay;
        m_result.leftOut = m_choice.leftOut;
        std::erase_if(m_choice.cells, [&range](const auto &entry) {
            const Millis start = Millis(std::get<Day>(entry.first)) * kMillisPerDay;
            return start < range.from || start + kMillisPerDay > range.to;
        });
        if (!m_choice.cells.empty()) {
            m_result.from = std::get<Day>(m_choice.cells.begin()->first);
            m_result.to = std::get<Day>(m_choice.cells.rbegin()->first) + 1;
        }
    }

    Reconciliation run(const JobControl &control)
    {
        addReported();
        if (m_result.from < m_result.to)
            addCalls(control);
        for (auto &[key, cell] : m_cells)
            m_result.cells.push_back(std::move(cell));
        return std::move(m_result);
    }

private:
    std::string canonical(const std::string &model) const
    {
        const PriceBook &book = m_snapshot.pricer().book();
        const int known = book.resolve(model).model;
        const int index = known >= 0 ? known : book.indexOf(model); // a bill writes display names
        return index >= 0 ? book.models()[std::size_t(index)].id : model;
    }

    void addReported()
    {
        for (const auto &[key, sum] : m_choice.cells) {
            m_result.kind = sum.kind;
            m_result.hasTokens |= sum.kind == RecordKind::Aggregate;
            m_result.hasCost |= sum.cost.has_value();
            const std::string model = sum.isFee ? std::string() : canonical(sum.model);
            ReconciledCell &cell = cellOf(m_cells, *sum.day, model, sum.isFee);
            cell.reported += {sum.lines, sum.tokens, sum.cost.value_or(Money())};
        }
    }

    void addCalls(const JobControl &control)
    {
        Query query;
        query.selection.range = {Millis(m_result.from) * kMillisPerDay, Millis(m_result.to) * kMillisPerDay};
        query.selection.filters = {Selection::parseFilter(m_result.callFilter).take()};
        query.by = {DimensionRef{Dimension::DayOf, {}}, DimensionRef{Dimension::Model, {}}};
        for (const ResultRow &row : assay::run(m_snapshot, query, control).rows) {
            const auto day = row.key[0] ? parseDay(*row.key[0]) : Result<Day>(Error{});
            if (day)
                addCalls(*day, row.key[1].value_or(std::string()), row.facts.totals);
        }
    }

    void addCalls(Day day, const std::string &model, const Totals &totals)
    {
        const auto found = m_choice.perModel.find(day);
        const bool perModel = found == m_choice.perModel.end() || found->second;
        const bool feesApart = perModel && m_result.kind == RecordKind::CostLine;
        ReconciledCell &cell = cellOf(m_cells, day, perModel ? model : std::string(), false);
        cell.calls += {totals.calls, totals.tokens, feesApart ? totals.tokenCost() : totals.cost};
        cell.unpricedCalls += totals.unpricedCalls();
        if (feesApart && !totals.fees.isZero())
            cellOf(m_cells, day, {}, true).calls += {0, {}, totals.fees};
    }

    const Snapshot &m_snapshot;
    ReportedChoice m_choice;
    Reconciliation m_result;
    Cells m_cells;
};

/// Whether the token counts of a day and model agree, as a source of token counts tells.
using TokenVerdicts = std::map<std::pair<Day, std::string>, bool>;

TokenVerdicts tokenVerdicts(const std::vector<Reconciliation> &all, std::string_view callFilter)
{
    TokenVerdicts verdicts;
    for (const Reconciliation &source : all)
        if (source.hasTokens && source.callFilter == callFilter)
            for (const ReconciledCell &cell : source.cells)
                verdicts.emplace(std::pair(cell.day, cell.model), cell.sameTokens());
    return verdicts;
}

bool amountsTie(const ReconciledCell &cell)
{
    const Int128 gap = cell.gap().attos();
    return (gap < 0 ? -gap : gap) <= Int128(kHalfACent) * std::max<std::int64_t>(1, cell.reported.records);
}

GapCause causeOf(const ReconciledCell &cell, const Reconciliation &source, const TokenVerdicts &verdicts)
{
    const bool tokensTie = !source.hasTokens || cell.sameTokens();
    if (tokensTie && (!source.hasCost || amountsTie(cell)))
        return GapCause::Rounding;
    if (cell.isFee)
        return GapCause::Fees;
    if (cell.calls.records == 0)
        return GapCause::NoCalls;
    if (cell.reported.records == 0)
        return GapCause::NotReported;
    if (!tokensTie)
        return GapCause::Tokens;
    if (cell.unpricedCalls > 0)
        return GapCause::Unpriced;
    if (source.hasTokens)
        return GapCause::Rates;
    const auto verdict = verdicts.find(std::pair(cell.day, cell.model));
    if (verdict == verdicts.end())
        return GapCause::Unexplained;
    return verdict->second ? GapCause::Rates : GapCause::Tokens;
}

void findCauses(Reconciliation &source, const TokenVerdicts &verdicts)
{
    for (ReconciledCell &cell : source.cells) {
        cell.cause = causeOf(cell, source, verdicts);
        source.total.calls += cell.calls;
        source.total.reported += cell.reported;
        source.total.unpricedCalls += cell.unpricedCalls;
        if (source.hasCost)
            source.byCause[std::size_t(cell.cause)] += cell.gap();
    }
    source.total.day = source.from;
}

} // namespace

std::string_view gapCauseText(GapCause cause)
{
    static constexpr std::array<std::string_view, kGapCauseCount> texts{
        "rounding", "no_calls", "not_reported", "unpriced_calls", "token_counts", "rates", "fees", "unexplained"};
    return texts[std::size_t(cause)];
}

std::string_view gapCauseTitle(GapCause cause)
{
    static constexpr std::array<std::string_view, kGapCauseCount> titles{
        "Ties",           "No calls in the ledger", "Not reported", "Calls without a price",
        "Tokens differ", "Rates differ",         "Fees differ",  "No token counts to tell"};
    return titles[std::size_t(cause)];
}

ReconciledSide &ReconciledSide::operator+=(const ReconciledSide &other)
{
    records += other.records;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        tokens[c] += other.tokens[c];
    cost += other.cost;
    return *this;
}

std::vector<ReconciledCell> Reconciliation::months() const
{
    Cells sums;
    for (const ReconciledCell &cell : cells) {
        CivilDate date = civilFromDay(cell.day);
        date.day = 1;
        ReconciledCell &month = cellOf(sums, dayFromCivil(date), cell.model, cell.isFee);
        month.calls += cell.calls;
        month.reported += cell.reported;
        month.unpricedCalls += cell.unpricedCalls;
    }
    std::vector<ReconciledCell> list;
    for (auto &[key, cell] : sums)
        list.push_back(std::move(cell));
    return list;
}

std::vector<Reconciliation> reconcile(const Snapshot &snapshot, const TimeRange &range, const JobControl &control)
{
    std::set<std::string> formats;
    for (const ReportedSum &sum : snapshot.companions().reported)
        formats.insert(sum.formatId);
    std::vector<Reconciliation> all;
    for (const std::string &formatId : formats)
        all.push_back(SourceReconciler(snapshot, formatId, range).run(control));
    for (Reconciliation &source : all)
        findCauses(source, tokenVerdicts(all, source.callFilter));
    return all;
}

} // namespace assay
