#pragma once

class QWidget;

namespace assay {

class Settings;

/// Gives the named splitters below `page` the sizes they had when they were last moved, and remembers each move.
/// The settings outlive the page.
void rememberSplitters(QWidget &page, Settings &settings);

} // namespace assay
