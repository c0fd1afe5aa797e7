#include "ui/charts/stackedbars.h"

#include "ui/charts/barsview.h"
#include "ui/charts/charttable.h"
#include "ui/models/copytable.h"
#include "ui/rowheight.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace assay {

QList<double> niceTicks(double max, int about)
{
    if (!(max > 0))
        return {0};
    const double raw = max / about;
    const double magnitude = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * magnitude;
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * magnitude >= raw) {
            step = factor * magnitude;
            break;
        }
    QList<double> ticks;
    for (int i = 0; ticks.isEmpty() || ticks.last() < max; ++i)
        ticks << i * step;
    return ticks;
}

StackedBars::StackedBars(QWidget *parent)
    : QWidget(parent)
    , m_view(new BarsView)
    , m_model(new ChartTableModel(this))
    , m_table(new QTableView)
    , m_stack(new QStackedLayout(this))
{
    m_view->setObjectName(QStringLiteral("chart.bars"));
    m_table->setObjectName(QStringLiteral("chart.table"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    RowHeight::follow(m_table, RowHeight::Table::OnCard);
    m_table->verticalHeader()->hide();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    connect(m_view, &BarsView::slotActivated, this, &StackedBars::slotActivated);
    connect(m_view, &BarsView::slotsBrushed, this, &StackedBars::slotsBrushed);
    connect(m_view, &BarsView::menuRequested, this, &StackedBars::menuRequested);
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &StackedBars::copyData);
    auto *copyChart = new QShortcut(QKeySequence::Copy, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copyChart, &QShortcut::activated, this, [this] { copyTableWithPicture(*m_table, m_view->grab()); });
    connect(&ThemeSwitch::instance(), &ThemeSwitch::changed, m_view, [this] { m_view->setData(&m_data); });
}

void StackedBars::setData(StackedBarsData data)
{
    m_data = std::move(data);
    m_view->setData(&m_data);
    m_view->setAccessibleName(m_data.title);
    m_view->setAccessibleDescription(m_data.summary);
    m_table->setAccessibleName(m_data.title);
    m_model->setData(&m_data);
    if (m_stack->currentWidget() == m_table) // measuring the cells of a table that nobody sees takes its time
        m_table->resizeColumnsToContents();
}

void StackedBars::copyPicture() const
{
    QGuiApplication::clipboard()->setPixmap(m_view->grab());
}

void StackedBars::copyData() const
{
    copyTable(*m_table);
}

void StackedBars::showAsTable(bool table)
{
    m_stack->setCurrentIndex(table ? 1 : 0);
    if (table)
        m_table->resizeColumnsToContents();
}

} // namespace assay
