#include "ui/models/rowstable.h"

#include "ui/models/copytable.h"
#include "ui/theme.h"
#include "ui/widgets/celldelegate.h"

namespace assay {

RowsTableModel::RowsTableModel(QList<Column> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void RowsTableModel::setColumns(QList<Column> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    endResetModel();
}

void RowsTableModel::setRows(QList<QList<RowsCell>> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_marked.clear();
    endResetModel();
}

void RowsTableModel::setMarked(QList<bool> marked)
{
    m_marked = std::move(marked);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::BackgroundRole});
}

QVariant RowsTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RowsCell &cell = m_rows[index.row()][index.column()];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? cell.text : cell.tip;
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (m_columns[index.column()].isNumeric ? Qt::AlignRight : Qt::AlignLeft));
    case kCellRole: return cell.drawing;
    case Qt::BackgroundRole: return m_marked.value(index.row()) ? QVariant(Theme::current().warningFill) : QVariant();
    case kPlainRole: return cell.plain.isEmpty() ? cell.text : cell.plain;
    default: return {};
    }
}

QVariant RowsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_columns[section].title;
    case Qt::ToolTipRole: return m_columns[section].tip;
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (m_columns[section].isNumeric ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

} // namespace assay
