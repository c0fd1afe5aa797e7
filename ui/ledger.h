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
class Snapshot;
class WatchedFolders;
struct LoadedStore;
struct Query;
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

    /// Opens a store: first a look at its daily sums, then all of its calls. One that does not exist yet is an empty ledger
    /// and is created by the first import.
    void open(const QString &path);
    void reload();
    bool isLoading() const;
    /// Why the store that was named last could not be opened, while there is no other to be shown; none otherwise.
    const std::optional<Error> &problem() const { return m_problem; }
    /// What the daily sums of the store tell while its calls are loading (see core/analysis/firstlook.h); null before and after.
    const std::shared_ptr<const Snapshot> &firstLook() const { return m_firstLook; }
    /// The session's calls; while they are loading the first look, where it can answer this question; in place what the ledger
    /// there has told, where that can; null when nothing can.
    std::shared_ptr<const Snapshot> answering(const Query &query) const;

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
    void loadingChanged(); ///< isLoading(); what came of it arrives at the session
    void imported(const assay::ImportReceipt &receipt);
    void mappingNeeded(const QStringList &paths, const std::vector<assay::UnknownTable> &tables);

private:
    void load(bool announce);
    void show(const QString &path, LoadedStore loaded);
    /// The store that is on screen stays, where there is one.
    void giveUp(const QString &path, const Error &why);
    void watch();

    Session &m_session;
    LatestJob *m_glance;
    LatestJob *m_load;
    LatestJob *m_look;
    std::unique_ptr<WatchedFolders> m_watched;
    QTimer m_watch;
    QString m_path;
    std::shared_ptr<const Snapshot> m_firstLook;
    std::optional<Error> m_problem;
    std::int64_t m_changeCount = -1;
};

} // namespace assay
