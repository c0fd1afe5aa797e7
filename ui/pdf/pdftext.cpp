#include "ui/pdf/pdfblocks.h"

#include <QFontMetricsF>

namespace assay {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// One headline figure in its cell: label, value, small print.
void paintFigure(QPainter &painter, const QRectF &cell, const ReportFigure &figure)
{
    const qreal inset = 6 * kPoint;
    const QRectF inner = cell.adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(QColor::fromRgb(Ink::line), 0.6 * kPoint));
    painter.drawRoundedRect(cell, 4 * kPoint, 4 * kPoint);
    painter.setPen(QColor::fromRgb(Ink::quiet));
    painter.setFont(pdfFont(7.5));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, text(figure.label));
    painter.drawText(QRectF(inner.left(), inner.top() + 29 * kPoint, inner.width(), 20 * kPoint), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     text(figure.note));
    painter.setPen(QColor::fromRgb(Ink::text));
    QFont font = pdfFont(14, true);
    const qreal needed = QFontMetricsF(font).horizontalAdvance(text(figure.value));
    if (needed > inner.width())
        font.setPixelSize(int(font.pixelSize() * inner.width() / needed));
    painter.setFont(font);
    painter.drawText(QRectF(inner.left(), inner.top() + 9 * kPoint, inner.width(), 19 * kPoint), Qt::AlignLeft | Qt::AlignVCenter,
                     text(figure.value));
}

} // namespace

void layOut(PageFlow &flow, const ReportHeading &heading)
{
    const bool first = heading.level == 1;
    flow.need((first ? 230 : 79) * kPoint); // never a heading alone at the foot of a page
    if (!flow.isPageEmpty())
        flow.advance((first ? 22 : 9) * kPoint);
    flow.text(text(heading.text), pdfFont(first ? 15 : 10.5, true), first ? Ink::text : Ink::accent, (first ? 6 : 2) * kPoint);
}

void layOut(PageFlow &flow, const ReportSentence &sentence)
{
    flow.text(text(sentence.text), pdfFont(sentence.emphasised ? 11 : 9, sentence.emphasised), Ink::text, 3 * kPoint);
}

void layOut(PageFlow &flow, const ReportFigures &figures)
{
    const qreal height = 62 * kPoint, gap = 6 * kPoint;
    const auto count = qreal(figures.figures.size());
    if (figures.figures.empty())
        return;
    flow.need(height);
    const qreal cell = (flow.width() - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < figures.figures.size(); ++i) {
        const QRectF place(flow.left() + qreal(i) * (cell + gap), flow.y(), cell, height);
        flow.draw([place, figure = figures.figures[i]](QPainter &painter) { paintFigure(painter, place, figure); });
    }
    flow.advance(height + 6 * kPoint);
}

void layOut(PageFlow &flow, const ReportPageBreak &)
{
    flow.newPage();
}

} // namespace assay
