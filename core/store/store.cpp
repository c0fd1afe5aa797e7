#include "core/store/storeprivate.h"

#include "core/store/schema.h"
#include "core/store/sql.h"

#include <filesystem>

namespace assay {

namespace {

/// 0 where there is no file.
std::uintmax_t bytesOf(const std::string &path)
{
    std::error_code missing;
    const std::uintmax_t bytes = std::filesystem::file_size(path, missing);
    return missing ? 0 : bytes;
}

/// A reader of a write-ahead log keeps its place in shared memory beside the file, so it opens for writing where it may. Where
/// nothing may be written, and nothing waits in a log or is to be taken back, the file alone is all there is.
Result<std::unique_ptr<Database>> openAsItMay(const std::string &path)
{
    auto database = Database::open(path, Database::Access::Write);
    if (!database)
        database = Database::open(path, Database::Access::Read);
    if (!database)
        return database;
    if (Store::isBeingFilled(path)) // which takes long; what a killed one left is taken back at once
        static_cast<void>((*database)->execute(sql::kLittlePatience));
    if ((*database)->integer(sql::kUserVersion, -1) >= 0)
        return database;
    if ((*database)->isLocked() || bytesOf(path + "-wal") != 0 || Store::isBeingFilled(path))
        return (*database)->error();
    return Database::open(path, Database::Access::Untouched);
}

Result<std::unique_ptr<Database>> openForReading(const std::string &path)
{
    if (bytesOf(path) == 0)
        return Error{"There is no store here yet", path, Error::Cause::Store};
    auto database = openAsItMay(path);
    if (!database)
        return database;
    if (auto fine = checkVersion(**database); !fine)
        return fine.error();
    const std::int64_t version = (*database)->integer(sql::kUserVersion, -1);
    if (version < 0)
        return (*database)->error();
    if (version == 0)
        return Error{"There is no store here yet", path, Error::Cause::Store};
    if (version < schemaVersion())
        static_cast<void>(migrate(**database)); // where it may not be written, its readers know what it lacks
    return database;
}

Result<std::unique_ptr<Database>> openForWriting(const std::string &path, StoreMode mode)
{
    auto database = Database::open(path, Database::Access::Create);
    if (!database)
        return database;
    const std::int64_t version = (*database)->integer(sql::kUserVersion, -1);
    if (version < 0)
        return (*database)->error();
    const bool isNew = version == 0 && (*database)->integer(sql::kApplicationId) == 0;
    if (isNew)
        if (auto done = (*database)->execute(sql::kNewFile); !done)
            return done.error();
    if (isNew && mode != StoreMode::Fill)
        if (auto done = (*database)->execute(sql::kWriteThroughLog); !done)
            return done.error();
    if (version < schemaVersion())
        if (auto done = migrate(**database); !done)
            return done.error();
    if (auto fine = checkVersion(**database); !fine)
        return fine.error();
    if (!isNew) // one whose filling was given up, or that a reader kept from its log: it can wait once more
        static_cast<void>((*database)->execute(sql::kWriteThroughLog));
    return database;
}

} // namespace

bool Store::isBeingFilled(const std::string &path)
{
    return bytesOf(path + "-journal") > 0;
}

Store::Store(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const std::string &path, StoreMode mode)
{
    if (auto fine = checkFileHeader(path); !fine)
        return fine.error();
    auto database = mode == StoreMode::Read ? openForReading(path) : openForWriting(path, mode);
    if (!database)
        return database.error();
    if (auto done = (*database)->execute(sql::kConnection); !done)
        return done.error();
    if (mode == StoreMode::Read)
        if (auto done = (*database)->execute(sql::kReadOnly); !done)
            return done.error();
    auto d = std::make_unique<Private>();
    d->path = path;
    d->database = database.take();
    return std::unique_ptr<Store>(new Store(std::move(d)));
}

const std::string &Store::path() const
{
    return m_d->path;
}

std::int64_t Store::changeCount() const
{
    return m_d->database->integer(sql::kChangeCount, -1);
}

Result<void> Store::Private::countChange() const
{
    return database->prepare(sql::kCountChange).run();
}

Result<std::string> Store::document(std::string_view name) const
{
    Statement statement = m_d->database->prepare(sql::kDocument);
    statement.bind(1, name);
    std::string json = statement.step() ? statement.text(0) : std::string();
    if (statement.failed())
        return m_d->database->error();
    return json;
}

Result<std::vector<std::string>> Store::documentNames(std::string_view prefix) const
{
    Statement statement = m_d->database->prepare(sql::kDocumentNames);
    statement.bind(1, prefix);
    std::vector<std::string> names;
    while (statement.step())
        names.push_back(statement.text(0));
    if (statement.failed())
        return m_d->database->error();
    return names;
}

Result<void> Store::setDocument(std::string_view name, std::string_view json)
{
    return m_d->write([&](const Database &database) {
        if (json.empty())
            return database.prepare(sql::kRemoveDocument).bind(1, name).run();
        return database.prepare(sql::kSetDocument).bind(1, name).bind(2, json).run();
    });
}

} // namespace assay
