#include "ui/ledger.h"

#include "core/analysis/firstlook.h"
#include "core/attribution/savedrules.h"
#include "core/ingest/mappingpreview.h"
#include "ui/coretext.h"
#include "ui/ledgers/inplace.h"
#include "ui/loadstore.h"
#include "ui/session.h"
#include "ui/watchedfolders.h"

#include <QDir>
#include <QFileInfo>
#include <QMetaMethod>
#include <QStandardPaths>

namespace assay {

namespace {

constexpr int kWatchMs = 2000;

Notice failure(const Error &error, const QString &remedy)
{
    return {Notice::Kind::Error, coreText(error.message), QString::fromStdString(error.where), remedy};
}

std::vector<std::string> localPaths(const QStringList &paths)
{
    std::vector<std::string> local;
    for (const QString &path : paths)
        local.push_back(path.toStdString());
    return local;
}

} // namespace

Ledger::Ledger(Session &session)
    : m_session(session)
    , m_glance(new LatestJob(session.jobs(), this))
    , m_load(new LatestJob(session.jobs(), this))
    , m_look(new LatestJob(session.jobs(), this))
    , m_watched(std::make_unique<WatchedFolders>(session))
{
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &Ledger::watch);
}

Ledger::~Ledger() = default;

QString Ledger::defaultPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/assay");
    QDir().mkpath(folder);
    return folder + QStringLiteral("/ledger.assay");
}

bool Ledger::isStore(const QString &path)
{
    return path.endsWith(QLatin1String(".assay"), Qt::CaseInsensitive);
}

void Ledger::open(const QString &path)
{
    m_path = path;
    m_problem.reset();
    m_load->cancel();
    if (path == m_session.storePath()) // what is shown of it stays until it is loaded again
        return load(true);
    m_glance->start<std::shared_ptr<const Snapshot>>(
        tr("Opening %1").arg(QFileInfo(path).fileName()),
        [file = path.toStdString()](const JobControl &) { return lookAtStore(file); },
        [this, path](std::shared_ptr<const Snapshot> look) {
            if (look && look->ledger().calls > 0) {
                m_firstLook = std::move(look);
                m_session.setSnapshot(path, nullptr, {});
            }
            load(true);
        });
    emit loadingChanged();
}

void Ledger::reload()
{
    if (!m_path.isEmpty() && !m_glance->isRunning())
        load(false);
}

bool Ledger::isLoading() const
{
    return m_glance->isRunning() || m_load->isRunning();
}

std::shared_ptr<const Snapshot> Ledger::answering(const Query &query) const
{
    if (m_session.inPlace().isShown())
        return m_session.inPlace().telling(query);
    const bool isForSums = m_firstLook && isForFirstLook(query) && m_session.view().prices == View::Prices::Charged;
    return isForSums ? m_firstLook : m_session.snapshot();
}

void Ledger::load(bool announce)
{
    m_load->start<Result<LoadedStore>>(
        tr("Opening %1").arg(QFileInfo(m_path).fileName()),
        [file = m_path.toStdString()](const JobControl &control) { return loadStore(file, control); },
        [this, path = m_path, announce](Result<LoadedStore> loaded) {
            if (!loaded)
                return giveUp(path, loaded.error());
            m_problem.reset();
            show(path, loaded.take());
            if (announce)
                emit opened(path);
        });
    emit loadingChanged();
}

void Ledger::giveUp(const QString &path, const Error &why)
{
    m_session.notify(failure(why, tr("Check that the file is an Assay ledger and that you may read it.")));
    if (m_session.snapshot() && m_session.storePath() != path) {
        m_path = m_session.storePath(); // the one on screen goes on being the one that is imported into
        return;
    }
    m_problem = why;
    emit loadingChanged();
}

void Ledger::show(const QString &path, LoadedStore loaded)
{
    m_changeCount = loaded.changeCount;
    m_firstLook = nullptr;
    m_session.setSnapshot(path, loaded.snapshot, std::move(loaded.imports));
    m_watch.start();
    if (const auto &damage = loaded.snapshot->calls().damage; !damage.empty())
        m_session.notify({Notice::Kind::Warning,
                          tr("%n part(s) of the ledger are damaged and left out of every figure.", nullptr, int(damage.size())),
                          coreText(damage.front()), tr("Undo that import and read its files again.")});
}

void Ledger::openOrImport(const QStringList &paths)
{
    QStringList logs, stores;
    for (const QString &path : paths)
        (isStore(path) ? stores : logs) << QFileInfo(path).absoluteFilePath();
    if (!stores.isEmpty())
        open(stores.last());
    if (!logs.isEmpty())
        import(logs);
}

