#include "ui/pages/data/ruledraft.h"

#include "ui/draftcommand.h"
#include "ui/ledger.h"
#include "ui/session.h"

#include <algorithm>

namespace assay {

namespace {

using RuleCommand = DraftCommand<RuleDraft, RuleSet, 0x5255>;

/// Saving as a step of the undo stack. A reload tells the draft.
class SaveCommand : public QUndoCommand
{
public:
    SaveCommand(Session &session, RuleSet before, RuleSet after)
        : QUndoCommand(RuleDraft::tr("Save attribution rules")), m_session(session), m_before(std::move(before)), m_after(std::move(after))
    {
    }
    void undo() override { write(m_before); }
    void redo() override { write(m_after); }

private:
    void write(const RuleSet &rules)
    {
        m_session.ledger().saveRules(RuleDraft::tr("Saving the rules"), rules);
    }

    Session &m_session;
    RuleSet m_before, m_after;
};

} // namespace

RuleDraft &RuleDraft::of(Session &session)
{
    auto *known = session.findChild<RuleDraft *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new RuleDraft(session);
}

RuleDraft::RuleDraft(Session &session) : QObject(&session), m_session(session)
{
    connect(&session, &Session::snapshotChanged, this, &RuleDraft::reload);
    reload();
}

bool RuleDraft::isUsable() const
{
    return std::ranges::all_of(m_rules.rules, [](const AttributionRule &rule) { return bool(rule.check()); })
        && std::ranges::all_of(m_rules.shared, [](const SharedCost &shared) { return bool(shared.check()); });
}

void RuleDraft::replace(const QString &text, RuleSet rules, const QString &mergeKey)
{
    if (rules != m_rules)
        m_session.undoStack().push(new RuleCommand(*this, m_rules, std::move(rules), text, mergeKey));
}

std::size_t RuleDraft::add(const std::vector<AttributionRule> &rules)
{
    RuleSet next = m_rules;
    const std::size_t place = next.rules.size();
    next.rules.insert(next.rules.end(), rules.begin(), rules.end());
    replace(tr("Add rule"), std::move(next));
    return place;
}

void RuleDraft::setRule(std::size_t place, AttributionRule rule, const QString &mergeKey)
{
    if (place >= m_rules.rules.size())
        return;
    RuleSet next = m_rules;
    next.rules[place] = std::move(rule);
    replace(tr("Change of a rule"), std::move(next), mergeKey);
}

void RuleDraft::remove(std::size_t place)
{
    if (place >= m_rules.rules.size())
        return;
    RuleSet next = m_rules;
    next.rules.erase(next.rules.begin() + std::ptrdiff_t(place));
    replace(tr("Remove rule"), std::move(next));
}

void RuleDraft::move(std::size_t from, std::size_t to)
{
    if (from >= m_rules.rules.size() || to >= m_rules.rules.size())
        return;
    RuleSet next = m_rules;
    const AttributionRule rule = next.rules[from];
    next.rules.erase(next.rules.begin() + std::ptrdiff_t(from));
    next.rules.insert(next.rules.begin() + std::ptrdiff_t(to), rule);
    replace(tr("Move rule"), std::move(next));
}

void RuleDraft::discard()
{
    replace(tr("Discard changes of the rules"), m_saved);
}

void RuleDraft::save()
{
    if (isChanged() && isUsable())
        m_session.undoStack().push(new SaveCommand(m_session, m_saved, m_rules));
}

void RuleDraft::reload()
{
    const RuleSet saved = m_session.snapshot() ? m_session.snapshot()->rules() : RuleSet();
    const bool wasChanged = isChanged();
    m_saved = saved;
    install(wasChanged ? m_rules : saved);
}

void RuleDraft::install(const RuleSet &rules)
{
    m_rules = rules;
    emit changed();
}

} // namespace assay
