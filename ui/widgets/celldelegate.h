#pragma once

#include "ui/widgets/metrictile.h"
#include "ui/widgets/mixbar.h"
#include "ui/widgets/sparkline.h"

#include <QStyledItemDelegate>

namespace assay {

/// Item role under which an item model hands a cell's drawing to CellDelegate: one of the structs below, or
/// SparklineData. Without it the cell's text is drawn. DisplayRole carries the text in any case (copying, readers).
inline constexpr int kCellRole = Qt::UserRole + 40;

/// A bar and a figure. The header of the column states the scale: all bars of a column share it.
struct BarCell
{
    enum class State { Known, Partial, Unknown };
    double share = 0; ///< 0..1 of the column's scale; NaN or Unknown: hollow
    QString text;     ///< right-aligned beside the bar
    State state = State::Known;
};

/// A signed change with its arrow; colour only where it is good or bad.
struct ChangeCell
{
    QString text; ///< "+18.1 %"
    MetricTileData::Arrow arrow = MetricTileData::Arrow::None;
    Tone tone = Tone::Neutral;
};

struct MixCell
{
    QList<MixPart> parts;
};

/// Exact money, right-aligned so that equal digits stand under each other.
struct MoneyCell
{
    QString text;
    bool emphasised = false;
    Tone tone = Tone::Neutral;
    bool known = true; ///< false: "n/a", "unpriced"
};

/// Paints the cells above in any item view; selection, hover and focus come from the style.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace assay

Q_DECLARE_METATYPE(assay::BarCell)
Q_DECLARE_METATYPE(assay::ChangeCell)
Q_DECLARE_METATYPE(assay::MixCell)
Q_DECLARE_METATYPE(assay::MoneyCell)
