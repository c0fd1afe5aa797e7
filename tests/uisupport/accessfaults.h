#pragma once

#include <QStringList>

class QWidget;

namespace assay::test {

/// What a screen reader could not name among the visible widgets of a window: controls that take the keyboard without a
/// name, charts without the sentence that says what they show.
QStringList accessFaults(QWidget &window);

} // namespace assay::test
