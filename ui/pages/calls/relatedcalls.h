#pragma once

#include "core/analysis/query.h"
#include "ui/jobs.h"
#include "ui/pages/calls/siblingcalls.h"

namespace assay {

class ReceiptPanel;
class Session;

/// Looks up what stands around a call: the others of its task and of its session, and which rule gave it its values.
/// Answers arrive in the receipt.
class RelatedCalls : public QObject
{
    Q_OBJECT

public:
    RelatedCalls(Session &session, ReceiptPanel &receipt, QObject *parent);
    /// The newer call silences the older one.
    void askFor(const CallDetail &call);

private:
    void askForSiblings(SiblingCalls::Of of, const CallDetail &call);
    void askForRules(const CallDetail &call);

    Session &m_session;
    ReceiptPanel &m_receipt;
    LatestJob m_taskJob, m_sessionJob, m_rulesJob;
};

} // namespace assay
