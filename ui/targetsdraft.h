#pragma once

#include "core/targets/target.h"

#include <QObject>

namespace assay {

class LedgerDocument;
class Session;

/// The targets of the open ledger, kept in it as the document "targets". One a session: who shows targets listens to it.
class TargetsDraft : public QObject
{
    Q_OBJECT

public:
    static TargetsDraft &of(Session &session);

    /// The document, see TargetSet::inForce(); nullopt until it is read.
    const std::optional<std::string> &document() const;
    /// One edit, a step named `text`.
    void keep(const QString &text, const TargetSet &targets);
    /// Keeps no targets: the built-in rule holds.
    void useBuiltIn();
    /// Why the ledger cannot keep targets, as a sentence; "" when it can.
    QString refusal() const;

    /// Goes to the page of the targets, where this one waits to be added.
    void propose(const Target &target);
    std::optional<Target> takeProposal() { return std::exchange(m_proposal, {}); }

signals:
    void changed();
    void proposed();

private:
    explicit TargetsDraft(Session &session);

    Session &m_session;
    LedgerDocument *m_document;
    std::optional<Target> m_proposal;
};

} // namespace assay
