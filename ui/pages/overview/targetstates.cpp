#include "ui/pages/overview/targetstates.h"

#include "core/store/store.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/formatnumber.h"

namespace assay {

namespace {

TargetSet targetsOf(const Snapshot &snapshot, const TimeZone &zone, const std::string &storePath)
{
    if (const auto store = Store::open(storePath, StoreMode::Read)) {
        const auto text = (*store)->document("targets");
        if (text && !text->empty())
            if (auto kept = TargetSet::fromJson(*text, "targets in the ledger"))
                return kept.take();
    }
    return TargetSet::builtIn(snapshot, zone);
}

/// A value to be held against, as the metric itself would be shown.
QString lineText(const Metric &m, double line)
{
    if (m.unit == Unit::Share)
        return Format::share(line);
    const bool isMoney = m.unit == Unit::Money || m.unit == Unit::MoneyEach;
    return isMoney ? Format::moneyEach(Int128(line * 1e18), 1) : number::marked(QString::number(line, 'g', 3));
}

/// Beyond what the target is missed: its line with the tolerance.
QString limitText(const Metric &m, const TargetOutcome &outcome)
{
    const double allowed = outcome.target.tolerance;
    const QString lower = lineText(m, outcome.line * (1 - allowed)), upper = lineText(m, outcome.line * (1 + allowed));
    switch (outcome.target.kind) {
    case TargetKind::Upper: return QCoreApplication::translate("TargetStates", "limit %1").arg(upper);
    case TargetKind::Lower: return QCoreApplication::translate("TargetStates", "limit %1").arg(lower);
    case TargetKind::Band: return QCoreApplication::translate("TargetStates", "limits %1 – %2").arg(lower, upper);
    }
    return {};
}

} // namespace

std::map<std::string, TargetOutcome> headlineTargets(const Snapshot &snapshot, const Selection &selection,
                                                     const std::string &storePath, const JobControl &control)
{
    TargetSet targets = targetsOf(snapshot, selection.zone, storePath);
    std::erase_if(targets.targets, [](const Target &target) { return !target.segment.empty(); });
    std::map<std::string, TargetOutcome> outcomes;
    for (TargetOutcome &outcome : check(snapshot, selection, targets, control)) {
        const std::string id = outcome.target.metricId;
        outcomes.insert_or_assign(id, std::move(outcome));
    }
    return outcomes;
}

void markTargets(QList<MetricTileData> &tiles, const std::vector<std::string> &metricIds,
                 const std::map<std::string, TargetOutcome> &outcomes)
{
    for (std::size_t i = 0; i < metricIds.size() && qsizetype(i) < tiles.size(); ++i) {
        const auto found = outcomes.find(metricIds[i]);
        const Metric *m = metric(metricIds[i]);
        if (found == outcomes.end() || found->second.state == TargetState::NotEvaluable || !m)
            continue;
        MetricTileData &tile = tiles[qsizetype(i)];
        const TargetOutcome &outcome = found->second;
        tile.target = outcome.state == TargetState::Breached ? MetricTileData::Target::Breached : MetricTileData::Target::Met;
        tile.targetText = limitText(*m, outcome);
        tile.tip += QLatin1Char('\n') + tile.targetText + QStringLiteral(": ") + coreText(outcome.why);
    }
}

} // namespace assay
