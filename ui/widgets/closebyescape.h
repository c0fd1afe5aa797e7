#pragma once

class QWidget;

namespace assay {

/// Esc within a form that is asked in place puts the form away; what Esc does elsewhere in the window waits until then.
void closeByEscape(QWidget *form);

} // namespace assay
