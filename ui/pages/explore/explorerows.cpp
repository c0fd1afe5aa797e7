#include "ui/models/copytable.h"
#include "ui/pages/explore/exploremenu.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/session.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTreeView>

// What a hand does to the rows of the table: order, marks, places, menus.

namespace assay {

void ExplorePage::sortBy(int column)
{
    std::string wanted = "key";
    if (column > 0) {
        const ExploreColumn &c = m_model->columns()[std::size_t(column - 1)];
        const bool isMetric = c.kind == ExploreColumn::Kind::Metric || c.kind == ExploreColumn::Kind::MetricChange;
        wanted = c.kind == ExploreColumn::Kind::Calls ? "calls" : isMetric ? c.metricId : "cost";
    }
    session().change(tr("Change of the order"), [&](View &v) { v.sort = wanted; });
    showSort();
}

void ExplorePage::showSort()
{
    const std::string sort = sortInForce();
    int column = 0;
    const auto &columns = m_model->columns();
    for (std::size_t i = 0; i < columns.size() && sort != "key" && column == 0; ++i)
        if (columnId(columns[i]).toStdString() == (sort == "cost" ? "cost_usd" : sort))
            column = int(i) + 1;
    m_table->header()->setSortIndicatorShown(true);
    m_table->header()->setSortIndicator(column, sort == "key" ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void ExplorePage::markRows()
{
    m_model->setHighlight(session().view().highlight);
    if (isVisible())
        askChart();
    else
        askAgain();
}

void ExplorePage::keepPlace()
{
    if (!isVisible())
        return;
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(0);
    session().setPlace({m_table->verticalScrollBar()->value(), current.data(kPlainRole).toString().toStdString()});
}

void ExplorePage::restorePlace()
{
    const Place &place = session().view().place;
    for (int row = 0; row < m_model->rowCount() && !place.row.empty(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(kPlainRole).toString().toStdString() != place.row)
            continue;
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        break;
    }
    m_table->verticalScrollBar()->setValue(place.scroll);
}

/// Shift-click highlights instead of selecting a stretch of rows, which Shift with the arrow keys does.
bool ExplorePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) // the legends below it, or what the bar says, have come or gone
        QMetaObject::invokeMethod(this, &ExplorePage::divideHeight, Qt::QueuedConnection);
    if (watched != m_table->viewport() || (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease))
        return AskingPage::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !(mouse->modifiers() & Qt::ShiftModifier))
        return AskingPage::eventFilter(watched, event);
    const auto filters = m_model->filtersOf(m_table->indexAt(mouse->position().toPoint()).siblingAtColumn(0));
    if (!filters.empty() && event->type() == QEvent::MouseButtonPress)
        session().highlight(filters.back());
    return true;
}

void ExplorePage::openCalls(const QModelIndex &index)
{
    session().openCalls(m_model->filtersOf(index));
}

void ExplorePage::showMenu(const QPoint &position)
{
    ExploreMenu::show(session(), *m_model, *m_table, position);
}

} // namespace assay
