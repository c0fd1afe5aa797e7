#pragma once

#include "ui/charts/chartdata.h"

#include <QAbstractTableModel>

namespace assay {

/// A chart's figures as a table: a row per slot, a column per series, and the total.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The data stays with the caller and outlives the model's use of it.
    void setData(const StackedBarsData *data);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using QAbstractTableModel::setData;
    const StackedBarsData *m_data = nullptr;
};

} // namespace assay
