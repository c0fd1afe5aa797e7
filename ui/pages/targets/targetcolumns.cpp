#include "ui/pages/targets/targetcolumns.h"

#include "ui/changetone.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/targettext.h"

#include <QCoreApplication>

namespace assay {

namespace {

constexpr int kExactDigits = 12;

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TargetColumns)
};

const Metric &metricOf(const TargetOutcome &outcome)
{
    return *metric(outcome.target.metricId); // a document with an unknown one is refused
}

bool isJudged(const TargetOutcome &outcome)
{
    return outcome.state != TargetState::NotEvaluable;
}

QString exact(double value)
{
    return QString::number(value, 'g', kExactDigits);
}

/// "at most $0.02"; "at most —" without a line yet.
QString aimText(const TargetOutcome &o)
{
    const bool isKnown = isJudged(o) || o.target.value;
    const double line = isJudged(o) ? o.line : o.target.value.value_or(0);
    return Texts::tr("%1 %2", "kind and line of a target, such as: at most $0.02")
        .arg(TargetText::kind(o.target.kind), isKnown ? TargetText::line(metricOf(o), line) : Format::notAvailable());
}

QString originText(const TargetOutcome &o, const TimeZone &zone)
{
    if (o.target.value)
        return Texts::tr("typed");
    return o.baseline ? Format::range(*o.baseline, zone) : Texts::tr("first full week");
}

QString limitText(const TargetOutcome &o)
{
    return isJudged(o) ? TargetText::limit(metricOf(o), o) : Format::notAvailable();
}

QString limitTip(const TargetOutcome &o)
{
    return Texts::tr("with a tolerance of %1").arg(Format::percent(o.target.tolerance));
}

QVariant deviationCell(const TargetOutcome &o)
{
    if (!isJudged(o))
        return QVariant::fromValue(MoneyCell{Format::notAvailable(), false, Tone::Neutral, false});
    const Tone tone = o.state == TargetState::Breached ? Tone::Bad : Tone::Neutral;
    return QVariant::fromValue(ChangeCell{Format::changePercent(o.deviation), arrowOfChange(o.deviation), tone});
}

QString deviationTip(const TargetOutcome &o)
{
    return o.pointGap ? Format::changePoints(*o.pointGap) : QString();
}

QString allowedText(const Target &target)
{
    const QString tolerance = Format::percent(target.tolerance);
    switch (target.kind) {
    case TargetKind::Upper: return Texts::tr("%1 above is allowed").arg(tolerance);
    case TargetKind::Lower: return Texts::tr("%1 below is allowed").arg(tolerance);
    case TargetKind::Band: break;
    }
    return Texts::tr("%1 either way is allowed").arg(tolerance);
}

/// What the other columns leave open; the whole sentence is the cell's tip.
QString whyText(const TargetOutcome &o)
{
    if (!isJudged(o))
        return coreText(o.why);
    return o.pointGap ? Format::changePoints(*o.pointGap) + QStringLiteral("; ") + allowedText(o.target) : allowedText(o.target);
}

/// The word and a sign: never colour alone.
QString stateWords(const TargetOutcome &o)
{
    switch (o.state) {
    case TargetState::Met: return QStringLiteral("\u2713 ") + TargetText::state(o.state);
    case TargetState::Breached: return QStringLiteral("\u2717 ") + TargetText::state(o.state);
    case TargetState::NotEvaluable: break;
    }
    return TargetText::state(o.state);
}

QVariant stateCell(const TargetOutcome &o)
{
    const Tone tone = o.state == TargetState::Breached ? Tone::Bad : Tone::Good;
    return QVariant::fromValue(MoneyCell{stateWords(o), o.state == TargetState::Breached, isJudged(o) ? tone : Tone::Neutral, isJudged(o)});
}

} // namespace

std::vector<RowColumn<TargetOutcome>> targetColumns(const TimeZone &zone)
{
    const auto why = [](const TargetOutcome &o) { return coreText(o.why); };
    return {
        {Texts::tr("Metric"), [](const TargetOutcome &o) { return coreText(metricOf(o).name); }, false,
         [](const TargetOutcome &o) { return QString::fromStdString(o.target.metricId); }, {},
         [](const TargetOutcome &o) { return coreText(metricOf(o).formula); }},
        {Texts::tr("Calls of"), [](const TargetOutcome &o) { return TargetText::segment(o.target.segment); }, false,
         [](const TargetOutcome &o) { return TargetText::segmentTyped(o.target.segment); }, {},
         [](const TargetOutcome &o) { return TargetText::segment(o.target.segment); }},
        {Texts::tr("Value"), [](const TargetOutcome &o) { return Format::metric(metricOf(o), o.value); }, true,
         [](const TargetOutcome &o) { return Format::metricPlain(metricOf(o), o.value); }, {},
         [](const TargetOutcome &o) { return Format::metricExact(metricOf(o), o.value); }},
        {Texts::tr("Target"), aimText, true,
         [](const TargetOutcome &o) { return isJudged(o) ? exact(o.line) : o.target.value ? exact(*o.target.value) : QString(); }},
        {Texts::tr("From"), [zone](const TargetOutcome &o) { return originText(o, zone); }, false},
        {Texts::tr("Limit"), limitText, true, {}, {}, limitTip},
        {Texts::tr("Deviation"), [](const TargetOutcome &o) { return isJudged(o) ? Format::changePercent(o.deviation) : Format::notAvailable(); }, true,
         [](const TargetOutcome &o) { return isJudged(o) ? exact(o.deviation) : QString(); }, deviationCell, deviationTip},
        {Texts::tr("State"), stateWords, true, [](const TargetOutcome &o) { return coreText(stateText(o.state)); }, stateCell, why},
        {Texts::tr("Why"), whyText, false, why, {}, why},
    };
}

std::vector<ColumnWidth> targetColumnWidths()
{
    return {{130, 200, 1}, {110, 200, 3}, {76, 90, 1}, {120, 150, 1}, {172, 172, 0, 2}, {84, 120, 1, 3}, {88, 96, 1}, {118, 124}, {560, 720, 2, 1}};
}

} // namespace assay
