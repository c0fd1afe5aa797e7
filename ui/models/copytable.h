#pragma once

#include <QModelIndex>
#include <QString>

class QAbstractItemView;

namespace assay {

/// Item role of a cell's unrounded text for the clipboard; models without it are copied as shown.
inline constexpr int kPlainRole = Qt::UserRole + 41;
/// Header role of the unit or id that heads a copied column.
inline constexpr int kPlainHeaderRole = Qt::UserRole + 42;

/// The selected rows of a view, or all of them, as tab-separated text with a header line. Rows of a tree as expanded.
QString tableText(const QAbstractItemView &view);
/// Puts tableText() on the clipboard.
void copyTable(const QAbstractItemView &view);

} // namespace assay
