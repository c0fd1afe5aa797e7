#include "ui/pages/overview/targetstates.h"

#include "core/store/store.h"
#include "ui/format.h"

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

/// The line as the metric itself would be shown.
QString lineText(const Metric &m, double line)
{
    if (m.unit == Unit::Share)
        return Format::share(line);
    const bool isMoney = m.unit == Unit::Money || m.unit == Unit::MoneyEach;
    return isMoney ? Format::moneyEach(Int128(line * 1e18), 1) : QString::number(line, 'g', 3);
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
        const QChar allowed = m->direction == Direction::HigherIsBetter ? QChar(0x2212) : QLatin1Char('+');
        tile.targetText = QCoreApplication::translate("TargetStates", "target %1 %2%3")
                              .arg(lineText(*m, outcome.line), allowed, Format::share(outcome.target.tolerance));
        tile.tip += QLatin1Char('\n') + tile.targetText + QStringLiteral(": ") + QString::fromStdString(outcome.why);
    }
}

} // namespace assay
