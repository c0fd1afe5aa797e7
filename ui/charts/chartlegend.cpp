#include "ui/charts/chartlegend.h"

#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>

#include <algorithm>

namespace assay {

namespace {

constexpr int kSwatch = 10, kGap = 14, kNameWidth = 130, kHeight = 18;

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Colours of the chart"));
}

void ChartLegend::setSeries(const QList<ChartSeries> &series)
{
    m_entries.clear();
    QStringList names;
    for (const ChartSeries &s : series) {
        m_entries << Entry{s.name, s.colour, s.isHatched};
        names << s.name;
    }
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    layOut();
    resetParts();
}

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    PaintedWidget::resizeEvent(event);
    layOut();
}

void ChartLegend::layOut()
{
    place();
    QStringList hidden;
    for (qsizetype i = m_rects.size(); i < m_entries.size(); ++i)
        hidden << m_entries[i].name;
    setToolTip(hidden.join(QLatin1Char('\n')));
}

void ChartLegend::place()
{
    m_rects.clear();
    const QFontMetrics metrics(Fonts::small());
    int x = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const int width = entryWidth(m_entries[i]);
        const int reserve = i + 1 < m_entries.size() ? kGap + metrics.horizontalAdvance(tr("+%1").arg(m_entries.size() - i)) : 0;
        if (x + width + reserve > this->width())
            return;
        m_rects << QRect(x, 0, width, kHeight);
        x += width + kGap;
    }
}

int ChartLegend::partAt(const QPointF &position) const
{
    for (int i = 0; i < m_rects.size(); ++i)
        if (m_rects[i].contains(position.toPoint()))
            return i;
    return kNone;
}

QSize ChartLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += entryWidth(entry) + kGap;
    return {std::max(60, width), kHeight};
}

int ChartLegend::entryWidth(const Entry &entry)
{
    return kSwatch + 5 + std::min(kNameWidth, QFontMetrics(Fonts::small()).horizontalAdvance(entry.name));
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(Fonts::small());
    const QFontMetrics metrics(Fonts::small());
    const Theme &theme = Theme::current();
    for (int i = 0; i < m_rects.size(); ++i) {
        const QRect &place = m_rects[i];
        const QRectF swatch(place.x(), (kHeight - kSwatch) / 2.0, kSwatch, kSwatch);
        painter.fillRect(swatch, m_entries[i].colour);
        if (m_entries[i].isHatched)
            paint::hatch(painter, swatch, theme.textMuted);
        painter.setPen(i == hovered() ? theme.text : theme.textSecondary);
        painter.drawText(place.adjusted(kSwatch + 5, 0, 4, 0), Qt::AlignVCenter,
                         metrics.elidedText(m_entries[i].name, Qt::ElideMiddle, kNameWidth));
    }
    if (m_rects.size() < m_entries.size()) {
        const int x = m_rects.isEmpty() ? 0 : m_rects.last().x() + m_rects.last().width() + kGap;
        painter.setPen(theme.textSecondary);
        painter.drawText(QRect(x, 0, width() - x, kHeight), Qt::AlignVCenter, tr("+%1").arg(m_entries.size() - m_rects.size()));
    }
    if (hasFocus() && current() != kNone && current() < m_rects.size())
        paint::focusRing(painter, QRectF(m_rects[current()]).adjusted(-2, 0, 2, 0), theme, 3);
}

} // namespace assay
