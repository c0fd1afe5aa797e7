#include "core/analysis/answer.h"
#include "core/analysis/freeaside.h"
#include "core/analysis/percentiles.h"
#include "core/analysis/ranking.h"
#include "core/analysis/revenue.h"
#include "core/analysis/rolledup.h"
#include "core/analysis/steps.h"
#include "core/analysis/tasks.h"
#include "core/analysis/topgroups.h"
#include "core/analysis/units.h"

#include <optional>

namespace assay {

namespace {

constexpr std::size_t kMostRemembered = 4'096; ///< groups whose totals are kept: some 3 MB

/// Puts the answer to one question together from the groups of its pass and the sources of further facts.
class Answer
{
public:
    /// `top`: null, or the groups that the scan told apart from the rest.
    Answer(const Question &question, const Question &calls, const ScanResult &scan, const LedgerSums &ledger, const TopGroups *top, const JobControl &control)
        : m_question(question), m_scan(scan), m_ledger(ledger), m_top(top), m_control(control),
          m_groups(question.snapshot, scan, question.periods.size(), control), m_families(question.snapshot.pricer())
    {
        if (control.isCancelled())
            return;
        if (m_groups.size() <= kMostRemembered)
            m_remembered.resize(m_groups.size());
        if (question.needs(&Metric::needsPercentiles))
            m_sources.push_back(std::make_unique<Percentiles>(CostWalk(calls, question, m_groups), m_groups.size(),
                                                              question.periods.size(), control));
        if (question.needs(&Metric::needsTasks))
            m_sources.push_back(std::make_unique<Tasks>(question, m_groups, m_families, control));
        if (question.needs(&Metric::needsUnits))
            m_sources.push_back(std::make_unique<Units>(question, m_groups, control));
        if (question.needs(&Metric::needsRevenue))
            m_sources.push_back(std::make_unique<Revenue>(question, m_groups));
    }

    /// Incomplete once cancelled.
    QueryResult result() const
    {
        QueryResult result;
        if (m_control.isCancelled())
            return result;
        result.query = m_question.query;
        result.familyNames = m_families.names;
        if (m_top)
            addTopRows(result);
        else
            addRankedRows(result);
        result.total = row({{}, true});
        result.balance = balance(result);
        return result;
    }

private:
    void addTopRows(QueryResult &result) const
    {
        for (std::uint32_t place = 0; place < m_top->codes.size(); ++place) {
            const std::uint32_t group = groupOf(place + 1);
            result.rows.push_back(row({{&group, 1}}));
            result.rows.back().key = {m_question.keys.front()->text(m_top->codes[place])};
        }
        if (const std::uint32_t rest = groupOf(0); rest != GroupTable::kNoGroup)
            result.rest = row({{&rest, 1}});
    }

    std::uint32_t groupOf(std::uint32_t code) const { return m_groups.find({&code, 1}); }

    void addRankedRows(QueryResult &result) const
    {
        const auto order = rank(m_question, m_groups, [this](std::uint32_t group) {
            return m_question.sortsBySums() ? sums({{&group, 1}}, 0) : facts({{&group, 1}}, 0);
        }, m_control);
        const std::size_t top = m_question.query.top > 0 ? std::min(m_question.query.top, order.size()) : order.size();
        if (!m_question.keys.empty()) {
            result.rows.reserve(top);
            const bool done = inSteps(top, m_control, [&](std::size_t i) { result.rows.push_back(rowOf(order[i])); });
            if (done && top < order.size())
                result.rest = row({std::span(order).subspan(top)});
        }
    }

    /// What ranks a group is shown in its row again.
    Totals totalsOf(const GroupSet &set, std::size_t period) const
    {
        if (period != 0 || set.everything || set.groups.size() != 1 || m_remembered.empty())
            return m_groups.totals(set, period);
        std::optional<Totals> &known = m_remembered[set.groups.front()];
        if (!known)
            known = m_groups.totals(set, period);
        return *known;
    }

    GroupFacts sums(const GroupSet &set, std::size_t period) const
    {
        GroupFacts facts;
        facts.totals = totalsOf(set, period);
        facts.batchPriceE6 = m_question.snapshot.pricer().book().batchE6;
        return facts;
    }

    GroupFacts facts(const GroupSet &set, std::size_t period) const
    {
        GroupFacts facts = sums(set, period);
        if (m_question.needs(&Metric::needsFamilies))
            facts.byFamily = m_groups.byFamily(set, period, m_families);
        for (const auto &source : m_sources)
            source->fill(set, period, facts);
        return facts;
    }

