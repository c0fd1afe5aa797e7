#include "ui/shell/metrichelp.h"

#include "core/analysis/metric.h"
#include "ui/metricrole.h"
#include "ui/shell/metriccard.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>
#include <QTreeView>

namespace assay {

namespace {

const Metric *named(const QVariant &id)
{
    return metric(id.toString().toStdString());
}

const QHeaderView *headingsOf(const QAbstractItemView &view)
{
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        return tree->header();
    const auto *table = qobject_cast<const QTableView *>(&view);
    return table ? table->horizontalHeader() : nullptr;
}

/// What the focused widget shows, and where a card would not cover it.
const Metric *focusedMetric(QWidget &widget, QPoint &below)
{
    below = widget.mapToGlobal(QPoint(0, widget.height()));
    auto *view = qobject_cast<QAbstractItemView *>(&widget);
    if (!view)
        return named(widget.property(kMetricProperty));
    const QModelIndex current = view->currentIndex();
    const QHeaderView *headings = headingsOf(*view);
    if (!current.isValid() || !headings)
        return nullptr;
    below = view->viewport()->mapToGlobal(view->visualRect(current).bottomLeft());
    const Metric *cell = named(current.data(kMetricRole));
    return cell ? cell : named(view->model()->headerData(current.column(), Qt::Horizontal, kMetricRole));
}

/// What lies under the mouse: a tile, or a column heading.
const Metric *pointedMetric(QWidget &widget, const QPoint &at)
{
    if (const auto *headings = qobject_cast<QHeaderView *>(widget.parentWidget()))
        return headings->model() ? named(headings->model()->headerData(headings->logicalIndexAt(at), Qt::Horizontal, kMetricRole)) : nullptr;
    return named(widget.property(kMetricProperty));
}

} // namespace

MetricHelp::MetricHelp(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool MetricHelp::offer(const QWidget &widget, const Metric &metric, const QPoint &at)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("metricMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("What is this number?")), &QAction::triggered, this, [this, shown = &metric, at] { MetricCard::open(m_window, *shown, at); });
    if (const QList<QAction *> own = widget.actions(); !own.isEmpty()) {
        menu->addSeparator();
        menu->addActions(own);
    }
    menu->popup(at);
    return true;
}

bool MetricHelp::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if ((!isKey && event->type() != QEvent::ContextMenu) || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    auto *widget = static_cast<QWidget *>(watched);
    if (widget->window() != m_window)
        return QObject::eventFilter(watched, event);
    if (!isKey) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const Metric *metric = pointedMetric(*widget, menu->pos());
        return metric ? offer(*widget, *metric, menu->globalPos()) : QObject::eventFilter(watched, event);
    }
    QPoint below;
    const Metric *metric = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Question ? focusedMetric(*widget, below) : nullptr;
    if (!metric)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride)
        event->accept(); // the key is for the number, not for a list of keys
    else
        MetricCard::open(m_window, *metric, below);
    return true;
}

} // namespace assay
