#include "ui/pages/calls/callmodel.h"

#include "core/values/decimal.h"
#include "ui/format.h"
#include "ui/widgets/rowmodel.h"

#include <algorithm>

namespace assay {

namespace {

constexpr int kStep = 2'000'000; // rows a view takes in within a few milliseconds

std::int64_t tokens(const CallDetail &call, int column)
{
    switch (column) {
    case CallModel::Input: return call.tokens[TokenClass::Input];
    case CallModel::CacheRead: return call.tokens[TokenClass::CacheRead];
    case CallModel::CacheWrite: return call.tokens[TokenClass::CacheWrite5m] + call.tokens[TokenClass::CacheWrite1h];
    default: return call.tokens.output();
    }
}

bool isFigure(int column) { return column == CallModel::Cost || (column >= CallModel::Input && column <= CallModel::Output); }

std::string_view dimensionOf(int column)
{
    switch (column) {
    case CallModel::Workload: return "workload";
    case CallModel::Team: return "team";
    case CallModel::Customer: return "customer";
    default: return "status";
    }
}

} // namespace

void CallModel::setCalls(std::shared_ptr<const Snapshot> snapshot, TimeZone zone, std::vector<CallRef> calls)
{
    beginResetModel();
    m_details.clear();
    m_snapshot = std::move(snapshot);
    m_zone = std::move(zone);
    m_calls = std::move(calls);
    m_shown = int(std::min<std::size_t>(kStep, m_calls.size()));
    endResetModel();
}

void CallModel::setAllCalls(std::vector<CallRef> calls)
{
    m_calls = std::move(calls);
    showRows(kStep);
}

bool CallModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && std::size_t(m_shown) < m_calls.size();
}

void CallModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        showRows(std::size_t(m_shown) + kStep);
}

/// Up to so many rows, as far as there are calls for them.
void CallModel::showRows(std::size_t count)
{
    const int last = int(std::min(m_calls.size(), count));
    if (last <= m_shown)
        return;
    beginInsertRows({}, m_shown, last - 1);
    m_shown = last;
    endInsertRows();
}

int CallModel::rowOf(CallRef call) const
{
    const auto found = std::find(m_calls.begin(), m_calls.begin() + m_shown, call);
    return found == m_calls.begin() + m_shown ? -1 : int(found - m_calls.begin());
}

const CallDetail &CallModel::detail(int row) const
{
    if (!m_details.contains(row))
        m_details.insert(row, new CallDetail(callDetail(*m_snapshot, m_calls[std::size_t(row)])));
    return *m_details.object(row);
}

QString CallModel::identity(const CallDetail &call, std::string_view dimensionId)
{
    const auto found = std::ranges::find(call.identity, dimensionId, &std::pair<std::string, std::string>::first);
    return found == call.identity.end() ? QString() : QString::fromStdString(found->second);
}

QString CallModel::text(const CallDetail &call, int column) const
{
    if (column == Time)
        return Format::time(call.time, m_zone);
    if (column == Model)
        return QString::fromStdString(call.model.empty() ? call.modelId : call.model);
    if (column == Cost)
        return call.unpriced == Unpriced::No ? Format::money(call.netCost) : tr("unpriced");
    if (isFigure(column))
        return Format::count(tokens(call, column));
    const QString given = identity(call, dimensionOf(column));
    return given.isEmpty() ? Format::notAvailable() : given;
}

QString CallModel::exact(const CallDetail &call, int column) const
{
    if (column == Time)
        return QString::fromStdString(call.time == kNoTime ? std::string() : isoText(call.time));
    if (column == Cost)
        return call.unpriced == Unpriced::No ? QString::fromStdString(moneyText(call.netCost)) : QString();
    if (isFigure(column))
        return QString::number(tokens(call, column));
    return column == Model ? text(call, column) : identity(call, dimensionOf(column));
}

QVariant CallModel::cell(const CallDetail &call, int column) const
{
    const bool known = column != Cost || call.unpriced == Unpriced::No;
    const bool grey = column != Cost && isFigure(column) && tokens(call, column) == 0;
    return isFigure(column) ? QVariant::fromValue(MoneyCell{text(call, column), column == Cost, Tone::Neutral, known && !grey})
                            : QVariant();
}

QVariant CallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(detail(index.row()), column);
    case kExactRole: return exact(detail(index.row()), column);
    case kCellRole: return cell(detail(index.row()), column);
    case Qt::TextAlignmentRole: return QVariant(Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ToolTipRole: {
        const CallDetail &call = detail(index.row());
        if (column != Cost)
            return text(call, column);
        return call.unpriced == Unpriced::No ? Format::moneyExact(call.netCost) : tr("No price: %1").arg(Format::unpriced(call.unpriced));
    }
    default: return {};
    }
}

QVariant CallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::TextWordWrap);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time (%1)").arg(QString::fromStdString(m_zone.id()));
    case Model: return tr("Model");
    case Workload: return tr("Workload");
    case Team: return tr("Team");
    case Customer: return tr("Customer");
    case Status: return tr("Status");
    case Input: return tr("Input");
    case CacheRead: return tr("Cache read");
    case CacheWrite: return tr("Cache write");
    case Output: return tr("Output");
    case Cost: return tr("Cost");
    default: return {};
    }
}

} // namespace assay