    std::vector<MetricValue> metricsOf(const GroupFacts &facts) const
    {
        std::vector<MetricValue> values;
        for (const Metric *metric : m_question.metrics)
            values.push_back(metric ? metric->compute(facts) : MetricValue{});
        return values;
    }

    ResultRow row(const GroupSet &set) const
    {
        ResultRow row;
        row.facts = facts(set, 0);
        row.metrics = metricsOf(row.facts);
        if (m_question.periods.size() > 1) {
            row.before = facts(set, 1);
            row.beforeMetrics = metricsOf(*row.before);
        }
        return row;
    }

    ResultRow rowOf(std::uint32_t group) const
    {
        ResultRow found = row({{&group, 1}});
        for (std::size_t key = 0; key < m_question.keys.size(); ++key)
            found.key.push_back(m_question.keys[key]->text(m_groups.code(key, group)));
        return found;
    }

    /// What the question leaves out: summed apart, or what is left of the ledger.
    LedgerSums hidden(const Totals &shown) const
    {
        if (kProvesBalance)
            return m_scan.hidden;
        return {m_ledger.cost - shown.cost, m_ledger.calls - shown.calls, m_ledger.priced - shown.priced};
    }

    /// Sums taken apart from each other: the rows as shown, the calls left out, and the ledger.
    Balance balance(const QueryResult &result) const
    {
        Totals shown;
        inSteps(result.rows.size(), m_control, [&](std::size_t i) { shown += result.rows[i].facts.totals; });
        if (result.rest)
            shown += result.rest->facts.totals;
        if (m_question.keys.empty())
            shown = result.total.facts.totals;

        const LedgerSums &ledger = m_ledger;
        Balance balance;
        balance.shown = shown.cost;
        const LedgerSums hidden = this->hidden(result.total.facts.totals);
        balance.hidden = hidden.cost;
        balance.total = ledger.cost;
        balance.unattributed = shown.cost - shown.attributedCost;
        balance.calls = shown.calls;
        balance.pricedCalls = shown.priced;
        balance.hiddenCalls = hidden.calls;
        balance.totalCalls = ledger.calls;
        balance.unpriced = shown.unpriced;
        std::int64_t accounted = shown.priced;
        for (const std::int64_t calls : shown.unpriced)
            accounted += calls;
        balance.holds = balance.shown + balance.hidden == balance.total && shown.calls + balance.hiddenCalls == ledger.calls
            && shown.priced + hidden.priced == ledger.priced && accounted == shown.calls
            && shown.cost == result.total.facts.totals.cost;
        return balance;
    }

    const Question &m_question;
    const ScanResult &m_scan;
    LedgerSums m_ledger;
    const TopGroups *m_top;
    const JobControl &m_control;
    mutable GroupTable m_groups; ///< looking a group up may number what it did not find
    Families m_families;
    std::vector<std::unique_ptr<FactSource>> m_sources;
    mutable std::vector<std::optional<Totals>> m_remembered; ///< by group, of the first period; empty where they are many
};

} // namespace

QueryResult answer(const Question &question, const Question &calls, const ScanResult &found, const LedgerSums &ledger, const TopGroups *top,
                   const JobControl &control)
{
    QueryResult result;
    if (!control.isCancelled()) {
        auto made = std::make_unique<Answer>(question, calls, found, ledger, top, control);
        result = made->result();
        freeAside(std::move(made), found.cells.size());
    }
    if (!control.isCancelled())
        return result;
    freeAside(std::move(result.rows), found.cells.size());
    QueryResult cancelled;
    cancelled.query = question.query;
    cancelled.cancelled = true;
    return cancelled;
}

QueryResult run(const Snapshot &snapshot, const Query &query, const JobControl &control)
{
    const auto rolledUp = snapshot.rolledUp() ? snapshot.rolledUp()->answering(snapshot, query, control) : nullptr;
    const Question question(rolledUp ? *rolledUp : snapshot, query);
    const bool readsCalls = rolledUp && question.needs(&Metric::needsPercentiles);
    const std::unique_ptr<Question> calls = readsCalls ? std::make_unique<Question>(snapshot, query) : nullptr;
    const auto top = findTopGroups(question, control);
    ScanResult found = top ? scanTopGroups(question, *top, control)
                           : scan({question.snapshot, question.predicate, question.keyColumns(), question.periods, kProvesBalance}, control);
    QueryResult result = answer(question, calls ? *calls : question, found, question.snapshot.ledger(), top.get(), control);
    const std::size_t cells = found.cells.size();
    freeAside(std::move(found), cells);
    return result;
}

} // namespace assay
