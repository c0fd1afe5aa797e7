#pragma once

#include <QStringList>
#include <QWidget>

namespace assay::test {

/// What a person would call broken in the layout below `root`, a line each: a label, button, choice or column heading
/// whose text does not fit and is not shown in full by its tool tip, content wider than an area that cannot be scrolled to
/// it, and visible siblings that lie over each other.
QStringList layoutFaults(const QWidget &root);

} // namespace assay::test
