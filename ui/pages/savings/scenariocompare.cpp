#include "ui/pages/savings/scenariocompare.h"

#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/savings/scenariotext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kRestMs = 400;

CompareRow moneyRow(const QString &name, const std::vector<std::pair<std::string, ScenarioResult>> &answers, Money ScenarioResult::*field)
{
    CompareRow row{name, {}, {}, {}};
    for (const auto &[scenario, result] : answers) {
        row.shown << Format::money(result.*field);
        row.exact << QString::fromStdString(moneyText(result.*field));
    }
    return row;
}

} // namespace

std::vector<CompareRow> compareRows(const std::vector<std::pair<std::string, ScenarioResult>> &answers)
{
    std::vector<CompareRow> rows{moneyRow(ScenarioCompare::tr("Baseline"), answers, &ScenarioResult::baseline),
                                 moneyRow(ScenarioCompare::tr("Scenario"), answers, &ScenarioResult::scenario),
                                 moneyRow(ScenarioCompare::tr("Saving"), answers, &ScenarioResult::saving)};
    CompareRow range{ScenarioCompare::tr("Parameter range"), {}, {}, {}};
    for (const auto &[scenario, result] : answers) {
        range.shown << (result.band ? Format::moneyRange(result.band->low, result.band->high) : Format::notAvailable());
        range.exact << (result.band ? QString::fromStdString(moneyText(result.band->low) + ".." + moneyText(result.band->high)) : QString());
    }
    rows.push_back(std::move(range));
    for (std::size_t i = 0; !answers.empty() && i < answers.front().second.metrics.size(); ++i) {
        const Metric *known = metric(answers.front().second.metrics[i].first);
        if (!known || known->unit == Unit::Breakdown)
            continue;
        CompareRow row{coreText(known->name),
                       coreText(known->formula), {}, {}};
        for (const auto &[scenario, result] : answers) {
            row.shown << Format::metric(*known, result.metrics[i].second.second);
            row.exact << Format::metricPlain(*known, result.metrics[i].second.second);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

ScenarioCompare::ScenarioCompare(Jobs &jobs, QWidget *parent)
    : QWidget(parent)
    , m_job(jobs, this)
    , m_table(new DataTable(this))
    , m_model(new RowModel<CompareRow>(this))
    , m_empty(new EmptyState(this))
{
    m_table->setObjectName(QStringLiteral("scenarioCompare"));
    m_table->setAccessibleName(tr("Scenarios side by side"));
    m_table->setModel(m_model);
    m_empty->setTexts(tr("Nothing to compare yet"), tr("Save a scenario under a name; saved ones stand here side by side."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    layout->addWidget(m_empty);
    m_table->hide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ScenarioCompare::ask);
}

void ScenarioCompare::setQuestion(std::shared_ptr<const LeverInput> input, std::vector<Scenario> scenarios)
{
    m_input = std::move(input);
    m_scenarios = std::move(scenarios);
    m_outOfDate = !isVisible();
    if (!m_outOfDate)
        m_rest.start();
}

void ScenarioCompare::showEvent(QShowEvent *)
{
    if (std::exchange(m_outOfDate, false))
        ask();
}

void ScenarioCompare::ask()
{
    m_job.cancel();
    if (!m_input || m_scenarios.empty())
        return show({});
    m_job.start<Answers>(
        tr("Comparing scenarios"),
        [input = m_input, scenarios = m_scenarios](const JobControl &control) {
            Answers answers;
            for (const Scenario &scenario : scenarios) {
                ScenarioResult result = evaluate(*input, scenario, control);
                if (!control.isCancelled())
                    result.band = savingBand(*input, scenario, control);
                answers.emplace_back(scenario.name, std::move(result));
            }
            return answers;
        },
        [this](const Answers &answers) { show(answers); });
}

void ScenarioCompare::show(const Answers &answers)
{
    std::vector<RowColumn<CompareRow>> columns{{tr("Figure"), [](const CompareRow &row) { return row.name; }, false, {}, {},
                                                [](const CompareRow &row) { return row.tip; }}};
    for (qsizetype i = 0; i < qsizetype(answers.size()); ++i) {
        const std::string &name = answers[std::size_t(i)].first;
        columns.push_back({name.empty() ? tr("This scenario") : QString::fromStdString(name),
                           [i](const CompareRow &row) { return row.shown.value(i); }, true,
                           [i](const CompareRow &row) { return row.exact.value(i); }});
    }
    m_model->setRows({});
    m_model->setColumns(std::move(columns));
    if (!answers.empty())
        m_model->setRows(compareRows(answers));
    m_table->setVisible(!answers.empty());
    m_empty->setVisible(answers.empty());
    m_table->fitColumns(DataTable::kNone, 200);
}

} // namespace assay
