#include "ui/pdf/pageflow.h"

#include <QFontMetricsF>

namespace assay {

namespace {

constexpr qreal kSide = 42 * kPoint, kHead = 58 * kPoint, kFoot = 54 * kPoint;
constexpr qreal kLeastSpacing = 1.0 / 64; // Qt keeps spacings in 64ths: anything smaller is none

} // namespace

QFont pdfFont(qreal points, bool bold)
{
    QFont font(QStringLiteral("Roboto"));
    font.setPixelSize(int(points * kPoint));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, kLeastSpacing); // any spacing turns ligatures off: "fi" must be found as two letters
    return font;
}

PageFlow::PageFlow(const QSizeF &pageInPoints)
    : m_page(pageInPoints * kPoint), m_left(kSide), m_width(m_page.width() - 2 * kSide), m_top(kHead),
      m_bottom(m_page.height() - kFoot), m_y(kHead), m_pages(1)
{
}

void PageFlow::need(qreal height)
{
    if (height > remaining() && !isPageEmpty())
        newPage();
}

void PageFlow::newPage()
{
    if (isPageEmpty())
        return;
    m_pages.emplace_back();
    m_y = m_top;
}

qreal PageFlow::text(const QString &text, const QFont &font, QRgb colour, qreal spaceAfter)
{
    const QRectF bounds = QFontMetricsF(font).boundingRect(QRectF(0, 0, m_width, 1e7), Qt::TextWordWrap, text);
    need(bounds.height());
    const QRectF place(m_left, m_y, m_width, bounds.height());
    draw([=](QPainter &painter) {
        painter.setFont(font);
        painter.setPen(QColor::fromRgb(colour));
        painter.drawText(place, Qt::TextWordWrap, text);
    });
    advance(bounds.height() + spaceAfter);
    return bounds.height();
}

void PageFlow::paint(QPainter &painter, int page) const
{
    for (const Drawing &drawing : m_pages[std::size_t(page)]) {
        painter.save();
        drawing(painter);
        painter.restore();
    }
}

} // namespace assay
