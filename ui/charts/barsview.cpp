#include "ui/charts/barsview.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double kBarWidth = 0.72;
constexpr int kLeastSlots = 6; ///< fewer bars stand in the middle, no wider than these would be
constexpr int kTimesHeight = 24, kRight = 8;

void clear(QCategoryAxis *axis)
{
    for (const QString &label : axis->categoriesLabels())
        axis->remove(label);
}

} // namespace

BarsView::BarsView(QWidget *parent)
    : QChartView(new QChart, parent)
    , m_x(new QCategoryAxis(this))
    , m_y(new QCategoryAxis(this))
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setStyleSheet(QStringLiteral("background: transparent; border: none;"));
    setMouseTracking(true);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(140);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({0, 0, 0, 0});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    for (QCategoryAxis *axis : {m_x, m_y}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setLabelsFont(Fonts::caption());
    }
    m_x->setGridLineVisible(false);
    m_y->setLineVisible(false);
    m_y->setLabelsVisible(false); // drawn here: Qt Charts cuts them to "..." in a low chart
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
}

BarsView::~BarsView()
{
    if (m_card && !m_card->isPinned())
        delete m_card;
}

void BarsView::setData(const StackedBarsData *data)
{
    m_data = data;
    m_pressed = -1;
    mark(-1);
    fillSeries();
    fillAxes();
}

double BarsView::total(int slot) const
{
    double sum = 0;
    for (const ChartSeries &series : m_data->series)
        sum += series.values[slot];
    return sum;
}

void BarsView::fillSeries()
{
    chart()->removeAllSeries();
    m_bars = new QStackedBarSeries; // a new one: replacing values in a shown series is slow
    m_bars->setBarWidth(kBarWidth);
    for (const ChartSeries &series : m_data->series) {
        auto *set = new QBarSet(series.name);
        set->append(series.values);
        set->setBrush(series.colour);
        set->setPen(QPen(Theme::current().surface, m_data->labels.size() > 120 ? 0 : 1));
        m_bars->append(set);
    }
    chart()->addSeries(m_bars);
    m_bars->attachAxis(m_x);
    m_bars->attachAxis(m_y);
}

void BarsView::fillAxes()
{
    const Theme &theme = Theme::current();
    double max = 0;
    for (int slot = 0; slot < m_data->labels.size(); ++slot)
        max = std::max(max, total(slot));
    m_ticks = niceTicks(max, height() < 200 ? 4 : 5);
    clear(m_y);
    m_y->setRange(0, std::max(m_ticks.last(), kNoCost));
    m_y->setStartValue(0);
    for (const double tick : m_ticks)
        m_y->append(Format::dollarsShort(tick), tick);
    m_y->setGridLineVisible(max > 0);
    m_x->setLineVisible(max > 0);
    clear(m_x);
    const auto count = double(std::max<qsizetype>(1, m_data->labels.size())), spare = std::max(0.0, kLeastSlots - count) / 2;
    m_x->setRange(-0.5 - spare, count - 0.5 + spare);
    m_x->setStartValue(-0.5 - spare);
    for (const auto &[slot, label] : m_data->ticks)
        m_x->append(label, double(slot));
    for (QCategoryAxis *axis : {m_x, m_y}) {
        axis->setLabelsBrush(theme.textMuted);
        axis->setGridLineColor(theme.grid);
        axis->setLinePenColor(theme.border);
    }
}

QRectF BarsView::barRect(int slot, double from, double to) const
{
    const QPointF top = chart()->mapToPosition({slot - kBarWidth / 2, to}, m_bars);
    const QPointF bottom = chart()->mapToPosition({slot + kBarWidth / 2, from}, m_bars);
    return QRectF(top, bottom).normalized();
}

int BarsView::slotAt(const QPointF &position) const
{
    if (!m_data || !chart()->plotArea().contains(position))
        return -1;
    const int slot = int(std::lround(chart()->mapToValue(position, m_bars).x()));
    return slot >= 0 && slot < m_data->labels.size() ? slot : -1;
}

void BarsView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF(kBarsCostsWidth, kBarsTop, width() - kBarsCostsWidth - kRight, height() - kBarsTop - kTimesHeight));
    if (m_data)
        fillAxes(); // a low chart has fewer ticks
}

} // namespace assay
