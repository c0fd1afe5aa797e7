#include "ui/charts/hovercard.h"

#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace assay {

namespace {

constexpr int kPad = 10, kLine = 18, kSwatch = 9, kSwatchGap = 6, kGap = 14, kNameWidth = 190, kAboveTotal = 4;
constexpr int kBeside = 12; ///< from the line it stands beside

} // namespace

HoverCard::HoverCard(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QList<HoverFigures::Row> HoverCard::lines() const
{
    QList<HoverFigures::Row> all = m_figures.rows;
    return all << m_figures.total;
}

QSize HoverCard::fittingSize() const
{
    const QFontMetrics small(Fonts::small()), strong(Fonts::strong());
    int names = 0, values = 0;
    for (const HoverFigures::Row &row : lines()) {
        names = std::max(names, std::min(kNameWidth, small.horizontalAdvance(row.name)));
        values = std::max(values, strong.horizontalAdvance(row.value));
    }
    const int width = std::max(names + values + kSwatch + kSwatchGap + kGap, strong.horizontalAdvance(m_figures.title));
    return {width + 2 * kPad, 2 * kPad + kLine * int(lines().size() + 1) + kAboveTotal};
}

void HoverCard::showBeside(const QWidget &chart, const QPoint &top, HoverFigures figures)
{
    m_figures = std::move(figures);
    resize(fittingSize());
    const int x = top.x() < chart.width() / 2 ? top.x() + kBeside : top.x() - kBeside - width();
    const QPoint at = chart.mapTo(parentWidget(), QPoint(x, top.y()));
    move(std::clamp(at.x(), 0, std::max(0, parentWidget()->width() - width())),
         std::clamp(at.y(), 0, std::max(0, parentWidget()->height() - height())));
    raise();
    show();
    update();
}

void HoverCard::paintLine(QPainter &painter, const QRectF &line, const HoverFigures::Row &row, bool isTotal) const
{
    const Theme &theme = Theme::current();
    const QFont font = isTotal ? Fonts::strong() : Fonts::small();
    if (row.colour.isValid())
        painter.fillRect(QRectF(line.left(), line.center().y() - kSwatch / 2.0, kSwatch, kSwatch), row.colour);
    painter.setFont(font);
    painter.setPen(isTotal ? theme.text : theme.textSecondary);
    painter.drawText(line.adjusted(isTotal ? 0 : kSwatch + kSwatchGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(row.name, Qt::ElideMiddle, kNameWidth));
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRectF line(kPad, kPad, width() - 2 * kPad, kLine);
    painter.setPen(theme.text);
    painter.setFont(Fonts::strong());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_figures.title);
    for (const HoverFigures::Row &row : m_figures.rows) {
        line.translate(0, kLine);
        paintLine(painter, line, row, false);
    }
    line.translate(0, kLine + kAboveTotal);
    painter.setPen(theme.border);
    painter.drawLine(line.topLeft(), line.topRight());
    paintLine(painter, line, m_figures.total, true);
}

} // namespace assay