void Ledger::import(const QStringList &paths)
{
    m_session.jobs().start<Result<std::vector<UnknownTable>>>(
        this, tr("Looking into what arrived"),
        [files = localPaths(paths), path = m_path.toStdString()](const JobControl &control) -> Result<std::vector<UnknownTable>> {
            if (!QFileInfo::exists(QString::fromStdString(path)))
                return unknownTables(nullptr, files, control);
            const auto store = Store::open(path, StoreMode::Read);
            if (!store)
                return store.error();
            return unknownTables(store->get(), files, control);
        },
        [this, paths](const Result<std::vector<UnknownTable>> &tables) {
            const bool isHeard = isSignalConnected(QMetaMethod::fromSignal(&Ledger::mappingNeeded));
            if (tables && !tables->empty() && isHeard)
                emit mappingNeeded(paths, *tables);
            else
                importAs(paths, {});
        });
}

void Ledger::importAs(const QStringList &paths, std::vector<ColumnAnswer> answers)
{
    ImportRequest request;
    request.paths = localPaths(paths);
    const QString title = paths.size() == 1 ? tr("Importing %1").arg(QFileInfo(paths.first()).fileName())
                                            : tr("Importing %n files", nullptr, int(paths.size()));
    m_session.jobs().start<Result<ImportReceipt>>(
        this, title,
        [request, answers = std::move(answers), file = m_path.toStdString()](const JobControl &control) -> Result<ImportReceipt> {
            auto store = Store::open(file, StoreMode::Write);
            if (!store)
                return store.error();
            for (const ColumnAnswer &answer : answers)
                if (auto done = rememberMapping(**store, answer.sample, answer.mapping); !done)
                    return done.error();
            return importFiles(**store, request, control);
        },
        [this](Result<ImportReceipt> receipt) {
            if (!receipt)
                m_session.notify(failure(receipt.error(), tr("Nothing was imported. The Data page lists the formats Assay reads.")));
            else
                emit imported(*receipt);
            reload();
        });
}

void Ledger::write(const QString &title, std::function<Result<void>(Store &, const JobControl &)> write)
{
    m_session.jobs().start<Result<void>>(
        this, title,
        [write = std::move(write), file = m_path.toStdString()](const JobControl &control) -> Result<void> {
            auto store = Store::open(file, StoreMode::Write);
            if (!store)
                return store.error();
            return write(**store, control);
        },
        [this](Result<void> written) {
            if (!written)
                m_session.notify(failure(written.error(), tr("The ledger is unchanged; try again when no other job writes to it.")));
            reload();
        });
}

void Ledger::saveRules(const QString &title, const RuleSet &rules)
{
    struct Saved
    {
        std::shared_ptr<const Snapshot> snapshot; ///< none: load the store again
        std::int64_t changeCount = -1;
    };
    m_session.jobs().start<Result<Saved>>(
        this, title,
        [rules, shown = m_session.snapshot(), known = m_changeCount, file = m_path.toStdString()](const JobControl &control) -> Result<Saved> {
            auto store = Store::open(file, StoreMode::Write);
            if (!store)
                return store.error();
            const bool isCurrent = shown && (*store)->changeCount() == known;
            if (auto done = assay::saveRules(**store, rules); !done)
                return done.error();
            if (!isCurrent)
                return Saved{};
            return Saved{shown->withRules(rules, control), (*store)->changeCount()};
        },
        [this](Result<Saved> saved) {
            if (!saved)
                m_session.notify(failure(saved.error(), tr("The ledger is unchanged; try again when no other job writes to it.")));
            if (!saved || !saved->snapshot)
                return reload();
            m_changeCount = saved->changeCount;
            m_session.setSnapshot(m_path, saved->snapshot, m_session.imports());
        });
}

void Ledger::watch()
{
    if (m_path.isEmpty() || isLoading() || m_look->isRunning())
        return;
    m_look->start<std::int64_t>(
        QString(),
        [file = m_path.toStdString(), known = m_changeCount](const JobControl &) {
            if (!QFileInfo::exists(QString::fromStdString(file)))
                return known;
            const auto store = Store::open(file, StoreMode::Read);
            const std::int64_t count = store ? (*store)->changeCount() : -1;
            return count < 0 ? known : count; // another process may hold it
        },
        [this](std::int64_t changeCount) {
            if (changeCount != m_changeCount)
                reload();
        });
}

} // namespace assay
