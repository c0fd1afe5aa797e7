#include "ui/charts/hovercard.h"

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace assay {

namespace {

constexpr qreal kPad = 10, kLine = 18, kSwatch = 9, kGap = 14, kNameWidth = 190;

} // namespace

void HoverCard::paint(QPainter &painter, const QRectF &plot, qreal x, const Theme &theme) const
{
    const QFontMetricsF metrics(Fonts::small());
    const QFontMetricsF strong(Fonts::strong());
    qreal names = 0, values = 0;
    QList<Row> all = rows;
    all << total;
    for (const Row &row : all) {
        names = std::max(names, std::min(kNameWidth, metrics.horizontalAdvance(row.name)));
        values = std::max(values, strong.horizontalAdvance(row.value));
    }
    const qreal width = std::max(names + values + kSwatch + 6 + kGap, strong.horizontalAdvance(title)) + 2 * kPad;
    const qreal height = 2 * kPad + kLine * qreal(all.size() + 1) + 4;
    const bool goesRight = x < plot.center().x();
    QRectF card(goesRight ? x + 12 : x - 12 - width, plot.top() + 4, width, height);

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(card, 6, 6);
    card.adjust(kPad, kPad, -kPad, -kPad);
    QRectF line(card.left(), card.top(), card.width(), kLine);
    painter.setPen(theme.text);
    painter.setFont(Fonts::strong());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    for (const Row &row : all) {
        const bool isTotal = &row == &all.last();
        line.translate(0, kLine + (isTotal ? 4 : 0));
        if (isTotal) {
            painter.setPen(theme.border);
            painter.drawLine(line.topLeft(), line.topRight());
        }
        if (row.colour.isValid())
            painter.fillRect(QRectF(line.left(), line.center().y() - kSwatch / 2, kSwatch, kSwatch), row.colour);
        painter.setFont(isTotal ? Fonts::strong() : Fonts::small());
        painter.setPen(isTotal ? theme.text : theme.textSecondary);
        painter.drawText(line.adjusted(isTotal ? 0 : kSwatch + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.name, Qt::ElideMiddle, kNameWidth));
        painter.setPen(theme.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

} // namespace assay
