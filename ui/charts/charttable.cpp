#include "ui/charts/charttable.h"

#include "ui/models/copytable.h"

namespace assay {

void ChartTableModel::setData(const StackedBarsData *data)
{
    beginResetModel();
    m_data = data;
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_data ? 0 : int(m_data->labels.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_data ? 0 : int(m_data->series.size()) + 2;
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_data)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role == kPlainRole && index.column() > 0)
        return index.column() == columnCount() - 1 ? m_data->exactTotals[index.row()] : m_data->series[index.column() - 1].exact[index.row()];
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return m_data->labels[index.row()] + (m_data->partial[index.row()] ? tr(" (partial)") : QString());
    if (index.column() == columnCount() - 1)
        return m_data->totals[index.row()];
    return m_data->series[index.column() - 1].shown[index.row()];
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_data)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Time");
    return section == columnCount() - 1 ? tr("Total") : m_data->series[section - 1].name;
}

} // namespace assay
