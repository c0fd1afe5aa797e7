#pragma once

#include "core/attribution/preview.h"
#include "ui/widgets/rowmodel.h"

namespace assay {

/// One rule with what it does, so far as the preview has said.
struct RuleRow
{
    std::size_t place = 0;
    AttributionRule rule;
    RuleUse use;
    bool isKnown = false; ///< `use` is that of these rules
};

/// The rules in order; a dragged row asks to be moved.
class RuleListModel : public RowModel<RuleRow>
{
    Q_OBJECT

public:
    explicit RuleListModel(QObject *parent = nullptr);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    void moveRequested(int from, int to);
};

} // namespace assay
