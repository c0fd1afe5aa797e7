#include "ui/pdf/pdfblocks.h"

#include <QFontMetricsF>

#include <algorithm>
#include <memory>
#include <numeric>

namespace assay {

namespace {

constexpr qreal kPad = 3.5 * kPoint; ///< left and right of a cell
constexpr qreal kTitleHeight = 16 * kPoint; ///< at most: a table that is thought to fit must
constexpr qreal kKeptWhole = 0.4; ///< of the page: a smaller table is not broken
constexpr std::size_t kTogether = 3; ///< rows at the end, with total and note
constexpr qreal kNoteHeight = 24 * kPoint; ///< two lines below a table
constexpr qreal kSpare = kPoint;     ///< text set on the page may be a little wider than measured
constexpr qreal kRowPad = 2 * kPoint; ///< above and below a row's text
constexpr qreal kLeastText = 0.25; ///< of the width, for text that wraps: with less the type gets smaller
constexpr qreal kWidestWord = 0.3; ///< of the width: a longer word is broken

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

/// A heading may break at a hyphen, too; a name in a row should not.
qreal widestPart(const QFontMetricsF &metrics, QString heading)
{
    return widestWord(metrics, heading.replace(QLatin1Char('-'), QStringLiteral("- ")));
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
            const bool right = isNumber(c);
            painter.drawText(cell, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap, text(row[c]));
            at.rx() += m_widths[c];
        }
    }

private:
    qreal textWidth(std::size_t column) const { return m_widths[column] - 2 * kPad; }

    /// What a column needs: its rows unwrapped, at least, and with its heading on one line.
    struct Need
    {
        qreal natural = 0, least = 0, comfortable = 0;
    };

    bool isNumber(std::size_t column) const { return column < m_table.numeric.size() && m_table.numeric[column]; }

    Need needOf(std::size_t column, qreal width) const
    {
        const QFontMetricsF plain(m_font), bold(m_bold);
        const QString heading = text(m_table.header[column]);
        Need need{0, widestPart(bold, heading)};
        const auto look = [&](const std::vector<std::string> &row, const QFontMetricsF &metrics) {
            if (column >= row.size())
                return;
            const QString words = text(row[column]);
            need.natural = std::max(need.natural, metrics.horizontalAdvance(words));
            need.least = std::max(need.least, widestWord(metrics, words));
        };
        for (const auto &row : m_table.rows)
            look(row, plain);
        look(m_table.total, bold);
        need.natural = std::max(need.natural, need.least);
        need.least = isNumber(column) ? need.natural : std::min(need.least, width * kWidestWord); // numbers never wrap; addresses may
        const qreal around = 2 * kPad + kSpare;
        return {need.natural + around, need.least + around, std::max(need.natural, bold.horizontalAdvance(heading)) + around};
    }

    /// Every column gets the least it needs; what is left goes out evenly, and nobody gets more than it lacks, so that
    /// long texts wrap rather than short names. False when that is too little.
    bool chooseWidths(qreal width)
    {
        std::vector<Need> needs;
        qreal least = 0, natural = 0, comfortable = 0, longest = 0;
        for (std::size_t c = 0; c < m_table.header.size(); ++c) {
            needs.push_back(needOf(c, width));
            least += needs[c].least;
            natural += needs[c].natural;
            comfortable += needs[c].comfortable;
            longest = std::max(longest, needs[c].natural - needs[c].least);
        }
        const qreal left = width - least;
        m_widths.clear();
        for (const Need &need : needs)
            m_widths.push_back(left < 0 ? need.least * width / least : need.least);
        shareOut(needs, std::min(std::max(left, 0.0), comfortable - least));
        addSlack(std::max(0.0, width - comfortable));
        return natural <= width || left >= std::min(longest, width * kLeastText);
    }

    void shareOut(const std::vector<Need> &needs, qreal left)
    {
        std::vector<std::size_t> lacking(needs.size());
        std::iota(lacking.begin(), lacking.end(), 0);
        const auto lack = [&](std::size_t c) { return needs[c].comfortable - needs[c].least; };
        std::ranges::sort(lacking, {}, lack);
        for (std::size_t i = 0; i < lacking.size(); ++i) {
            const qreal part = std::min(lack(lacking[i]), left / qreal(lacking.size() - i));
            m_widths[lacking[i]] += part;
            left -= part;
        }
    }

    /// Room that no column needs: to all alike, a little more to the first.
    void addSlack(qreal slack)
    {
        const auto columns = qreal(m_widths.size());
        const qreal air = slack / (1.6 * columns);
        for (qreal &width : m_widths)
            width += air;
        m_widths.front() += slack - air * columns;
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
    const qreal end = (kept->total.empty() ? 0 : layout->heightOf(kept->total, true)) + (kept->note.empty() ? 0 : kNoteHeight);
    const auto row = [&](const std::vector<std::string> &cells, bool total, qreal with) { // `with`: height of what must follow on its page
        const qreal height = layout->heightOf(cells, total);
        if (height + with > flow.remaining() && !flow.isPageEmpty()) {
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
    qreal whole = headerHeight + kPoint + end + kTitleHeight;
    for (const auto &cells : kept->rows)
        whole += layout->heightOf(cells, false);
    const qreal start = headerHeight + 4 * layout->heightOf({}, false) + kTitleHeight;
    flow.need(whole < flow.page().height() * kKeptWhole ? whole : start);
    if (!kept->title.empty())
        flow.text(text(kept->title), pdfFont(9.5, true), Ink::text, 2 * kPoint);
    header();
    for (std::size_t i = 0; i < kept->rows.size(); ++i) {
        qreal with = 0;
        if (i + kTogether >= kept->rows.size()) {
            with = end;
            for (std::size_t next = i + 1; next < kept->rows.size(); ++next)
                with += layout->heightOf(kept->rows[next], false);
        }
        row(kept->rows[i], false, with);
    }
    if (!kept->total.empty())
        row(kept->total, true, 0);
    if (!kept->note.empty()) {
        flow.advance(2 * kPoint);
        flow.text(text(kept->note), pdfFont(7.5), Ink::quiet);
    }
    flow.advance(5 * kPoint);
}

} // namespace assay
