#include "ui/pages/savings/scenarioanswer.h"

#include "ui/view.h"

#include <algorithm>

namespace assay {

namespace {
constexpr int kRestMs = 350;
} // namespace

ScenarioAnswer::ScenarioAnswer(Jobs &jobs, std::shared_ptr<LeverDesk> levers, QObject *parent, std::size_t fewCalls)
    : QObject(parent), m_levers(std::move(levers)), m_fewCalls(fewCalls), m_gathering(jobs, this), m_evaluation(jobs, this), m_metrics(jobs, this), m_band(jobs, this)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ScenarioAnswer::askForMetrics);
    connect(&m_rest, &QTimer::timeout, this, &ScenarioAnswer::askForBand);
}

void ScenarioAnswer::forget()
{
    m_evaluation.cancel();
    m_metrics.cancel();
    m_band.cancel();
    m_rest.stop();
}

void ScenarioAnswer::setQuestion(std::shared_ptr<const Snapshot> snapshot, const Selection &selection)
{
    m_snapshot = std::move(snapshot);
    m_selection = selection;
    m_input.reset();
    forget();
    emit asked();
    if (m_snapshot)
        gather();
}

bool ScenarioAnswer::isAbout(const std::shared_ptr<const Snapshot> &snapshot, const Selection &selection) const
{
    return m_snapshot && m_snapshot == snapshot && m_selection == selection && (m_input || m_gathering.isRunning());
}

void ScenarioAnswer::setScenario(const Scenario &scenario)
{
    m_scenario = scenario;
    emit asked();
    evaluateNow();
}

void ScenarioAnswer::gather()
{
    m_gathering.start<std::shared_ptr<const LeverInput>>(
        tr("Gathering calls"),
        [desk = m_levers, snapshot = m_snapshot, selection = m_selection](const JobControl &control) {
            return desk->gather(snapshot, selection, control);
        },
        [this](std::shared_ptr<const LeverInput> input) {
            m_input = std::move(input);
            if (!m_input)
                return;
            emit gathered();
            evaluateNow();
        });
}

void ScenarioAnswer::evaluateNow()
{
    forget();
    if (!m_input)
        return;
    const auto figures = m_input->calls().size() <= m_fewCalls ? ScenarioFigures::CostsAndMetrics : ScenarioFigures::Costs;
    m_evaluation.start<ScenarioResult>(
        tr("Pricing the scenario"),
        [input = m_input, scenario = m_scenario, figures](const JobControl &control) { return evaluate(*input, scenario, control, figures); },
        [this](ScenarioResult result) {
            if (result.cancelled)
                return;
            m_result = std::move(result);
            emit answered(m_result);
            m_rest.start();
        });
}

void ScenarioAnswer::askForMetrics()
{
    if (!m_result.metrics.empty())
        return;
    m_metrics.start<ScenarioResult>(
        tr("Finding the metrics"),
        [input = m_input, scenario = m_scenario](const JobControl &control) { return evaluate(*input, scenario, control); },
        [this](ScenarioResult result) {
            if (result.cancelled)
                return;
            m_result.metrics = std::move(result.metrics);
            emit answered(m_result);
        });
}

void ScenarioAnswer::askForBand()
{
    if (std::ranges::none_of(m_scenario.steps, &ScenarioStep::enabled))
        return;
    m_band.start<std::optional<SavingRange>>(
        tr("Finding the parameter range"),
        [input = m_input, scenario = m_scenario](const JobControl &control) -> std::optional<SavingRange> {
            const SavingRange band = savingBand(*input, scenario, control);
            return control.isCancelled() ? std::nullopt : std::optional(band);
        },
        [this](std::optional<SavingRange> band) {
            if (!band)
                return;
            m_result.band = band;
            emit answered(m_result);
        });
}

} // namespace assay
