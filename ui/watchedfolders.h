#pragma once

#include "core/ingest/watchedfolders.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace assay {

class LatestJob;
class Session;
struct ImportReceipt;

/// Imports what arrives in the watched folders of the open store, each time as an import of its own. Told of changes by
/// the system, and looking for itself now and then where the system tells nothing (network drives).
class WatchedFolders : public QObject
{
    Q_OBJECT

public:
    explicit WatchedFolders(Session &session);

    const QStringList &folders() const { return m_folders; }
    /// Both write into the store; changed() follows when it is there.
    void add(const QString &folder);
    void remove(const QString &folder);

signals:
    void changed();
    /// A watched folder brought calls.
    void arrived(const QString &folder, std::int64_t calls);

private:
    void readList();
    void setFolders(const QStringList &folders);
    void save(const QStringList &folders);
    void look();
    void seen(const QHash<QString, FolderLook> &looks);
    void import(const QString &folder);
    void imported(const QString &folder, const Result<ImportReceipt> &receipt);

    Session &m_session;
    LatestJob *m_list, *m_look;
    QFileSystemWatcher m_watcher;
    QTimer m_soon, m_poll;
    QString m_store; ///< whose list this is
    QStringList m_folders;
    QHash<QString, Hash128> m_states; ///< at the last import of each folder
};

} // namespace assay
