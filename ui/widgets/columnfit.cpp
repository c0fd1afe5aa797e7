#include "ui/widgets/columnfit.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <limits>

namespace assay {

namespace {

constexpr int kHeadingPadding = 11; ///< and the rounding of the metrics

/// Sum of one size over the columns that are shown.
int sumOf(const std::vector<ColumnWidth> &columns, const std::vector<bool> &shown, int ColumnWidth::*size)
{
    int sum = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        sum += shown[i] ? columns[i].*size : 0;
    return sum;
}

/// Which columns stay when `room` must hold at least the least widths.
std::vector<bool> staying(const std::vector<ColumnWidth> &columns, int room)
{
    std::vector<bool> shown(columns.size(), true);
    while (sumOf(columns, shown, &ColumnWidth::least) > room) {
        int next = std::numeric_limits<int>::max();
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (shown[i] && columns[i].leavesAs != ColumnWidth::kStays)
                next = std::min(next, columns[i].leavesAs);
        if (next == std::numeric_limits<int>::max())
            break;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].leavesAs == next)
                shown[i] = false;
    }
    return shown;
}

} // namespace

std::vector<int> fittedWidths(const std::vector<ColumnWidth> &columns, int room)
{
    const std::vector<bool> shown = staying(columns, room);
    const int least = sumOf(columns, shown, &ColumnWidth::least);
    const int wanted = sumOf(columns, shown, &ColumnWidth::wanted);
    const int growth = sumOf(columns, shown, &ColumnWidth::grows);
    const int slack = std::clamp(room - least, 0, wanted - least), over = std::max(0, room - wanted);
    std::vector<int> widths(columns.size());
    int left = growth > 0 ? least + slack + over : least + slack;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnWidth &c = columns[i];
        if (!shown[i])
            continue;
        widths[i] = c.least + (wanted > least ? slack * (c.wanted - c.least) / (wanted - least) : 0)
            + (growth > 0 ? over * c.grows / growth : 0);
        left -= widths[i];
    }
    for (std::size_t i = 0; i < columns.size() && left > 0; ++i) { // pixels lost to rounding
        const int given = shown[i] ? 1 : 0;
        widths[i] += given;
        left -= given;
    }
    return widths;
}

int headingWidth(const QHeaderView &header, int column)
{
    QFont font = header.font();
    font.setWeight(QFont::Medium);
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString &line : header.model()->headerData(column, Qt::Horizontal).toString().split(QLatin1Char('\n')))
        width = std::max(width, metrics.horizontalAdvance(line));
    return std::max(width + 2 * kHeadingPadding, header.sectionSizeHint(column));
}

ColumnFit::ColumnFit(QAbstractItemView *view, QHeaderView *header)
    : QObject(view)
    , m_view(view)
    , m_header(header)
{
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    view->viewport()->installEventFilter(this);
}

void ColumnFit::setColumns(std::vector<ColumnWidth> columns)
{
    m_columns = std::move(columns);
    fit();
}

void ColumnFit::setNames(int column, int widest)
{
    m_names = column;
    m_widestName = widest;
    connect(m_view->model(), &QAbstractItemModel::modelReset, this, &ColumnFit::fit);
    connect(m_view->model(), &QAbstractItemModel::rowsInserted, this, &ColumnFit::fit);
    fit();
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

std::vector<ColumnWidth> ColumnFit::withHeadings()
{
    std::vector<ColumnWidth> columns = m_columns;
    m_headings.resize(columns.size());
    for (int column = 0; column < std::min(int(columns.size()), m_header->count()); ++column) {
        ColumnWidth &c = columns[std::size_t(column)];
        int &heading = m_headings[std::size_t(column)];
        const bool wraps = m_header->model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::TextWordWrap;
        if (!m_header->isSectionHidden(column)) // a hidden one has no size to tell
            heading = wraps ? 0 : headingWidth(*m_header, column);
        c.least = std::max(c.least, heading);
        c.wanted = std::max(c.wanted, c.least);
    }
    return columns;
}

void ColumnFit::makeRoomForNames(std::vector<ColumnWidth> &columns, int room) const
{
    if (m_names < 0 || m_names >= int(columns.size()))
        return;
    ColumnWidth &names = columns[std::size_t(m_names)];
    int others = 0; // the least that stays
    for (const ColumnWidth &c : columns)
        others += c.leavesAs == ColumnWidth::kStays ? c.least : 0;
    others -= names.least;
    const int needed = std::min(m_view->sizeHintForColumn(m_names), m_widestName);
    names.least = std::max(names.least, std::min(needed, room - others));
    names.wanted = std::max(names.wanted, names.least);
}

void ColumnFit::fit()
{
    const int room = m_view->viewport()->width();
    std::vector<ColumnWidth> columns = withHeadings();
    makeRoomForNames(columns, room);
    const std::vector<int> widths = fittedWidths(columns, room);
    for (int column = 0; column < std::min(int(widths.size()), m_header->count()); ++column) {
        const int width = widths[std::size_t(column)];
        m_header->setSectionHidden(column, width == 0);
        if (width > 0)
            m_header->resizeSection(column, width);
    }
}

} // namespace assay
