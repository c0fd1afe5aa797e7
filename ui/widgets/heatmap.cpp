#include "ui/widgets/heatmap.h"

#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace assay {

namespace {
constexpr qreal kLeft = 34, kBottom = 18;
constexpr int kHours = HeatMapData::kHours, kDays = HeatMapData::kDays;
} // namespace

HeatMap::HeatMap(QWidget *parent) : PaintedWidget(parent)
{
    m_data.values.fill(NAN);
    setFocusPolicy(Qt::StrongFocus);
}

void HeatMap::setData(HeatMapData data)
{
    m_data = std::move(data);
    int highest = 0;
    for (int i = 1; i < partCount(); ++i)
        if (!(m_data.values[std::size_t(i)] <= m_data.values[std::size_t(highest)]))
            highest = std::isnan(m_data.values[std::size_t(i)]) ? highest : i;
    describe(tr("Cost by weekday and hour, %1").arg(m_data.zone), tr("Highest: %1").arg(m_data.tips[std::size_t(highest)]));
    resetParts();
}

QRectF HeatMap::grid() const { return QRectF(rect()).adjusted(kLeft, 2, -2, -kBottom); }

QRectF HeatMap::cell(int part) const
{
    const QRectF area = grid();
    const qreal w = area.width() / kHours, h = area.height() / kDays;
    return {area.left() + part % kHours * w, area.top() + part / kHours * h, w - 1, h - 1};
}

int HeatMap::partAt(const QPointF &position) const
{
    const QRectF area = grid();
    if (!area.contains(position))
        return kNone;
    const int hour = std::min(kHours - 1, int((position.x() - area.left()) / area.width() * kHours));
    const int day = std::min(kDays - 1, int((position.y() - area.top()) / area.height() * kDays));
    return day * kHours + hour;
}

int HeatMap::neighbour(int part, int key) const
{
    const int hour = part % kHours, day = part / kHours;
    switch (key) {
    case Qt::Key_Left: return day * kHours + std::max(0, hour - 1);
    case Qt::Key_Right: return day * kHours + std::min(kHours - 1, hour + 1);
    case Qt::Key_Up: return std::max(0, day - 1) * kHours + hour;
    default: return std::min(kDays - 1, day + 1) * kHours + hour;
    }
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    double highest = 0;
    for (const double value : m_data.values)
        highest = std::fmax(highest, value);
    for (int part = 0; part < partCount(); ++part) {
        const double value = m_data.values[std::size_t(part)];
        const QRectF box = cell(part);
        if (std::isnan(value)) {
            painter.setPen(theme.border);
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
            continue;
        }
        const qreal strength = highest > 0 ? 0.08 + 0.92 * value / highest : 0;
        painter.fillRect(box, paint::mixed(part == hovered() ? theme.text : theme.accent, theme.sunken, strength));
    }
    painter.setFont(paint::font(font(), 11));
    painter.setPen(theme.textMuted);
    for (int day = 0; day < kDays; ++day)
        painter.drawText(QRectF(0, cell(day * kHours).top(), kLeft - 6, cell(0).height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QLocale().dayName(day + 1, QLocale::ShortFormat));
    for (int hour = 0; hour < kHours; hour += 6)
        painter.drawText(QRectF(cell(hour).left(), grid().bottom(), 60, kBottom), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
    painter.drawText(QRectF(grid().right() - 120, grid().bottom(), 120, kBottom), Qt::AlignRight | Qt::AlignVCenter, m_data.zone);
    if (hasFocus() && current() != kNone)
        paint::focusRing(painter, cell(current()).adjusted(-2, -2, 2, 2), theme, 2);
}

} // namespace assay
