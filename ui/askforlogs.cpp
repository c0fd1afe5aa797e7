#include "ui/askforlogs.h"

#include "ui/ledger.h"
#include "ui/session.h"

#include <QCoreApplication>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AskForLogs)
};

} // namespace

void askForLogs(Session &session, QWidget *parent)
{
    const QStringList paths = session.fileChooser().openFiles(parent, Texts::tr("Import usage logs"), Texts::tr("Usage logs (*)"));
    if (!paths.isEmpty())
        session.ledger().import(paths);
}

void askForLogFolder(Session &session, QWidget *parent)
{
    const QString folder = session.fileChooser().openFolder(parent, Texts::tr("Import a folder of usage logs"));
    if (!folder.isEmpty())
        session.ledger().import({folder});
}

} // namespace assay
