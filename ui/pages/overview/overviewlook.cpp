#include "ui/pages/overview/overviewlook.h"

#include "core/analysis/firstlook.h"

#include <QCoreApplication>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OverviewLook)
};

/// The same places, with no metric where the look knows none.
std::vector<std::string> known(std::vector<std::string> ids)
{
    for (std::string &id : ids)
        if (!isKnownToFirstLook(id))
            id.clear();
    return ids;
}

} // namespace

OverviewAnswer lookAtOverview(const Snapshot &look, const OverviewQuestion &question, const JobControl &control)
{
    const auto &[selection, compareTo, strip] = question;
    OverviewAnswer answer;
    answer.strip = strip;
    answer.total = run(look, Query{selection, {}, known(metricsOfTotal(strip)), "cost", 0, compareTo}, control);
    answer.time = TimeSlots(look, selection);
    const Query trend{selection, {{answer.time.dimension(), {}}}, known(trendMetrics(strip)), "key", 0, {}};
    if (isForFirstLook(trend))
        answer.trend = run(look, trend, control);
    return answer;
}

void markLoading(QList<MetricTileData> &tiles, const std::vector<std::string> &ids)
{
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (isKnownToFirstLook(ids[i]))
            continue;
        MetricTileData loading;
        loading.label = tiles[qsizetype(i)].label;
        loading.value = QStringLiteral("…");
        loading.available = false;
        loading.aside = Texts::tr("loading");
        loading.tip = Texts::tr("Asks every call: here as soon as they are loaded.");
        tiles[qsizetype(i)] = loading;
    }
}

} // namespace assay
