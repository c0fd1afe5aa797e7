#include "ui/pages/overview/targetstates.h"

#include "ui/coretext.h"
#include "ui/targettext.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

/// Of two targets on one metric the narrower says more, then the one that is missed.
bool saysLess(const TargetOutcome &a, const TargetOutcome &b)
{
    const auto weight = [](const TargetOutcome &o) { return std::pair(!o.target.segment.empty(), o.state == TargetState::Breached); };
    return weight(a) < weight(b);
}

} // namespace

std::map<std::string, TargetOutcome> headlineTargets(const Snapshot &snapshot, const Selection &selection,
                                                     const std::string &document, const JobControl &control)
{
    auto targets = TargetSet::inForce(document, snapshot, selection.zone);
    if (!targets)
        return {};
    std::erase_if(targets->targets, [&](const Target &target) { return !target.segment.empty() && target.segment != selection.filters; });
    std::vector<TargetOutcome> outcomes = check(snapshot, selection, *targets, control);
    std::ranges::stable_sort(outcomes, saysLess);
    std::map<std::string, TargetOutcome> byMetric;
    for (TargetOutcome &outcome : outcomes) {
        const std::string id = outcome.target.metricId;
        byMetric.insert_or_assign(id, std::move(outcome));
    }
    return byMetric;
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
        const bool isBand = outcome.target.kind == TargetKind::Band;
        tile.targetText = (isBand ? QCoreApplication::translate("TargetStates", "limits %1") : QCoreApplication::translate("TargetStates", "limit %1"))
                              .arg(TargetText::limit(*m, outcome));
        tile.tip += QLatin1Char('\n') + tile.targetText + QStringLiteral(": ") + coreText(outcome.why);
    }
}

} // namespace assay
