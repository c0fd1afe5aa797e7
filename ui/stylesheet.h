#pragma once

#include <QString>

class QWidget;

namespace assay {

struct Theme;

/// The one stylesheet of the application. Widgets are addressed by class, or by object name or the dynamic
/// properties "kind" ("primary", "flat", "note", "title", "caption") where one class has several looks.
QString styleSheetFor(const Theme &theme);

/// Gives a widget one of the looks above, also after it was shown.
void setKind(QWidget *widget, const char *kind);

} // namespace assay
