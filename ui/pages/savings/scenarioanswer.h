#pragma once

#include "core/levers/scenario.h"
#include "ui/jobs.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace assay {

/// Answers "what would it cost?" while sliders move: the calls are gathered once per selection, each change re-prices
/// them off the GUI thread, the newest question wins, and the range of parameters follows when the hand rests.
class ScenarioAnswer : public QObject
{
    Q_OBJECT

public:
    ScenarioAnswer(Jobs &jobs, QObject *parent);

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
    void answered(const assay::ScenarioResult &result); ///< twice for one question: without, then with the band

private:
    void gather();
    void evaluateNow();
    void askForBand();

    LatestJob m_gathering, m_evaluation, m_band;
    QTimer m_rest;
    std::shared_ptr<const Snapshot> m_snapshot;
    Selection m_selection;
    Scenario m_scenario;
    std::shared_ptr<const LeverInput> m_input;
    ScenarioResult m_result;
};

} // namespace assay
