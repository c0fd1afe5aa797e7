#pragma once

#include "core/analysis/query.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace assay {

/// One calendar month (UTC): what the calls add up to against what was billed.
struct BillRow
{
    Day month = 0; ///< its first day
    std::int64_t calls = 0, unpricedCalls = 0;
    Money computed;
    std::optional<Money> billed;
    QString note;

    std::optional<Money> residual() const { return billed ? std::optional(*billed - computed) : std::nullopt; }
};

/// Months with calls or an invoice, in order; `byMonth` is a query by month in UTC.
std::vector<BillRow> billMonths(const QueryResult &byMonth, const std::vector<InvoiceEntry> &invoices);

/// The bill by month with a last row of sums over the months that have an invoice. The billed amount is typed in.
class BillModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Month, Calls, Computed, Billed, Residual, Share, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setMonths(std::vector<BillRow> months);
    const std::vector<BillRow> &months() const { return m_months; }

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
    BillRow sums() const;
    BillRow at(int row) const;
    QString text(const BillRow &month, int row, int column) const;
    QString exact(const BillRow &month, int row, int column) const;

    std::vector<BillRow> m_months;
};

} // namespace assay
