#pragma once

#include <QModelIndex>
#include <QString>

class QAbstractItemView;
class QPixmap;
class QWidget;

namespace assay {

/// Item role of a cell's unrounded text for the clipboard; models without it are copied as shown.
inline constexpr int kPlainRole = Qt::UserRole + 41;
/// Header role of the unit or id that heads a copied column.
inline constexpr int kPlainHeaderRole = Qt::UserRole + 42;

/// Says on every copied table of `window` what it is about: "1 Sep 2026 – 30 Sep 2026, UTC; team: support".
void setSelectionLine(QWidget &window, const QString &line);

/// The selected rows of a view, or all of them, as tab-separated text: a line "# ..." with the selection when the view's
/// window has one, a header line, the rows; rows of a tree as expanded, columns without room on the screen included.
QString tableText(const QAbstractItemView &view);
/// Puts tableText() on the clipboard.
void copyTable(const QAbstractItemView &view);
/// The same beside a picture: a program takes what it understands.
void copyTableWithPicture(const QAbstractItemView &view, const QPixmap &picture);

} // namespace assay
