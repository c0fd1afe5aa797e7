#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;

namespace assay {

/// A table in the manner of the window: whole rows, no grid, CellDelegate, first column stretched, the others as wide
/// as their content; Ctrl+C copies the selected rows, or all, as TSV.
QTableView *newTableView(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName);

} // namespace assay
