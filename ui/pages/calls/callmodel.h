#pragma once

#include "core/analysis/query.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>
#include <vector>

namespace assay {

/// Millions of calls as an item model that keeps eight bytes a call: their places. The details of a row are read when
/// the view asks for it, and the last few hundred are remembered. Rows join the view in large steps as it is scrolled.
class CallModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Cost, Model, Workload, Customer, Input, CacheRead, CacheWrite, Output, Team, Status, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCalls(std::shared_ptr<const Snapshot> snapshot, TimeZone zone, std::vector<CallRef> calls);
    void clear() { setCalls(nullptr, {}, {}); }
    /// The whole list in place of its beginning, whose rows stay where they are.
    void setAllCalls(std::vector<CallRef> calls);
    std::size_t callCount() const { return m_calls.size(); }
    CallRef call(int row) const { return m_calls[std::size_t(row)]; }
    /// Row of a call among those in the view, -1 when it is not there.
    int rowOf(CallRef call) const;
    const CallDetail &detail(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_shown; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Text of a dimension of a call; empty when not given.
    static QString identity(const CallDetail &call, std::string_view dimensionId);

private:
    QString text(const CallDetail &call, int column) const;
    QString exact(const CallDetail &call, int column) const;
    QVariant cell(const CallDetail &call, int column) const;
    void showRows(std::size_t count);

    std::shared_ptr<const Snapshot> m_snapshot;
    TimeZone m_zone;
    std::vector<CallRef> m_calls;
    int m_shown = 0;
    mutable QCache<int, CallDetail> m_details{512};
};

} // namespace assay
