#pragma once

#include "core/levers/leverdesk.h"
#include "core/levers/scenario.h"
#include "ui/jobs.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace assay {

/// Answers "what would it cost?" while sliders move: the calls are gathered once per selection, each change re-prices
/// them off the GUI thread, the newest question wins, and what looks at single calls (the metrics, of many calls) or draws
/// (the range of parameters) follows when the hand rests.
class ScenarioAnswer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kFewCalls = 200'000; ///< metrics and all within a tenth of a second

    /// Up to so many calls the metrics come with the costs.
    ScenarioAnswer(Jobs &jobs, std::shared_ptr<LeverDesk> levers, QObject *parent, std::size_t fewCalls = kFewCalls);

    /// Other calls: what was gathered no longer holds. Null forgets everything.
    void setQuestion(std::shared_ptr<const Snapshot> snapshot, const Selection &selection);
    /// Whether these are the calls it answers about, gathered or being gathered.
    bool isAbout(const std::shared_ptr<const Snapshot> &snapshot, const Selection &selection) const;
    void setScenario(const Scenario &scenario);
    /// The gathered calls, null until they are; other questions about them need no second gathering.
    std::shared_ptr<const LeverInput> input() const { return m_input; }

signals:
    void gathered();                             ///< input() is there
    void asked();                                ///< the last answer is out of date
    /// Again for one question when the metrics are there, empty until then, and when the band is.
    void answered(const assay::ScenarioResult &result);

private:
    void gather();
    void evaluateNow();
    void forget(); ///< what is being worked out
    void askForMetrics();
    void askForBand();

    std::shared_ptr<LeverDesk> m_levers;
    std::size_t m_fewCalls;
    LatestJob m_gathering, m_evaluation, m_metrics, m_band;
    QTimer m_rest;
    std::shared_ptr<const Snapshot> m_snapshot;
    Selection m_selection;
    Scenario m_scenario;
    std::shared_ptr<const LeverInput> m_input;
    ScenarioResult m_result;
};

} // namespace assay
