#pragma once

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace assay {

class LatestJob;
class Session;

/// A document that the open ledger keeps beside its calls ("limits", "targets"), as the window edits it: read whenever the
/// ledger is, each change a step of the undo stack that is written at once.
class LedgerDocument : public QObject
{
    Q_OBJECT

public:
    /// What the job strip says while it is read and written.
    struct Titles
    {
        QString reading, saving;
    };
    LedgerDocument(Session &session, std::string name, Titles titles, QObject *parent);

    /// "" where the ledger has none; nullopt until it is read.
    const std::optional<std::string> &json() const { return m_json; }
    /// One edit, a step named `text`; nothing where it changes nothing. "" takes the document away.
    void edit(const QString &text, const std::string &json);
    /// What the undo stack calls: takes it over and writes it to the ledger.
    void install(const std::string &json);

signals:
    void changed();

private:
    void reload();

    Session &m_session;
    std::string m_name;
    Titles m_titles;
    LatestJob *m_load;
    QString m_storePath; ///< of the ledger that m_json was read from
    std::optional<std::string> m_json;
    std::shared_ptr<int> m_writing; ///< further owners are writes that are under way: what is read before them is old
};

} // namespace assay
