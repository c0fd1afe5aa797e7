#include "ui/widgets/scatterplot.h"

#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {
constexpr qreal kLeft = 56, kRight = 16, kTop = 20, kBottom = 22;
constexpr qreal kLeastRadius = 4, kMostRadius = 16;
constexpr int kNamed = 12;
} // namespace

ScatterPlot::ScatterPlot(QWidget *parent) : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

ScatterPlot::Axis ScatterPlot::axisOf(double least, double most)
{
    Axis axis{std::floor(std::log10(least)), std::ceil(std::log10(most))};
    if (axis.high <= axis.low)
        axis.high = axis.low + 1;
    return axis;
}

void ScatterPlot::setDots(QList<ScatterDot> dots, const QString &xTitle, const QString &yTitle, const QString &sentence)
{
    m_dots = std::move(dots);
    m_dots.removeIf([](const ScatterDot &dot) { return !(dot.x > 0) || !(dot.y > 0); });
    m_xTitle = xTitle;
    m_yTitle = yTitle;
    if (!m_dots.isEmpty()) {
        const auto [lowX, highX] = std::ranges::minmax(m_dots, {}, &ScatterDot::x);
        const auto [lowY, highY] = std::ranges::minmax(m_dots, {}, &ScatterDot::y);
        m_x = axisOf(lowX.x, highX.x);
        m_y = axisOf(lowY.y, highY.y);
    }
    describe(tr("%1 against %2").arg(yTitle, xTitle), sentence);
    resetParts();
}

QRectF ScatterPlot::plot() const
{
    return QRectF(rect()).adjusted(kLeft, kTop, -kRight, -kBottom);
}

QPointF ScatterPlot::centreOf(int dot) const
{
    const QRectF area = plot();
    return {area.left() + (std::log10(m_dots[dot].x) - m_x.low) / (m_x.high - m_x.low) * area.width(),
            area.bottom() - (std::log10(m_dots[dot].y) - m_y.low) / (m_y.high - m_y.low) * area.height()};
}

qreal ScatterPlot::radiusOf(int dot) const
{
    const double most = std::ranges::max_element(m_dots, {}, &ScatterDot::size)->size;
    return most > 0 ? std::max(kLeastRadius, kMostRadius * std::sqrt(std::max(0.0, m_dots[dot].size) / most)) : kLeastRadius;
}

/// The smallest dot under the mouse: a large one may lie below it.
int ScatterPlot::partAt(const QPointF &position) const
{
    for (int i = int(m_dots.size()) - 1; i >= 0; --i)
        if (QLineF(centreOf(i), position).length() <= radiusOf(i) + 2)
            return i;
    return kNone;
}

void ScatterPlot::paintAxes(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRectF area = plot();
    for (double power = m_y.low; power <= m_y.high; ++power) {
        const qreal y = area.bottom() - (power - m_y.low) / (m_y.high - m_y.low) * area.height();
        painter.setPen(theme.grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.textMuted);
        painter.drawText(QRectF(0, y - 8, kLeft - 6, 16), Qt::AlignRight | Qt::AlignVCenter, Format::dollarsShort(std::pow(10, power)));
    }
    for (double power = m_x.low; power <= m_x.high; ++power) {
        const qreal x = area.left() + (power - m_x.low) / (m_x.high - m_x.low) * area.width();
        const int alignment = power == m_x.high ? Qt::AlignRight : Qt::AlignHCenter;
        const QRectF place(power == m_x.high ? x - 80 : x - 40, area.bottom() + 3, 80, 16);
        painter.drawText(place, alignment, Format::countShort(std::int64_t(std::pow(10, power))));
    }
    painter.drawText(QRectF(0, 0, area.right(), kTop - 4), Qt::AlignLeft | Qt::AlignVCenter, m_yTitle);
    painter.drawText(QRectF(area.left(), area.bottom() - 18, area.width() - 4, 16), Qt::AlignRight | Qt::AlignVCenter, m_xTitle);
    painter.setPen(theme.border);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void ScatterPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    painter.setFont(Fonts::caption());
    painter.setPen(theme.textMuted);
    if (m_dots.isEmpty()) {
        painter.drawText(rect(), Qt::AlignCenter, accessibleDescription());
        return;
    }
    paintAxes(painter);
    QList<QRectF> used; // by names, so that they do not cover each other
    for (int i = 0; i < m_dots.size(); ++i) {
        QColor fill = theme.accent;
        fill.setAlphaF(m_dots[i].faded ? 0.15f : i == hovered() ? 0.9f : 0.55f);
        painter.setPen(QPen(theme.surface, 1));
        painter.setBrush(fill);
        const QPointF centre = centreOf(i);
        const qreal radius = radiusOf(i);
        painter.drawEllipse(centre, radius, radius);
        const qreal width = painter.fontMetrics().horizontalAdvance(m_dots[i].name);
        QRectF name(centre.x() + radius + 3, centre.y() - 8, width + 2, 16);
        if (name.right() > this->width())
            name.moveRight(centre.x() - radius - 3);
        const bool isFree = std::ranges::none_of(used, [&](const QRectF &other) { return other.intersects(name); });
        if (i >= kNamed || !isFree)
            continue;
        used << name;
        painter.setPen(m_dots[i].faded ? theme.textMuted : theme.textSecondary);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, m_dots[i].name);
    }
    if (hasFocus() && current() != kNone) {
        const qreal r = radiusOf(current()) + 2;
        paint::focusRing(painter, QRectF(centreOf(current()) - QPointF(r, r), QSizeF(2 * r, 2 * r)), theme, r);
    }
}

} // namespace assay
