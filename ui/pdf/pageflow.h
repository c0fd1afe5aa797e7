#pragma once

#include <QFont>
#include <QPageSize>
#include <QPainter>
#include <QSizeF>

#include <functional>
#include <vector>

namespace assay {

/// Device units per point: pages are laid out in whole device units at this resolution, so that text is set exactly.
inline constexpr int kPdfResolution = 1200;
inline constexpr qreal kPoint = kPdfResolution / 72.0;

/// Roboto in a size in points, regular or bold.
QFont pdfFont(qreal points, bool bold = false);

/// The colours of a printed page.
namespace Ink {
inline constexpr QRgb text = 0xff1b2430, quiet = 0xff596475, line = 0xffd3d9e2, accent = 0xff1f5fbf, good = 0xff2b7a4b,
                      bad = 0xffb3261e, draft = 0xfffdeceb, band = 0xfff4f6f9;
}

/// Pages being filled from top to bottom. What is drawn is recorded, because "page x of n" is known only at the end.
class PageFlow
{
public:
    using Drawing = std::function<void(QPainter &)>;

    explicit PageFlow(const QSizeF &pageInPoints);

    qreal left() const { return m_left; }
    qreal width() const { return m_width; }
    qreal y() const { return m_y; }
    qreal remaining() const { return m_bottom - m_y; }
    bool isPageEmpty() const { return m_y == m_top; }

    /// Starts a new page unless `height` fits on this one.
    void need(qreal height);
    void newPage();
    void draw(Drawing drawing) { m_pages.back().push_back(std::move(drawing)); }
    void advance(qreal height) { m_y += height; }

    /// Word-wrapped text at the current place; returns its height and moves on.
    qreal text(const QString &text, const QFont &font, QRgb colour, qreal spaceAfter = 0);

    std::size_t drawingCount(int page) const { return m_pages[std::size_t(page)].size(); }
    int pageCount() const { return int(m_pages.size()); }
    void paint(QPainter &painter, int page) const;
    QSizeF page() const { return m_page; }

private:
    QSizeF m_page; ///< device units
    qreal m_left, m_width, m_top, m_bottom, m_y;
    std::vector<std::vector<Drawing>> m_pages;
};

} // namespace assay
