#pragma once

#include "ui/models/copytable.h"
#include "ui/theme.h"
#include "ui/widgets/celldelegate.h"

#include <QAbstractTableModel>

#include <functional>
#include <utility>
#include <vector>

namespace assay {

/// What RowModels call the role of unrounded text.
inline constexpr int kExactRole = kPlainRole;

/// One column of a RowModel; only `title` and `text` are needed.
template <typename Row>
struct RowColumn
{
    QString title;
    std::function<QString(const Row &)> text;
    bool numeric = false;                        ///< right-aligned
    std::function<QString(const Row &)> exact{}; ///< for the clipboard; `text` without it
    std::function<QVariant(const Row &)> cell{}; ///< drawing for CellDelegate
    std::function<QString(const Row &)> tip{};
};

/// A flat table of value rows: index arithmetic once, so that a concrete table is a list of columns.
template <typename Row>
class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(std::vector<RowColumn<Row>> columns)
    {
        beginResetModel();
        m_columns = std::move(columns);
        endResetModel();
    }
    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    /// Which rows are highlighted; again after a change of what is.
    void setMarked(std::function<bool(const Row &)> isMarked)
    {
        m_isMarked = std::move(isMarked);
        if (rowCount() > 0 && columnCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::BackgroundRole});
    }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &row(int index) const { return m_rows[std::size_t(index)]; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const RowColumn<Row> &column = m_columns[std::size_t(index.column())];
        const Row &row = m_rows[std::size_t(index.row())];
        switch (role) {
        case Qt::DisplayRole: return column.text(row);
        case Qt::TextAlignmentRole: return alignment(column);
        case Qt::ToolTipRole: return column.tip ? QVariant(column.tip(row)) : QVariant();
        case kCellRole: return column.cell ? column.cell(row) : QVariant();
        case Qt::BackgroundRole: return m_isMarked && m_isMarked(row) ? QVariant(Theme::current().warningFill) : QVariant();
        case kExactRole: return column.exact ? column.exact(row) : column.text(row);
        default: return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const RowColumn<Row> &column = m_columns[std::size_t(section)];
        return role == Qt::DisplayRole ? QVariant(column.title) : role == Qt::TextAlignmentRole ? alignment(column) : QVariant();
    }

private:
    static QVariant alignment(const RowColumn<Row> &column)
    {
        return QVariant(Qt::Alignment((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }

    std::vector<RowColumn<Row>> m_columns;
    std::vector<Row> m_rows;
    std::function<bool(const Row &)> m_isMarked;
};

} // namespace assay
