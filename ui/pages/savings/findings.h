#pragma once

#include "ui/widgets/paint.h"

#include <QAbstractListModel>
#include <QCache>
#include <QStyledItemDelegate>

#include <vector>

namespace assay {

/// One entry of the list of levers, or of the already lean workloads, as it is drawn.
struct Finding
{
    QString title;    ///< workload
    QString figure;   ///< base saving, or the cost of a lean workload
    QString range;    ///< "$900 – $1,500"
    QString subtitle; ///< "Caching"; empty for a lean workload
    QString reason;   ///< one sentence, and how far it goes
    QString tip;      ///< exact figures, evidence, assumptions
    bool checkable = false;
    Tone tone = Tone::Neutral;
};

/// Findings as an item model; which of them are checked is told from outside.
class FindingModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kFindingRole = Qt::UserRole + 50;

    using QAbstractListModel::QAbstractListModel;
    void setFindings(std::vector<Finding> findings);
    void setChecked(std::vector<bool> checked);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_findings.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void toggleRequested(int row, bool on);

private:
    bool isChecked(int row) const { return std::size_t(row) < m_checked.size() && m_checked[std::size_t(row)]; }

    std::vector<Finding> m_findings;
    std::vector<bool> m_checked;
};

/// Paints a finding: check mark, title and figure; lever and range; the reason on as many lines as it needs, up to six.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The space bar toggles; a click anywhere on the row is the list's own affair.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    QStringList reasonLines(const QString &reason, int width) const;

    /// By reason and width: a view asks for the height of all rows again and again while it is laid out.
    mutable QCache<std::pair<QString, int>, QStringList> m_lines{1'000};
};

} // namespace assay

Q_DECLARE_METATYPE(assay::Finding)
