#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>
#include <QVariant>

namespace assay {

/// One cell as a small table shows it; `drawing` is one of CellDelegate's structs, or empty for plain text.
struct RowsCell
{
    QString text;
    QVariant drawing{};
    QString tip{};
    QString plain{}; ///< unrounded, for copies; `text` without it
};

/// A finished table of texts: pages build the rows, views show them.
class RowsTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        bool isNumeric = false;
        QString tip;
    };

    explicit RowsTableModel(QList<Column> columns, QObject *parent = nullptr);
    void setColumns(QList<Column> columns);
    void setRows(QList<QList<RowsCell>> rows);
    /// Which rows are highlighted, one a row; empty: none.
    void setMarked(QList<bool> marked);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Column> m_columns;
    QList<QList<RowsCell>> m_rows;
    QList<bool> m_marked;
};

} // namespace assay
