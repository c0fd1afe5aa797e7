#pragma once

#include <QObject>

#include <vector>

class QAbstractItemView;
class QHeaderView;

namespace assay {

/// How wide a column of a table may be, in pixels.
struct ColumnWidth
{
    static constexpr int kStays = 0;

    int least;             ///< narrower cuts what it shows
    int wanted;            ///< not less than `least`
    int grows = 0;         ///< its share of the room that is left over
    int leavesAs = kStays; ///< hidden when the room does not suffice, the lowest number first
};

/// What a heading needs, in the weight in which the style sheet paints it; its longest line where it has several.
int headingWidth(const QHeaderView &header, int column);

/// Widths for `room` pixels: the wanted ones, shrunk evenly towards the least where room is short and grown where it is
/// left. Where even the least do not fit, columns that may leave get 0; then the sum may exceed the room.
std::vector<int> fittedWidths(const std::vector<ColumnWidth> &columns, int room);

/// Keeps the columns of a table fitted to its window, so that figures are never cut and it does not scroll sideways.
class ColumnFit : public QObject
{
    Q_OBJECT

public:
    /// Lives with the view.
    ColumnFit(QAbstractItemView *view, QHeaderView *header);
    void setColumns(std::vector<ColumnWidth> columns);
    /// The column that tells the rows apart is as wide as its longest name (at most `widest`) before others get more than
    /// their least; where columns may leave, they leave for it.
    void setNames(int column, int widest);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    /// No column is narrower than its heading, in whatever language.
    std::vector<ColumnWidth> withHeadings();
    void makeRoomForNames(std::vector<ColumnWidth> &columns, int room) const;

    QAbstractItemView *m_view;
    QHeaderView *m_header;
    std::vector<ColumnWidth> m_columns;
    std::vector<int> m_headings; ///< widths as last measured
    int m_names = -1, m_widestName = 0;
};

} // namespace assay
