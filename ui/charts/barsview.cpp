#include "ui/charts/barsview.h"

#include "ui/charts/hovercard.h"
#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QMouseEvent>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double kBarWidth = 0.72;
constexpr int kCostsWidth = 48, kTimesHeight = 24, kTop = 8, kRight = 8;

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
    delete m_card;
}

void BarsView::setData(const StackedBarsData *data)
{
    m_data = data;
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
    m_ticks = niceTicks(max, height() < 200 ? 3 : 5);
    clear(m_y);
    m_y->setRange(0, std::max(m_ticks.last(), 1e-9));
    m_y->setStartValue(0);
    for (const double tick : m_ticks)
        m_y->append(Format::dollarsShort(tick), tick);
    clear(m_x);
    m_x->setRange(-0.5, std::max<double>(0.5, double(m_data->labels.size()) - 0.5));
    m_x->setStartValue(-0.5);
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

void BarsView::mark(int slot)
{
    if (slot == m_marked)
        return;
    m_marked = slot;
    showCard();
    viewport()->update();
}

void BarsView::mouseMoveEvent(QMouseEvent *event)
{
    mark(slotAt(mapToScene(event->pos())));
    QChartView::mouseMoveEvent(event);
}

void BarsView::mouseReleaseEvent(QMouseEvent *event)
{
    const int slot = slotAt(mapToScene(event->pos()));
    if (event->button() == Qt::LeftButton && slot >= 0)
        emit slotActivated(slot);
    QChartView::mouseReleaseEvent(event);
}

void BarsView::leaveEvent(QEvent *event)
{
    mark(-1);
    QChartView::leaveEvent(event);
}

void BarsView::keyPressEvent(QKeyEvent *event)
{
    const int last = m_data ? int(m_data->labels.size()) - 1 : -1;
    switch (event->key()) {
    case Qt::Key_Left: mark(std::max(0, m_marked < 0 ? last : m_marked - 1)); break;
    case Qt::Key_Right: mark(std::min(last, m_marked + 1)); break;
    case Qt::Key_Escape: mark(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_marked >= 0)
            emit slotActivated(m_marked);
        break;
    default: QChartView::keyPressEvent(event);
    }
}

void BarsView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_data || m_data->labels.isEmpty())
        return;
    painter->save();
    paintCosts(*painter);
    hatchBars(*painter);
    if (m_marked >= 0 && m_marked < m_data->labels.size())
        paintMark(*painter);
    if (hasFocus())
        paint::focusRing(*painter, chart()->plotArea().adjusted(1, 1, -1, -1), Theme::current());
    painter->restore();
}

void BarsView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF(kCostsWidth, kTop, width() - kCostsWidth - kRight, height() - kTop - kTimesHeight));
    if (m_data)
        fillAxes(); // a low chart has fewer ticks
}

void BarsView::paintCosts(QPainter &painter) const
{
    painter.setFont(Fonts::caption());
    painter.setPen(Theme::current().textMuted);
    for (const double tick : m_ticks) {
        const qreal y = chart()->mapToPosition({0, tick}, m_bars).y();
        painter.drawText(QRectF(0, y - kTop, kCostsWidth - 6, 2 * kTop), Qt::AlignRight | Qt::AlignVCenter, Format::dollarsShort(tick));
    }
}

void BarsView::hatchBars(QPainter &painter) const
{
    for (int slot = 0; slot < m_data->labels.size(); ++slot) {
        if (m_data->partial[slot])
            paint::hatch(painter, barRect(slot, 0, total(slot)), Theme::current().surface);
        double base = 0;
        for (const ChartSeries &series : m_data->series) {
            if (series.isHatched && series.values[slot] > 0)
                paint::hatch(painter, barRect(slot, base, base + series.values[slot]), Theme::current().textMuted);
            base += series.values[slot];
        }
    }
}

void BarsView::paintMark(QPainter &painter) const
{
    const QRectF plot = chart()->plotArea();
    const qreal x = barRect(m_marked, 0, 0).center().x();
    painter.setPen(QPen(Theme::current().textMuted, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

void BarsView::showCard()
{
    if (m_marked < 0 || m_marked >= m_data->labels.size()) {
        if (m_card)
            m_card->hide();
        return;
    }
    HoverFigures figures;
    figures.title = m_data->labels[m_marked] + (m_data->partial[m_marked] ? tr(" · partial") : QString());
    for (qsizetype i = m_data->series.size() - 1; i >= 0; --i)
        if (m_data->series[i].values[m_marked] > 0)
            figures.rows << HoverFigures::Row{m_data->series[i].colour, m_data->series[i].name, m_data->series[i].shown[m_marked]};
    figures.total = {QColor(), tr("Total"), m_data->totals[m_marked]};
    if (!m_card)
        m_card = new HoverCard(window());
    const QPointF top(barRect(m_marked, 0, 0).center().x(), chart()->plotArea().top());
    m_card->showBeside(*this, mapFromScene(top), std::move(figures));
}

} // namespace assay
