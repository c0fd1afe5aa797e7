#include "ui/watchedfolders.h"

#include "core/ingest/importjob.h"
#include "ui/ledger.h"
#include "ui/session.h"

#include <QFileInfo>

namespace assay {

namespace {

constexpr int kSoonMs = 800; ///< writers write often: wait until they pause
constexpr int kPollMs = 5'000;

Result<std::vector<std::string>> listIn(const std::string &path)
{
    if (path.empty() || !QFileInfo::exists(QString::fromStdString(path)))
        return std::vector<std::string>{};
    const auto store = Store::open(path, StoreMode::Read);
    if (!store)
        return store.error();
    return watchedFolders(**store);
}

} // namespace

WatchedFolders::WatchedFolders(Session &session)
    : m_session(session)
    , m_list(new LatestJob(session.jobs(), this))
    , m_look(new LatestJob(session.jobs(), this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_poll.setInterval(kPollMs);
    connect(&m_soon, &QTimer::timeout, this, &WatchedFolders::look);
    connect(&m_poll, &QTimer::timeout, this, &WatchedFolders::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_soon.start(); });
    connect(&session, &Session::snapshotChanged, this, &WatchedFolders::readList);
}

void WatchedFolders::readList()
{
    m_list->start<Result<std::vector<std::string>>>(
        QString(), [path = m_session.storePath().toStdString()](const JobControl &) { return listIn(path); },
        [this](const Result<std::vector<std::string>> &list) {
            QStringList folders;
            if (list)
                for (const std::string &folder : *list)
                    folders << QString::fromStdString(folder);
            setFolders(folders);
        });
}

void WatchedFolders::setFolders(const QStringList &folders)
{
    if (folders == m_folders && m_store == m_session.storePath())
        return;
    if (m_store != m_session.storePath())
        m_states.clear();
    m_store = m_session.storePath();
    m_folders = folders;
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_states.removeIf([&folders](const auto &entry) { return !folders.contains(entry.key()); });
    if (folders.isEmpty())
        m_poll.stop();
    else
        m_poll.start();
    emit changed();
    look();
}

void WatchedFolders::add(const QString &folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    if (!m_folders.contains(path))
        save(m_folders + QStringList{path});
}

void WatchedFolders::remove(const QString &folder)
{
    QStringList left = m_folders;
    if (left.removeAll(folder) > 0)
        save(left);
}

void WatchedFolders::save(const QStringList &folders)
{
    std::vector<std::string> list;
    for (const QString &folder : folders)
        list.push_back(folder.toStdString());
    m_session.ledger().write(tr("Remembering watched folders"),
                             [list](Store &store, const JobControl &) { return setWatchedFolders(store, list); });
}

void WatchedFolders::look()
{
    if (m_folders.isEmpty() || m_look->isRunning())
        return;
    m_look->start<QHash<QString, FolderLook>>(
        QString(),
        [folders = m_folders](const JobControl &control) {
            QHash<QString, FolderLook> looks;
            for (const QString &folder : folders)
                looks.insert(folder, lookAt(folder.toStdString(), control));
            return looks;
        },
        [this](const QHash<QString, FolderLook> &looks) { seen(looks); });
}

void WatchedFolders::seen(const QHash<QString, FolderLook> &looks)
{
    const QStringList known = m_watcher.directories();
    for (auto it = looks.begin(); it != looks.end(); ++it) {
        if (!m_folders.contains(it.key()))
            continue;
        for (const std::string &directory : it->directories)
            if (const QString path = QString::fromStdString(directory); !known.contains(path) && QFileInfo::exists(path))
                m_watcher.addPath(path);
        const auto before = m_states.constFind(it.key());
        if (before != m_states.constEnd() && *before == it->state)
            continue;
        m_states.insert(it.key(), it->state);
        if (QFileInfo::exists(it.key()))
            import(it.key());
    }
}

void WatchedFolders::import(const QString &folder)
{
    ImportRequest request;
    request.paths = {folder.toStdString()};
    request.onlyNew = true;
    m_session.jobs().start<Result<ImportReceipt>>(
        this, tr("Reading what is new in %1").arg(QFileInfo(folder).fileName()),
        [request, file = m_session.storePath().toStdString()](const JobControl &control) -> Result<ImportReceipt> {
            auto store = Store::open(file, StoreMode::Write);
            if (!store)
                return store.error();
            return importFiles(**store, request, control);
        },
        [this, folder](const Result<ImportReceipt> &receipt) { imported(folder, receipt); });
}

void WatchedFolders::imported(const QString &folder, const Result<ImportReceipt> &receipt)
{
    if (!receipt) {
        // A folder without files yet is no failure, and a store that another job writes to is tried again.
        if (receipt.error().cause == Error::Cause::Store) {
            m_states.remove(folder);
            m_soon.start();
        }
        return;
    }
    if (receipt->id == 0)
        return;
    emit arrived(folder, receipt->counts.accepted);
    m_session.ledger().reload();
}

} // namespace assay
