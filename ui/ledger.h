#pragma once

#include "core/ingest/importjob.h"
#include "core/ingest/unknowntables.h"
#include "core/store/store.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

namespace assay {

class Job;
class LatestJob;
class Session;
class WatchedFolders;
struct RuleSet;

/// What the columns of one kind of file mean.
struct ColumnAnswer
{
    TableSample sample;
    Mapping mapping;
};

/// The open store, seen from the window: loads it, imports into it, writes to it, and reloads when anyone has changed
/// it. All of it in the background; results arrive as a new snapshot of the session, failures as notices.
class Ledger : public QObject
{
    Q_OBJECT

public:
    explicit Ledger(Session &session);
    ~Ledger() override;

    /// $XDG_DATA_HOME/assay/ledger.assay.
    static QString defaultPath();
    static bool isStore(const QString &path); ///< by its suffix .assay

    /// Opens a store; one that does not exist yet is an empty ledger and is created by the first import.
    void open(const QString &path);
    void reload();
    bool isLoading() const;

    /// Stores among `paths` are opened (the last one), everything else is imported into the open store.
    void openOrImport(const QStringList &paths);
    /// Looks first whether a file needs an explanation of its columns; then mappingNeeded() is emitted, and whoever
    /// answers goes on with importAs(). Without a listener the names of the columns decide.
    void import(const QStringList &paths);
    /// Remembers what the columns mean, then imports.
    void importAs(const QStringList &paths, std::vector<ColumnAnswer> answers);
    /// Runs `write` on the store in the background, then reloads. `title` stands in the job strip.
    void write(const QString &title, std::function<Result<void>(Store &, const JobControl &)> write);

    /// Saves attribution rules and shows the calls under them, without loading the store again unless someone else has
    /// changed it.
    void saveRules(const QString &title, const RuleSet &rules);
    WatchedFolders &watched() { return *m_watched; }

signals:
    void opened(const QString &path);
    void imported(const assay::ImportReceipt &receipt);
    void mappingNeeded(const QStringList &paths, const std::vector<assay::UnknownTable> &tables);

private:
    void load(const QString &path, bool announce);
    void watch();

    Session &m_session;
    LatestJob *m_load;
    LatestJob *m_look;
    std::unique_ptr<WatchedFolders> m_watched;
    QTimer m_watch;
    QString m_path;
    std::int64_t m_changeCount = -1;
};

} // namespace assay
