#pragma once

#include <QTableView>

namespace assay {

class ColumnFit;

/// The table of every page: whole rows, no grid, one row height, names shortened in the middle, cells painted by
/// CellDelegate, and Ctrl+C copying the selected rows with their header, unrounded, as tab-separated text.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    static constexpr int kNone = -1, kEvenly = -2;
    /// Columns as wide as their contents (at most `widest` pixels), `stretched` taking what is left, or each its part of it.
    /// Where the room does not suffice, `leavingFirst` are hidden one after the other, before anything is cut.
    void fitColumns(int stretched = kNone, int widest = 320, const QList<int> &leavingFirst = {});
    /// Tab-separated text of the selected rows, all rows when none is selected; line ends are "\n".
    QString selectionAsText() const;
    /// Makes the table as high as its rows, for short tables inside a scrolling page.
    void setFitsRows(bool fits);

signals:
    void rowActivated(int row); ///< Enter, or a double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// A row that the lower edge would cut is not shown before it is scrolled to.
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    bool m_fitsRows = false;
    ColumnFit *m_fit = nullptr; ///< once columns are fitted
};

} // namespace assay
