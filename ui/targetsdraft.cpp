#include "ui/targetsdraft.h"

#include "ui/coretext.h"
#include "ui/ledger.h"
#include "ui/ledgerdocument.h"
#include "ui/session.h"

#include <QFileInfo>

namespace assay {

TargetsDraft &TargetsDraft::of(Session &session)
{
    auto *known = session.findChild<TargetsDraft *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new TargetsDraft(session);
}

TargetsDraft::TargetsDraft(Session &session)
    : QObject(&session)
    , m_session(session)
    , m_document(new LedgerDocument(session, "targets", {tr("Reading targets"), tr("Saving targets")}, this))
{
    connect(m_document, &LedgerDocument::changed, this, &TargetsDraft::changed);
}

const std::optional<std::string> &TargetsDraft::document() const
{
    return m_document->json();
}

void TargetsDraft::keep(const QString &text, const TargetSet &targets)
{
    m_document->edit(text, targets.toJson());
}

void TargetsDraft::useBuiltIn()
{
    m_document->edit(tr("Return to the built-in targets"), {});
}

QString TargetsDraft::refusal() const
{
    if (const auto &problem = m_session.ledger().problem())
        return coreText(*problem);
    const QFileInfo file(m_session.storePath());
    if (file.exists() && !file.isWritable())
        return tr("The file %1 may only be read, so its targets cannot be changed here.").arg(file.fileName());
    return {};
}

void TargetsDraft::propose(const Target &target)
{
    m_proposal = target;
    m_session.showPage("targets");
    emit proposed();
}

} // namespace assay
