#pragma once

#include "core/values/result.h"

#include <QString>

class QAbstractItemView;

namespace assay {

/// Writes what copying the view would give, selection line and unrounded values included: comma-separated for a path
/// that ends in .csv (the selection line as a comment), else tab-separated.
Result<void> writeTable(const QAbstractItemView &view, const QString &path);

} // namespace assay
