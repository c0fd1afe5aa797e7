#include "ui/pages/data/billmodel.h"

#include "core/values/decimal.h"
#include "ui/format.h"
#include "ui/widgets/rowmodel.h"

#include <cmath>
#include <map>

namespace assay {

namespace {

constexpr double kShownAsZero = 0.0005;

QString plain(const std::optional<Money> &money) { return money ? QString::fromStdString(moneyText(*money)) : QString(); }
QString shown(const std::optional<Money> &money) { return money ? Format::money(*money) : Format::notAvailable(); }

/// Residual as a share of the bill, for display.
std::optional<double> shareOf(const BillRow &month)
{
    if (!month.billed || month.billed->isZero())
        return std::nullopt;
    const double share = double(month.residual()->attos()) / double(month.billed->attos());
    return std::abs(share) < kShownAsZero ? 0 : share; // no "−0.0 %"
}

Day firstOfMonth(Day day)
{
    const CivilDate date = civilFromDay(day);
    return dayFromCivil({date.year, date.month, 1});
}

} // namespace

std::vector<BillRow> billMonths(const QueryResult &byMonth, const std::vector<InvoiceEntry> &invoices)
{
    std::map<Day, BillRow> months;
    for (const ResultRow &row : byMonth.rows) {
        const auto day = row.key.front() ? parseDay(row.key.front()->substr(0, 7) + "-01") : Result<Day>(Error{});
        if (!day)
            continue; // calls without a time belong to no month; the page says how many there are
        BillRow &month = months[*day];
        month.calls += row.facts.totals.calls;
        month.unpricedCalls += row.facts.totals.unpricedCalls();
        month.computed += row.facts.totals.cost;
    }
    for (const InvoiceEntry &invoice : invoices) {
        BillRow &month = months[firstOfMonth(invoice.month)];
        month.billed = month.billed.value_or(Money()) + invoice.amount;
        month.note = QString::fromStdString(invoice.note);
    }
    std::vector<BillRow> result;
    for (auto &[day, month] : months) {
        month.month = day;
        result.push_back(std::move(month));
    }
    return result;
}

void BillModel::setMonths(std::vector<BillRow> months)
{
    beginResetModel();
    m_months = std::move(months);
    endResetModel();
}

int BillModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_months.empty() ? 0 : int(m_months.size()) + 1;
}

BillRow BillModel::sums() const
{
    BillRow sum;
    for (const BillRow &month : m_months) {
        if (!month.billed)
            continue;
        sum.calls += month.calls;
        sum.unpricedCalls += month.unpricedCalls;
        sum.computed += month.computed;
        sum.billed = sum.billed.value_or(Money()) + *month.billed;
    }
    return sum;
}

BillRow BillModel::at(int row) const { return std::size_t(row) < m_months.size() ? m_months[std::size_t(row)] : sums(); }

QString BillModel::text(const BillRow &month, int row, int column) const
{
    switch (column) {
    case Month:
        return std::size_t(row) == m_months.size() ? tr("Months with a bill")
                                                   : Format::key({Dimension::Month, {}}, isoDayText(month.month).substr(0, 7));
    case Calls: return Format::count(month.calls);
    case Computed: return Format::money(month.computed);
    case Billed: return month.billed || std::size_t(row) == m_months.size() ? shown(month.billed) : tr("type the bill");
    case Residual: return month.billed ? Format::moneyChange(*month.residual()) : Format::notAvailable();
    case Share: return shareOf(month) ? Format::share(*shareOf(month)) : Format::notAvailable();
    default: return month.unpricedCalls ? tr("%1 calls without a price. %2").arg(Format::count(month.unpricedCalls), month.note) : month.note;
    }
}

QString BillModel::exact(const BillRow &month, int row, int column) const
{
    switch (column) {
    case Calls: return QString::number(month.calls);
    case Computed: return plain(month.computed);
    case Billed: return plain(month.billed);
    case Residual: return plain(month.residual());
    case Share: return shareOf(month) ? QString::fromStdString(ratioText(month.residual()->attos(), month.billed->attos())) : QString();
    default: return text(month, row, column);
    }
}

QVariant BillModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BillRow month = at(index.row());
    const int column = index.column();
    const bool figure = column >= Calls && column <= Share;
    const bool isSum = std::size_t(index.row()) == m_months.size();
    switch (role) {
    case Qt::DisplayRole: return text(month, index.row(), column);
    case Qt::EditRole: return column == Billed ? plain(month.billed) : text(month, index.row(), column);
    case kExactRole: return exact(month, index.row(), column);
    case Qt::ToolTipRole: return column == Computed || column == Billed || column == Residual ? exact(month, index.row(), column) : text(month, index.row(), column);
    case Qt::TextAlignmentRole: return QVariant(Qt::Alignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case kCellRole:
        return figure ? QVariant::fromValue(MoneyCell{text(month, index.row(), column), isSum, Tone::Neutral,
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
    const bool editable = index.isValid() && index.column() == Billed && std::size_t(index.row()) < m_months.size();
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool BillModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().trimmed();
    QString number = typed;
    number.remove(QLatin1Char('$')).remove(QLatin1Char(',')).remove(QLatin1Char(' '));
    const auto amount = parseMoney(number.toStdString());
    if (!number.isEmpty() && !amount) {
        emit refused(typed, QString::fromStdString(amount.error().message));
        return false;
    }
    const std::optional<Money> next = number.isEmpty() ? std::nullopt : std::optional(*amount);
    BillRow &month = m_months[std::size_t(index.row())];
    if (next == month.billed)
        return true;
    month.billed = next;
    emit dataChanged(this->index(index.row(), 0), this->index(rowCount() - 1, ColumnCount - 1));
    emit billed(month.month, next);
    return true;
}

} // namespace assay
