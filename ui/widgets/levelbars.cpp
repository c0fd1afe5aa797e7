#include "ui/widgets/levelbars.h"

#include "ui/charts/chartdata.h"
#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {
constexpr qreal kLeft = 52, kTop = 16, kTicks = 20; ///< around the plot
constexpr qreal kBarOfSlot = 0.72, kMostBar = 48, kTickGap = 10;
constexpr int kLowPlot = 160;
constexpr double kRoomAbove = 1.05; ///< the highest, of bars or level, is not at the very edge
} // namespace

LevelBars::LevelBars(QWidget *parent) : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void LevelBars::setBars(QList<LevelBar> bars, std::optional<double> level, const QString &levelName, const QString &sentence)
{
    m_bars = std::move(bars);
    m_level = level;
    m_levelName = levelName;
    describe(tr("Bars under a limit"), sentence);
    resetParts();
}

QRectF LevelBars::plot() const
{
    return QRectF(rect()).adjusted(kLeft, kTop, -2, -kTicks);
}

double LevelBars::highest() const
{
    double most = m_level.value_or(0);
    for (const LevelBar &bar : m_bars)
        most = std::max(most, bar.value);
    return std::max(1.0, most * kRoomAbove);
}

QRectF LevelBars::slotRect(int bar) const
{
    const QRectF area = plot();
    const qreal width = area.width() / std::max<qreal>(1, qreal(m_bars.size()));
    return {area.left() + bar * width, area.top(), width, area.height()};
}

QRectF LevelBars::barRect(int bar) const
{
    const QRectF place = slotRect(bar);
    const qreal width = std::min(kMostBar, place.width() * kBarOfSlot), height = place.height() * m_bars[bar].value / highest();
    return {place.center().x() - width / 2, place.bottom() - height, width, height};
}

int LevelBars::partAt(const QPointF &position) const
{
    for (int i = 0; i < m_bars.size(); ++i)
        if (slotRect(i).contains(position))
            return i;
    return kNone;
}

void LevelBars::paintScale(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRectF area = plot();
    for (const double tick : niceTicks(highest(), area.height() < kLowPlot ? 3 : 5)) {
        if (tick > highest() || tick != std::floor(tick))
            continue;
        const qreal y = area.bottom() - area.height() * tick / highest();
        painter.setPen(theme.grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.textMuted);
        painter.drawText(QRectF(0, y - 8, kLeft - 8, 16), Qt::AlignRight | Qt::AlignVCenter, Format::countShort(std::int64_t(tick)));
    }
}

void LevelBars::paintTicks(QPainter &painter) const
{
    painter.setPen(Theme::current().textMuted);
    qreal labelled = -1e9;
    for (int i = 0; i < m_bars.size(); ++i) {
        const qreal width = painter.fontMetrics().horizontalAdvance(m_bars[i].tick) + 2;
        const qreal left = std::min(slotRect(i).center().x() - width / 2, plot().right() - width);
        if (m_bars[i].tick.isEmpty() || left < labelled + kTickGap)
            continue;
        painter.drawText(QRectF(left, plot().bottom() + 3, width, kTicks - 3), Qt::AlignCenter, m_bars[i].tick);
        labelled = left + width;
    }
}

void LevelBars::paintLevel(QPainter &painter) const
{
    if (!m_level)
        return;
    const Theme &theme = Theme::current();
    const QRectF area = plot();
    const qreal y = area.bottom() - area.height() * *m_level / highest();
    painter.setPen(QPen(theme.text, 1.4, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(theme.text);
    painter.drawText(QRectF(area.left(), y - kTop, area.width(), kTop - 1), Qt::AlignRight | Qt::AlignBottom, m_levelName);
}

void LevelBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    painter.setFont(Fonts::caption());
    if (m_bars.isEmpty()) {
        painter.setPen(theme.textMuted);
        painter.drawText(rect(), Qt::AlignCenter, accessibleDescription());
        return;
    }
    paintScale(painter);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < m_bars.size(); ++i) {
        const QColor fill = m_level && m_bars[i].value > *m_level ? theme.bad : theme.accent;
        painter.fillRect(barRect(i), i == hovered() ? paint::mixed(fill, theme.text, 0.75) : fill);
    }
    paintTicks(painter);
    painter.setPen(theme.border);
    painter.drawLine(plot().bottomLeft(), plot().bottomRight());
    paintLevel(painter);
    if (hasFocus() && current() != kNone)
        paint::focusRing(painter, slotRect(current()), theme, 3);
}

} // namespace assay
