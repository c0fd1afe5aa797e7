#include "ui/charts/barsview.h"

#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QCategoryAxis>
#include <QChart>
#include <QPainter>
#include <QStackedBarSeries>

namespace assay {

namespace {

constexpr double kHighlightWidth = 0.4; ///< of a bar

} // namespace

void BarsView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_data || m_data->labels.isEmpty())
        return;
    painter->save();
    paintCosts(*painter);
    if (m_y->max() <= kNoCost) {
        painter->setPen(Theme::current().textMuted);
        painter->drawText(chart()->plotArea(), Qt::AlignCenter, tr("No cost in this selection"));
    }
    hatchBars(*painter);
    if (!m_data->highlight.values.isEmpty())
        paintHighlight(*painter);
    paintEvents(*painter);
    if (m_pressed >= 0 && m_pressed != m_dragged)
        paintDrag(*painter);
    if (m_marked >= 0 && m_marked < m_data->labels.size())
        paintMark(*painter);
    if (hasFocus())
        paint::focusRing(*painter, chart()->plotArea().adjusted(1, 1, -1, -1), Theme::current());
    painter->restore();
}

void BarsView::paintCosts(QPainter &painter) const
{
    painter.setFont(Fonts::caption());
    painter.setPen(Theme::current().textMuted);
    for (const double tick : m_ticks) {
        const qreal y = chart()->mapToPosition({0, tick}, m_bars).y();
        painter.drawText(QRectF(0, y - kBarsTop, kBarsCostsWidth - 6, 2 * kBarsTop), Qt::AlignRight | Qt::AlignVCenter, Format::dollarsShort(tick));
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

/// The bars step back behind a veil; what is marked stands in front of it at the same scale.
void BarsView::paintHighlight(QPainter &painter) const
{
    QColor veil = Theme::current().surface;
    veil.setAlphaF(0.62f);
    painter.fillRect(chart()->plotArea(), veil);
    for (int slot = 0; slot < m_data->labels.size(); ++slot) {
        QRectF bar = barRect(slot, 0, m_data->highlight.values[slot]);
        bar.adjust(bar.width() * (1 - kHighlightWidth) / 2, 0, -bar.width() * (1 - kHighlightWidth) / 2, 0);
        painter.fillRect(bar, m_data->highlight.colour);
    }
}

/// A flag at the top of the slot, whose card says what happened.
void BarsView::paintEvents(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &[slot, text] : m_data->events) {
        const QPointF top(barRect(int(slot), 0, 0).center().x(), chart()->plotArea().top());
        QColor line = Theme::current().textSecondary;
        painter.setPen(QPen(line, 1, Qt::DashLine));
        painter.drawLine(top, QPointF(top.x(), chart()->plotArea().bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(line);
        painter.drawPolygon(QPolygonF({top, top + QPointF(9, 3.5), top + QPointF(0, 7)}));
    }
}

void BarsView::paintDrag(QPainter &painter) const
{
    const QRectF plot = chart()->plotArea();
    const int first = std::min(m_pressed, m_dragged), last = std::max(m_pressed, m_dragged);
    QColor wash = Theme::current().accent;
    painter.setPen(wash);
    wash.setAlphaF(0.14f);
    painter.setBrush(wash);
    painter.drawRect(QRectF(QPointF(barRect(first, 0, 0).left(), plot.top()), QPointF(barRect(last, 0, 0).right(), plot.bottom())));
}

void BarsView::paintMark(QPainter &painter) const
{
    const QRectF plot = chart()->plotArea();
    const qreal x = barRect(m_marked, 0, 0).center().x();
    painter.setPen(QPen(Theme::current().textMuted, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

} // namespace assay
