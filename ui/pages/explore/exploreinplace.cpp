#include "core/analysis/inplacequestion.h"
#include "ui/coretext.h"
#include "ui/ledgers/inplace.h"
#include "ui/pages/explore/explorechart.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/inplacebar.h"
#include "ui/pages/explore/metricmenu.h"
#include "ui/pages/explore/mixlegends.h"
#include "ui/session.h"
#include "ui/widgets/card.h"

#include <QTreeView>

#include <algorithm>

// What the page does where a ledger in place answers instead of the store.

namespace assay {

namespace {

bool isTold(const std::string &metricId)
{
    const Metric *known = metric(metricId);
    return !known || !known->needsSingleCalls();
}

} // namespace

std::vector<std::string> ExplorePage::toldMetrics() const
{
    std::vector<std::string> ids = m_metrics->chosen();
    if (session().inPlace().isShown())
        std::erase_if(ids, [](const std::string &id) { return !isTold(id); });
    return ids;
}

std::string ExplorePage::sortInForce() const
{
    const std::string sort = session().view().effectiveSort();
    return session().inPlace().isShown() && !isTold(sort) ? "cost" : sort;
}

std::shared_ptr<const Snapshot> ExplorePage::calls() const
{
    return session().inPlace().isShown() ? session().inPlace().telling(widest()) : session().snapshot();
}

Query ExplorePage::widest() const
{
    return widestQuery(session().view(), toldMetrics(), session().inPlace().sums().get());
}

void ExplorePage::followSource()
{
    QStringList untold;
    for (const std::string &id : m_metrics->chosen())
        if (!isTold(id))
            untold << coreText(assay::metric(id)->name);
    m_inPlace->follow(widest(), untold);
    if (m_shownInPlace != session().inPlace().isShown() && session().inPlace().isShown())
        clear(); // no figure of the store stands below the name of the ledger
}

void ExplorePage::askLedger()
{
    m_job->cancel();
    m_tableCard->setStale(m_model->rowCount() > 0);
    m_chart->setStale(true);
    m_inPlace->want(widest());
}

void ExplorePage::clear()
{
    m_job->cancel();
    m_model->clear();
    m_tableCard->setNote({});
    m_tableCard->setStale(false);
    m_table->setHeaderHidden(true);
    m_mixLegends->hide();
    m_chart->hide();
}

} // namespace assay
