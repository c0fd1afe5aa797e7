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
    : QWidget(parent)
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
    setToolTip(names.join(QLatin1Char('\n')));
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
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
    int x = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QString name = metrics.elidedText(m_entries[i].name, Qt::ElideMiddle, kNameWidth);
        const int width = entryWidth(m_entries[i]);
        const QString more = tr("+%1").arg(m_entries.size() - i);
        const int reserve = i + 1 < m_entries.size() ? kGap + metrics.horizontalAdvance(more) : 0;
        painter.setPen(theme.textSecondary);
        if (x + width + reserve > this->width()) {
            painter.drawText(QRect(x, 0, this->width() - x, kHeight), Qt::AlignVCenter, more);
            return;
        }
        const QRectF swatch(x, (kHeight - kSwatch) / 2.0, kSwatch, kSwatch);
        painter.fillRect(swatch, m_entries[i].colour);
        if (m_entries[i].isHatched)
            paint::hatch(painter, swatch, theme.textMuted);
        painter.drawText(QRect(x + kSwatch + 5, 0, width, kHeight), Qt::AlignVCenter, name);
        x += width + kGap;
    }
}

} // namespace assay
