#include "tests/benchmarks/questions.h"

#include "core/analysis/query.h"
#include "core/levers/scenario.h"
#include "core/values/decimal.h"

#include <algorithm>

namespace assay::bench {

namespace {

constexpr std::int64_t kAttosPerNano = 1'000'000'000;

std::string nano(Money money)
{
    return decimalText(money.attos() / kAttosPerNano, 0);
}

std::string whole(Int128 number)
{
    return decimalText(number, 0);
}

std::vector<std::string> keyOf(const ResultRow &row)
{
    std::vector<std::string> texts;
    for (const KeyValue &key : row.key)
        texts.push_back(key.value_or(""));
    return texts;
}

/// Calls and cost of each row, then what `more` adds.
Answer answer(const Snapshot &snapshot, const Query &query,
              const std::function<void(const ResultRow &, std::vector<std::string> &)> &more = {})
{
    Answer rows;
    for (const ResultRow &row : run(snapshot, query, JobControl()).rows) {
        std::vector<std::string> texts = keyOf(row);
        texts.push_back(std::to_string(row.facts.totals.calls));
        texts.push_back(nano(row.facts.totals.cost));
        if (more)
            more(row, texts);
        rows.push_back(std::move(texts));
    }
    return rows;
}

void addTokens(const ResultRow &row, std::vector<std::string> &texts)
{
    const auto &tokens = row.facts.totals.tokens;
    const auto of = [&tokens](TokenClass c) { return tokens[std::size_t(c)]; };
    texts.push_back(whole(of(TokenClass::Input)));
    texts.push_back(whole(of(TokenClass::Output)));
    texts.push_back(whole(of(TokenClass::CacheRead)));
    texts.push_back(whole(of(TokenClass::CacheWrite5m) + of(TokenClass::CacheWrite1h)));
}

/// A percentile is a real call's cost.
void addMetrics(const ResultRow &row, std::vector<std::string> &texts)
{
    for (const MetricValue &value : row.metrics)
        texts.push_back(value.available ? nano(Money::fromAttos(value.numerator / value.denominator)) : "");
}

Query grouped(std::vector<Dimension> by)
{
    Query query;
    for (const Dimension dimension : by)
        query.by.push_back({dimension, {}});
    return query;
}

Filter only(Dimension dimension, const char *value)
{
    return {{dimension, {}}, {KeyValue(value)}};
}

TimeRange days(const char *from, const char *to)
{
    return {Millis(*parseDay(from)) * kMillisPerDay, Millis(*parseDay(to)) * kMillisPerDay};
}

ScenarioStep shorterAnswers(std::vector<const char *> models, double saved)
{
    ScenarioStep step = ScenarioStep::of(LeverKind::Output);
    Filter filter{{Dimension::ModelId, {}}, {}};
    for (const char *id : models)
        filter.values.emplace_back(id);
    step.rule.filters = {filter};
    step.share = Parameter::exactly(saved);
    return step;
}

/// The middle models give their short answers in half the tokens, the oldest model all of its in three quarters.
Scenario shortened()
{
    Scenario scenario;
    scenario.steps = {shorterAnswers({"claude-sonnet-4-5-20250929", "claude-sonnet-4-6"}, 0.5),
                      shorterAnswers({"claude-opus-4-1-20250805"}, 0.25)};
    scenario.steps.front().rule.outputBelow = 300;
    return scenario;
}

/// Gathers the calls once, as the window does when the savings page opens, and evaluates on what it holds from then on.
class WhatIf
{
public:
    explicit WhatIf(std::shared_ptr<const Snapshot> snapshot) : m_snapshot(std::move(snapshot)) {}

    Answer operator()()
    {
        if (!m_input)
            m_input = LeverInput::gather(m_snapshot, {}, JobControl());
        Answer rows;
        for (const auto &[workload, costs] : evaluate(*m_input, shortened(), JobControl(), ScenarioFigures::Costs).byWorkload)
            rows.push_back({workload.value_or(""), nano(costs.first), nano(costs.second)});
        return rows;
    }

private:
    std::shared_ptr<const Snapshot> m_snapshot;
    std::shared_ptr<const LeverInput> m_input;
};

} // namespace

std::vector<Question> questionsOf(std::shared_ptr<const Snapshot> snapshot)
{
    const auto ask = [snapshot](Query query, auto more) {
        return [snapshot, query = std::move(query), more] { return answer(*snapshot, query, more); };
    };
    Query october = grouped({Dimension::Team, Dimension::Model});
    october.selection.range = days("2026-10-01", "2026-10-31");
    Query slices = grouped({Dimension::Customer});
    slices.selection.filters = {only(Dimension::Workload, "support-triage"), only(Dimension::ModelId, "claude-sonnet-4-6")};
    slices.top = 20;
    Query percentiles = grouped({Dimension::ModelId});
    percentiles.metrics = {"cost_p50", "cost_p95", "cost_p99"};
    Query week = grouped({Dimension::Workload});
    week.selection.range = days("2026-10-05", "2026-10-12");
    week.selection.filters = {only(Dimension::Team, "support")};
    week.metrics = {"cost_p95"};
    Query selective = grouped({Dimension::DayOf, Dimension::ModelId});
    selective.selection.filters = {only(Dimension::Customer, "cust-0003")};
    Query tasks = grouped({Dimension::Task});
    tasks.top = 20;
    october.by[1].dimension = Dimension::ModelId;
    Query byWorkload = grouped({Dimension::Workload});
    byWorkload.metrics = {"cache_hit_rate"};
    const auto nothing = [](const ResultRow &, std::vector<std::string> &) {};
    return {{"Q1", ask(grouped({Dimension::DayOf}), addTokens)},
            {"Q2", ask(byWorkload, addTokens)},
            {"Q3", ask(october, addTokens)},
            {"Q4", ask(slices, nothing)},
            {"Q5", ask(percentiles, addMetrics)},
            {"Q6", ask(week, addMetrics)},
            {"Q7", ask(selective, nothing)},
            {"Q8", WhatIf(snapshot)},
            {"Q9", ask(tasks, nothing)}};
}

} // namespace assay::bench
