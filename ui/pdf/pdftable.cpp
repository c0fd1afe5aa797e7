#include "ui/pdf/pdfblocks.h"

#include <QFontMetricsF>

#include <algorithm>
#include <memory>

namespace assay {

namespace {

constexpr qreal kPad = 3.5 * kPoint; ///< left and right of a cell
constexpr qreal kRowPad = 2 * kPoint; ///< above and below a row's text
constexpr qreal kLeastText = 60 * kPoint; ///< a wrapped text column is never narrower

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

qreal widestWord(const QFontMetricsF &metrics, const QString &words)
{
    qreal width = 0;
    for (const QString &word : words.split(QLatin1Char(' ')))
        width = std::max(width, metrics.horizontalAdvance(word));
    return width;
}

/// A table with its column widths, ready to be broken into pages.
class TableLayout
{
public:
    TableLayout(const ReportTable &table, qreal width) : m_table(table)
    {
        for (const qreal size : {8.5, 7.8, 7.0, 6.2}) { // the largest type in which the numbers fit beside the text
            m_font = pdfFont(size);
            m_bold = pdfFont(size, true);
            if (chooseWidths(width))
                break;
        }
    }

    const QFont &bold() const { return m_bold; }
    qreal heightOf(const std::vector<std::string> &row, bool bold) const
    {
        qreal height = QFontMetricsF(m_font).height();
        for (std::size_t c = 0; c < row.size() && c < m_widths.size(); ++c)
            height = std::max(height, QFontMetricsF(bold ? m_bold : m_font)
                                          .boundingRect(QRectF(0, 0, textWidth(c), 1e7), Qt::TextWordWrap, text(row[c])).height());
        return height + 2 * kRowPad;
    }

    void paintRow(QPainter &painter, QPointF at, qreal height, const std::vector<std::string> &row, bool bold, QRgb colour) const
    {
        painter.setFont(bold ? m_bold : m_font);
        painter.setPen(QColor::fromRgb(colour));
        for (std::size_t c = 0; c < row.size() && c < m_widths.size(); ++c) {
            const QRectF cell(at.x() + kPad, at.y() + kRowPad, textWidth(c), height - 2 * kRowPad);
            const bool right = c < m_table.numeric.size() && m_table.numeric[c];
            painter.drawText(cell, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap, text(row[c]));
            at.rx() += m_widths[c];
        }
    }

private:
    qreal textWidth(std::size_t column) const { return m_widths[column] - 2 * kPad + 0.5; }

    /// Numbers never wrap; text gets what is left, by its length. False when that is too little.
    bool chooseWidths(qreal width)
    {
        const QFontMetricsF plain(m_font), bold(m_bold);
        const std::size_t columns = m_table.header.size();
        std::vector<qreal> natural(columns, 0);
        qreal numbers = 0, texts = 0;
        m_widths.assign(columns, 0);
        const auto isNumber = [&](std::size_t c) { return c < m_table.numeric.size() && m_table.numeric[c]; };
        for (std::size_t c = 0; c < columns; ++c) {
            for (const auto &row : m_table.rows)
                if (c < row.size())
                    natural[c] = std::max(natural[c], plain.horizontalAdvance(text(row[c])));
            if (c < m_table.total.size())
                natural[c] = std::max(natural[c], bold.horizontalAdvance(text(m_table.total[c])));
            natural[c] = std::max(natural[c], widestWord(bold, text(m_table.header[c]))) + 2 * kPad;
            (isNumber(c) ? numbers : texts) += natural[c];
        }
        const qreal left = width - numbers, slack = std::max(0.0, left - texts);
        const qreal air = slack / (1.6 * qreal(columns)); // room that no column needs: to all, a little more to the first
        for (std::size_t c = 0; c < columns; ++c)
            m_widths[c] = isNumber(c) ? natural[c] + air : texts > left ? shareOf(natural, c, left) : natural[c] + air;
        if (texts > 0)
            m_widths.front() += slack - air * qreal(columns);
        if (texts <= 0)
            std::ranges::transform(m_widths, m_widths.begin(), [&](qreal w) { return w * width / numbers; });
        return left >= std::min(texts, kLeastText * qreal(columns - std::size_t(std::ranges::count(m_table.numeric, true))));
    }

    /// Short text columns keep their natural width; long ones share what remains.
    qreal shareOf(const std::vector<qreal> &natural, std::size_t column, qreal left) const
    {
        qreal shortOnes = 0, longOnes = 0;
        const qreal fair = left / qreal(std::ranges::count(m_table.numeric, false));
        for (std::size_t c = 0; c < natural.size(); ++c)
            if (!m_table.numeric[c])
                (natural[c] <= fair ? shortOnes : longOnes) += natural[c];
        return natural[column] <= fair ? natural[column] : (left - shortOnes) * natural[column] / longOnes;
    }

    const ReportTable &m_table;
    QFont m_font, m_bold;
    std::vector<qreal> m_widths;
};

void rule(QPainter &painter, qreal left, qreal width, qreal y, qreal weight, QRgb colour)
{
    painter.setPen(QPen(QColor::fromRgb(colour), weight * kPoint));
    painter.drawLine(QPointF(left, y), QPointF(left + width, y));
}

} // namespace

void layOut(PageFlow &flow, const ReportTable &table)
{
    if (table.header.empty())
        return;
    const auto kept = std::make_shared<const ReportTable>(table); // drawings outlive this call
    const auto layout = std::make_shared<const TableLayout>(*kept, flow.width());
    const qreal left = flow.left(), width = flow.width();
    const qreal headerHeight = layout->heightOf(kept->header, true);

    const auto header = [&] {
        flow.draw([=, y = flow.y()](QPainter &painter) {
            layout->paintRow(painter, {left, y}, headerHeight, kept->header, true, Ink::quiet);
            rule(painter, left, width, y + headerHeight, 0.8, Ink::quiet);
        });
        flow.advance(headerHeight + kPoint);
    };
    const auto row = [&](const std::vector<std::string> &cells, bool total) {
        const qreal height = layout->heightOf(cells, total);
        if (height > flow.remaining() && !flow.isPageEmpty()) {
            flow.newPage();
            header();
        }
        flow.draw([=, y = flow.y(), layout = layout, kept = kept](QPainter &painter) {
            if (total)
                rule(painter, left, width, y, 0.8, Ink::quiet);
            layout->paintRow(painter, {left, y}, height, cells, total, Ink::text);
            if (!total)
                rule(painter, left, width, y + height, 0.4, Ink::line);
        });
        flow.advance(height);
    };

    flow.advance(5 * kPoint);
    flow.need(headerHeight + 4 * layout->heightOf({}, false) + 14 * kPoint);
    if (!kept->title.empty())
        flow.text(text(kept->title), pdfFont(9.5, true), Ink::text, 2 * kPoint);
    header();
    for (const auto &cells : kept->rows)
        row(cells, false);
    if (!kept->total.empty())
        row(kept->total, true);
    if (!kept->note.empty()) {
        flow.advance(2 * kPoint);
        flow.text(text(kept->note), pdfFont(7.5), Ink::quiet);
    }
    flow.advance(5 * kPoint);
}

} // namespace assay
