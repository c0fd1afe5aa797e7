#pragma once

#include "core/report/bill.h"

#include <QAbstractTableModel>

#include <optional>

namespace assay {

/// The bill by month with a last row of sums over the months that have an invoice. The billed amount is typed in.
class BillModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Month, Calls, Computed, Billed, Residual, Share, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setComparison(BillComparison comparison);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Accepts "1234.50", "$1,234.50", or nothing (the bill is not known); reports anything else.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void billed(assay::Day month, std::optional<assay::Money> amount);
    void refused(const QString &text, const QString &why);

private:
    bool isSum(int row) const { return std::size_t(row) == m_bill.months.size(); }
    MonthlyBill at(int row) const { return isSum(row) ? m_bill.billedMonths() : m_bill.months[std::size_t(row)]; }
    QString text(const MonthlyBill &month, int row, int column) const;
    QString exact(const MonthlyBill &month, int row, int column) const;

    BillComparison m_bill;
};

} // namespace assay
