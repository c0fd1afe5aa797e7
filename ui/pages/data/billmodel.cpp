#include "ui/pages/data/billmodel.h"

#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/formatnumber.h"
#include "ui/widgets/rowmodel.h"

#include <cmath>

namespace assay {

namespace {

constexpr double kShownAsZero = 0.0005;

QString plain(const std::optional<Money> &money) { return money ? QString::fromStdString(moneyText(*money)) : QString(); }
/// To the cent, as on the bill and in the report.
QString cents(const std::optional<Money> &money) { return money ? number::toCent(*money) : Format::notAvailable(); }
QString change(const std::optional<Money> &money) { return money ? number::changeToCent(*money) : Format::notAvailable(); }

/// No "−0.0 %".
std::optional<double> shownShare(const MonthlyBill &month)
{
    const auto share = month.residualShare();
    return share && std::abs(*share) < kShownAsZero ? 0 : share;
}

QString note(const MonthlyBill &month)
{
    const QString note = QString::fromStdString(month.note);
    if (month.unpricedCalls == 0)
        return note;
    const QString unpriced = month.unpricedCalls == 1 ? BillModel::tr("1 call without a price")
                                                      : BillModel::tr("%1 calls without a price").arg(Format::count(month.unpricedCalls));
    return note.isEmpty() ? unpriced : BillModel::tr("%1; %2").arg(unpriced, note);
}

} // namespace

void BillModel::setComparison(BillComparison comparison)
{
    beginResetModel();
    m_bill = std::move(comparison);
    endResetModel();
}

int BillModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_bill.months.empty() ? 0 : int(m_bill.months.size()) + 1;
}

QString BillModel::text(const MonthlyBill &month, int row, int column) const
{
    switch (column) {
    case Month:
        return isSum(row) ? tr("Months with a bill")
                                                   : Format::key({Dimension::Month, {}}, isoDayText(month.month).substr(0, 7));
    case Calls: return Format::count(month.calls);
    case Computed: return cents(month.computed);
    case Billed: return month.billed || isSum(row) ? cents(month.billed) : tr("type the bill");
    case Residual: return change(month.residual());
    case Share: return shownShare(month) ? Format::share(*shownShare(month)) : Format::notAvailable();
    default: return note(month);
    }
}

QString BillModel::exact(const MonthlyBill &month, int row, int column) const
{
    switch (column) {
    case Calls: return QString::number(month.calls);
    case Computed: return plain(month.computed);
    case Billed: return plain(month.billed);
    case Residual: return plain(month.residual());
    case Share: return month.residualShare() ? QString::fromStdString(ratioText(month.residual()->attos(), month.billed->attos())) : QString();
    default: return text(month, row, column);
    }
}

QVariant BillModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MonthlyBill month = at(index.row());
    const int column = index.column();
    const bool figure = column >= Calls && column <= Share;
    const bool isSum = this->isSum(index.row());
    const bool gap = month.billed && !month.ties();
    switch (role) {
    case Qt::DisplayRole: return text(month, index.row(), column);
    case Qt::EditRole: return column == Billed ? number::marked(plain(month.billed)) : text(month, index.row(), column);
    case kExactRole: return exact(month, index.row(), column);
    case Qt::ToolTipRole: return column == Computed || column == Billed || column == Residual ? exact(month, index.row(), column) : text(month, index.row(), column);
    case Qt::TextAlignmentRole: return QVariant(Qt::Alignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case kCellRole:
        return figure ? QVariant::fromValue(MoneyCell{text(month, index.row(), column), isSum, gap && column == Residual ? Tone::Bad : Tone::Neutral,
                                                      column < Billed || month.billed.has_value()})
                      : QVariant();
    default: return {};
    }
}

QVariant BillModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::Alignment((section >= Calls && section <= Share ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && section == Residual)
        return tr("Billed less computed: above zero, the bill holds calls that the logs lack");
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Month (UTC)"), tr("Calls"), tr("Computed"), tr("Billed"), tr("Residual"), tr("Of the bill"), tr("Note")};
    return titles[section];
}

Qt::ItemFlags BillModel::flags(const QModelIndex &index) const
{
    const bool editable = index.isValid() && index.column() == Billed && !isSum(index.row());
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool BillModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().trimmed();
    const QString number = number::plainAmount(typed);
    const auto amount = parseMoney(number.toStdString());
    if (!number.isEmpty() && !amount) {
        emit refused(typed, coreText(amount.error().message));
        return false;
    }
    const std::optional<Money> next = number.isEmpty() ? std::nullopt : std::optional(*amount);
    MonthlyBill &month = m_bill.months[std::size_t(index.row())];
    if (next == month.billed)
        return true;
    month.billed = next;
    month.reportedBy.clear();
    month.note.clear();
    emit dataChanged(this->index(index.row(), 0), this->index(rowCount() - 1, ColumnCount - 1));
    emit billed(month.month, next);
    return true;
}

} // namespace assay
