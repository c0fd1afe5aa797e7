#pragma once

#include "core/rules/rule.h"

#include <QObject>

namespace assay {

class Session;

/// The attribution rules being edited. Every change goes onto the undo stack, saving too: undoing that brings the saved
/// rules back as they were. Nothing reaches the ledger before save(). One a session: a window in another language goes on
/// with what is not saved yet.
class RuleDraft : public QObject
{
    Q_OBJECT

public:
    static RuleDraft &of(Session &session);

    const RuleSet &rules() const { return m_rules; }
    /// Differs from what the ledger goes by.
    bool isChanged() const { return m_rules != m_saved; }
    /// Every rule passes its check.
    bool isUsable() const;

    void replace(const QString &text, RuleSet rules, const QString &mergeKey = {});
    /// Adds rules at the end; the place of the first of them.
    std::size_t add(const std::vector<AttributionRule> &rules);
    void setRule(std::size_t place, AttributionRule rule, const QString &mergeKey);
    void remove(std::size_t place);
    void move(std::size_t from, std::size_t to);
    void discard();
    void save();

    /// What the stack calls; no undo step of its own.
    void install(const RuleSet &rules);

signals:
    void changed();

private:
    explicit RuleDraft(Session &session);
    void reload();

    Session &m_session;
    RuleSet m_rules, m_saved;
};

} // namespace assay
