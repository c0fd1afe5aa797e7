#include "core/targets/answers.h"
#include "core/targets/target.h"
#include "core/targets/weeks.h"
#include "core/values/daytext.h"

#include <algorithm>

namespace assay {

namespace {

TargetOutcome notEvaluable(const Target &target, std::string why)
{
    TargetOutcome outcome;
    outcome.target = target;
    outcome.why = std::move(why);
    return outcome;
}

std::string weekText(const TimeRange &week, const TimeZone &zone)
{
    return dayInWords(dayOf(zone.toLocal(week.from))) + " to " + dayInWords(dayOf(zone.toLocal(week.to - 1)));
}

/// Why these figures are too thin to be judged; "" when they are not.
std::string tooFew(const Target &target, const SegmentFigures &figures, const char *when)
{
    if (figures.calls < target.minCalls)
        return "Calls in the " + std::string(when) + ": " + std::to_string(figures.calls) + ", fewer than "
            + std::to_string(target.minCalls) + ".";
    if (figures.value.available && figures.value.lowSample)
        return "The sample in the " + std::string(when) + " is too small: " + std::string(metric(target.metricId)->lowSample) + ".";
    return {};
}

class Checker
{
public:
    Checker(const Snapshot &snapshot, const Selection &selection, const TimeRange &period, Answers &answers)
        : m_zone(selection.zone), m_days(FullDays::of(snapshot, selection.zone)), m_period(period), m_answers(answers)
    {
    }

    TargetOutcome outcomeOf(const Target &target)
    {
        const SegmentFigures now = m_answers.figures(target, m_period);
        TargetOutcome outcome = judged(target, now);
        outcome.calls = now.calls;
        outcome.period = m_period;
        return outcome;
    }

private:
    TargetOutcome judged(const Target &target, const SegmentFigures &now)
    {
        if (!metric(target.metricId))
            return judge(target, {}, {});
        if (std::string why = tooFew(target, now, "period"); !why.empty())
            return notEvaluable(target, std::move(why));
        if (target.value)
            return judge(target, now.value, {});
        const auto week = firstWeek(m_days, m_answers.callsPerDay(target), target.minCalls);
        if (!week)
            return notEvaluable(target, "There is no baseline: no seven full days with at least " + std::to_string(target.minCalls) + " calls.");
        if (week->to > m_period.from && week->from < m_period.to)
            return notEvaluable(target, "The period shares days with the baseline week, " + weekText(*week, m_zone) + ".");
        const SegmentFigures then = m_answers.figures(target, *week);
        if (std::string why = tooFew(target, then, "baseline week"); !why.empty())
            return notEvaluable(target, std::move(why));
        TargetOutcome outcome = judge(target, now.value, then.value);
        outcome.baseline = week;
        if (outcome.state != TargetState::NotEvaluable)
            outcome.why += " Baseline: " + weekText(*week, m_zone) + ".";
        return outcome;
    }

    const TimeZone &m_zone;
    FullDays m_days;
    TimeRange m_period;
    Answers &m_answers;
};

/// The selection's range; open at its start seven days, open at its end up to the last call.
std::optional<TimeRange> periodOf(const Snapshot &snapshot, const Selection &selection)
{
    const TimeZone &zone = selection.zone;
    TimeRange period = selection.range;
    if (period.isAll())
        return lastFullWeek(snapshot, zone);
    if (period.to == TimeRange{}.to)
        period.to = snapshot.lastTime() == kNoTime ? period.from : snapshot.lastTime() + 1;
    if (period.from == TimeRange{}.from)
        period.from = zone.toUtc(zone.toLocal(period.to) - 7 * kMillisPerDay);
    return period;
}

} // namespace

std::vector<TargetOutcome> check(const Snapshot &snapshot, const Selection &selection, const TargetSet &set, const JobControl &control)
{
    std::vector<TargetOutcome> outcomes;
    const auto period = periodOf(snapshot, selection);
    if (!period) {
        for (const Target &target : set.targets)
            outcomes.push_back(notEvaluable(target, "The ledger covers fewer than seven full days."));
        return outcomes;
    }
    Answers answers(snapshot, selection, set, control);
    Checker checker(snapshot, selection, *period, answers);
    for (const Target &target : set.targets) {
        if (control.isCancelled())
            return {};
        outcomes.push_back(checker.outcomeOf(target));
    }
    return outcomes;
}

TargetSet frozen(const std::vector<TargetOutcome> &outcomes, const Snapshot &snapshot, const TimeZone &zone)
{
    TargetSet set;
    set.frozen = FrozenBaseline{snapshot.pricer().book().version, zone.id()};
    for (const TargetOutcome &outcome : outcomes) {
        set.targets.push_back(outcome.target);
        if (outcome.state != TargetState::NotEvaluable)
            set.targets.back().value = outcome.line;
    }
    return set;
}

} // namespace assay
