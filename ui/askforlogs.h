#pragma once

class QWidget;

namespace assay {

class Session;

/// Asks for usage logs and imports what was chosen into the open ledger. `parent` is what the dialog belongs to.
void askForLogs(Session &session, QWidget *parent);
/// The same for a folder, with all that lies below it.
void askForLogFolder(Session &session, QWidget *parent);

} // namespace assay
