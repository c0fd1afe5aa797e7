#pragma once

#include <QObject>

#include <vector>

class QAbstractScrollArea;
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

/// Widths for `room` pixels: the wanted ones, shrunk evenly towards the least where room is short and grown where it is
/// left. Where even the least do not fit, columns that may leave get 0; then the sum may exceed the room.
std::vector<int> fittedWidths(const std::vector<ColumnWidth> &columns, int room);

/// Keeps the columns of a table fitted to its window, so that figures are never cut and it does not scroll sideways.
class ColumnFit : public QObject
{
    Q_OBJECT

public:
    /// Lives with the view.
    ColumnFit(QAbstractScrollArea *view, QHeaderView *header);
    void setColumns(std::vector<ColumnWidth> columns);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    /// No column is narrower than its heading, in whatever language.
    std::vector<ColumnWidth> withHeadings();

    QAbstractScrollArea *m_view;
    QHeaderView *m_header;
    std::vector<ColumnWidth> m_columns;
    std::vector<int> m_headings; ///< widths as last measured
};

} // namespace assay
