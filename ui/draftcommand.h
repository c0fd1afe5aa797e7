#pragma once

#include <QPointer>
#include <QString>
#include <QUndoCommand>

#include <utility>

namespace assay {

/// One edit of a draft on the undo stack, both states whole. Edits under one non-empty merge key (one drag of a slider, the
/// typing into one field) join into one step. `Draft` is a QObject with install(const Value &); `commandId` tells drafts of
/// different kinds apart.
template <typename Draft, typename Value, int commandId>
class DraftCommand : public QUndoCommand
{
public:
    DraftCommand(Draft &draft, Value before, Value after, const QString &text, const QString &mergeKey)
        : QUndoCommand(text), m_draft(&draft), m_before(std::move(before)), m_after(std::move(after)), m_mergeKey(mergeKey)
    {
    }
    void undo() override { install(m_before); }
    void redo() override { install(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : commandId; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const DraftCommand *>(other);
        if (next->m_mergeKey != m_mergeKey || next->m_draft != m_draft)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    void install(const Value &value)
    {
        if (m_draft)
            m_draft->install(value);
        else
            setObsolete(true); // what it would change is gone
    }

    QPointer<Draft> m_draft;
    Value m_before, m_after;
    QString m_mergeKey;
};

} // namespace assay
