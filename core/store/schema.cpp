#include "core/store/schema.h"

#include "core/store/sql.h"

#include <array>
#include <fstream>

namespace assay {

namespace {

/// Steps from an empty file to the present, in order; append only. Each leaves the file at its version.
struct Migration
{
    std::int64_t version;
    const char *sql;
};

constexpr std::array kMigrations{Migration{1, R"(
    CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO state VALUES ('change_count', 0);

    CREATE TABLE import (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        started_at INTEGER NOT NULL,            -- ms since 1970, UTC
        source TEXT NOT NULL,
        receipt TEXT NOT NULL);                 -- counts as JSON
    CREATE TABLE import_file (
        import_id INTEGER NOT NULL, position INTEGER NOT NULL,
        path TEXT NOT NULL,
        identity BLOB,                          -- recognises the unchanged file; null when it was not read to its end
        receipt TEXT NOT NULL,
        PRIMARY KEY (import_id, position)) WITHOUT ROWID;
    CREATE INDEX import_file_identity ON import_file (identity);
    CREATE TABLE rejected_record (
        import_id INTEGER NOT NULL, position INTEGER NOT NULL,
        file TEXT NOT NULL, line INTEGER NOT NULL, reason TEXT NOT NULL,
        fields TEXT NOT NULL,                   -- names of the fields present, never a value
        PRIMARY KEY (import_id, position)) WITHOUT ROWID;

    CREATE TABLE segment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        import_id INTEGER NOT NULL, rows INTEGER NOT NULL,
        ts_min INTEGER, ts_max INTEGER);        -- ms since 1970, known times only
    CREATE INDEX segment_import ON segment (import_id);
    CREATE TABLE segment_column (
        segment_id INTEGER NOT NULL, column INTEGER NOT NULL, -- 4096 and up: tag key 0 and up
        encoding INTEGER NOT NULL,
        checksum INTEGER NOT NULL,              -- XXH3 of data
        data BLOB NOT NULL,
        PRIMARY KEY (segment_id, column));
    CREATE TABLE dictionary (
        dimension INTEGER NOT NULL, id INTEGER NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (dimension, id)) WITHOUT ROWID;
    CREATE TABLE supersession (
        segment_id INTEGER NOT NULL, row INTEGER NOT NULL,   -- the loser
        winner_import INTEGER NOT NULL,
        PRIMARY KEY (segment_id, row)) WITHOUT ROWID;
    CREATE INDEX supersession_winner ON supersession (winner_import);
    CREATE TABLE duplicate (
        import_id INTEGER NOT NULL, part INTEGER NOT NULL,
        keys BLOB NOT NULL,                     -- sorted upper halves of the key hashes of the copies that were dropped
        PRIMARY KEY (import_id, part));

    CREATE TABLE rollup (                       -- rows add up; negative ones take back what an import superseded
        import_id INTEGER NOT NULL,
        owner_kind INTEGER NOT NULL,            -- 0 raw workload, 1 raw team: either set alone adds up to all calls
        day INTEGER NOT NULL, model INTEGER NOT NULL, platform INTEGER NOT NULL, endpoint INTEGER NOT NULL,
        tier INTEGER NOT NULL, batch INTEGER NOT NULL, speed INTEGER NOT NULL, geo INTEGER NOT NULL,
        long_prompt INTEGER NOT NULL, owner INTEGER NOT NULL,
        calls INTEGER NOT NULL, input INTEGER NOT NULL, cache_read INTEGER NOT NULL, cache_write_5m INTEGER NOT NULL,
        cache_write_1h INTEGER NOT NULL, output INTEGER NOT NULL, web_searches INTEGER NOT NULL);
    CREATE INDEX rollup_import ON rollup (import_id);

    CREATE TABLE workload (
        workload TEXT PRIMARY KEY, owner TEXT NOT NULL, unit TEXT NOT NULL, quality_guard TEXT NOT NULL,
        latency_tolerance_hours INTEGER) WITHOUT ROWID;
    CREATE TABLE unit_count (
        workload TEXT NOT NULL, day INTEGER NOT NULL, count INTEGER NOT NULL, succeeded INTEGER,
        PRIMARY KEY (workload, day)) WITHOUT ROWID;
    CREATE TABLE revenue (
        dimension TEXT NOT NULL, value TEXT NOT NULL, month INTEGER NOT NULL,
        amount TEXT NOT NULL,                   -- exact decimal US dollars
        PRIMARY KEY (dimension, value, month)) WITHOUT ROWID;
    CREATE TABLE invoice (month INTEGER PRIMARY KEY, amount TEXT NOT NULL, note TEXT NOT NULL);
    CREATE TABLE document (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;

    PRAGMA application_id = 0x41535359;
    PRAGMA user_version = 1;
)"},
                                 Migration{2, R"(
    CREATE TABLE reported_line (                -- aggregates and cost lines, beside the calls
        import_id INTEGER NOT NULL, position INTEGER NOT NULL,
        key_high INTEGER NOT NULL, key_low INTEGER NOT NULL, -- both 0: no key; of one key the newest import's line counts
        content INTEGER NOT NULL,               -- XXH3 of counts and amounts: equal when two lines say the same
        format INTEGER NOT NULL, kind INTEGER NOT NULL, status INTEGER NOT NULL,
        ts INTEGER, ts_end INTEGER,             -- ms since 1970; null: not known
        input INTEGER NOT NULL, cache_read INTEGER NOT NULL, cache_write_5m INTEGER NOT NULL,
        cache_write_1h INTEGER NOT NULL, output INTEGER NOT NULL, web_searches INTEGER NOT NULL,
        requests INTEGER NOT NULL,              -- -1: not known
        cost TEXT, list_cost TEXT,              -- exact decimal US dollars
        model TEXT NOT NULL, provider TEXT NOT NULL, workspace TEXT NOT NULL, api_key TEXT NOT NULL, user TEXT NOT NULL,
        session TEXT NOT NULL, tier TEXT NOT NULL, speed TEXT NOT NULL, geo TEXT NOT NULL, context_window TEXT NOT NULL,
        cost_type TEXT NOT NULL, token_type TEXT NOT NULL, terminal TEXT NOT NULL,
        PRIMARY KEY (import_id, position)) WITHOUT ROWID;
    CREATE INDEX reported_line_key ON reported_line (key_high, key_low, import_id);

    PRAGMA user_version = 2;
)"},
                                 Migration{3, R"(
    ALTER TABLE import_file ADD COLUMN place TEXT;     -- absolute path; null for what is no file
    ALTER TABLE import_file ADD COLUMN bytes INTEGER;  -- its size when it was read
    ALTER TABLE import_file ADD COLUMN ends BLOB;      -- hash of its first and last MiB
    ALTER TABLE import_file ADD COLUMN origin BLOB;    -- identity of the file it has grown from
    CREATE INDEX import_file_place ON import_file (place);

    PRAGMA user_version = 3;
)"},
                                 Migration{4, R"(
    CREATE TABLE ledger (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        location TEXT NOT NULL,                 -- its URL without secrets
        kind TEXT NOT NULL, table_name TEXT NOT NULL, mapping TEXT NOT NULL,
        checked_at INTEGER,                     -- ms since 1970 of the last run that reached its end
        UNIQUE (location, kind, table_name));
    CREATE TABLE ledger_sync (                  -- how far each import of a ledger got
        import_id INTEGER PRIMARY KEY,
        ledger_id INTEGER NOT NULL,
        bookmark TEXT NOT NULL);                -- the time of its last row as the server writes it
    CREATE INDEX ledger_sync_ledger ON ledger_sync (ledger_id, import_id);

    PRAGMA user_version = 4;
)"},
                                 Migration{5, R"(
    CREATE TABLE dictionary_part (              -- texts of a dictionary from one id on; those before it in `dictionary`
        dimension INTEGER NOT NULL, first INTEGER NOT NULL,
        texts BLOB NOT NULL,                    -- each as the length it shares with the one before, and the rest
        PRIMARY KEY (dimension, first)) WITHOUT ROWID;
    CREATE TABLE daily (                        -- as rollup, for whole days whoever owns the calls
        import_id INTEGER NOT NULL,
        day INTEGER NOT NULL, model INTEGER NOT NULL, platform INTEGER NOT NULL, endpoint INTEGER NOT NULL,
        tier INTEGER NOT NULL, batch INTEGER NOT NULL, speed INTEGER NOT NULL, geo INTEGER NOT NULL,
        long_prompt INTEGER NOT NULL,
        calls INTEGER NOT NULL, input INTEGER NOT NULL, cache_read INTEGER NOT NULL, cache_write_5m INTEGER NOT NULL,
        cache_write_1h INTEGER NOT NULL, output INTEGER NOT NULL, web_searches INTEGER NOT NULL);
    INSERT INTO daily SELECT import_id, day, model, platform, endpoint, tier, batch, speed, geo, long_prompt,
        calls, input, cache_read, cache_write_5m, cache_write_1h, output, web_searches FROM rollup WHERE owner_kind = 0;

    PRAGMA user_version = 5;
)"},
                                 Migration{6, R"(
    ALTER TABLE import_file ADD COLUMN growth TEXT;    -- of a log, where reading goes on when it has grown: see filegrowth.h
    CREATE INDEX import_file_origin ON import_file (origin);

    PRAGMA user_version = 6;
)"},
                                 Migration{7, R"(
    ALTER TABLE import_file ADD COLUMN stamp BLOB;     -- hash of its place, size and time of change
    CREATE INDEX import_file_stamp ON import_file (stamp);

    PRAGMA user_version = 7;
)"}};

constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kUserVersionAt = 60;   ///< big-endian, per the SQLite file format
constexpr std::size_t kApplicationIdAt = 68;

std::int64_t bigEndian(const unsigned char *bytes)
{
    return std::int64_t{bytes[0]} << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

Result<void> judge(std::int64_t application, std::int64_t version, const std::string &path)
{
    if (application != kApplicationId && (application != 0 || version != 0))
        return Error{"This is a SQLite file, but not an Assay store", path};
    if (version > schemaVersion())
        return Error{"This store was written by a newer Assay (format " + std::to_string(version) + ", this program reads "
                         + std::to_string(schemaVersion()) + "); it was left untouched",
                     path};
    return {};
}

} // namespace

std::int64_t schemaVersion()
{
    return kMigrations.back().version;
}

Result<void> checkFileHeader(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    unsigned char header[kHeaderBytes] = {};
    file.read(reinterpret_cast<char *>(header), kHeaderBytes);
    if (file.gcount() == 0)
        return {};
    if (file.gcount() < std::streamsize(kHeaderBytes) || std::string_view(reinterpret_cast<char *>(header), 15) != "SQLite format 3")
        return Error{"This is not an Assay store", path};
    return judge(bigEndian(header + kApplicationIdAt), bigEndian(header + kUserVersionAt), path);
}

Result<void> checkVersion(const Database &database)
{
    const std::int64_t id = database.integer(sql::kApplicationId, -1);
    if (id < 0)
        return database.error();
    const std::int64_t version = database.integer(sql::kUserVersion, -1);
    return version < 0 ? database.error() : judge(id, version, database.path());
}

Result<void> migrate(const Database &database)
{
    auto transaction = Transaction::begin(database, Database::Access::Write);
    if (!transaction)
        return transaction.error();
    const std::int64_t version = database.integer(sql::kUserVersion);
    if (auto fine = checkVersion(database); !fine)
        return fine;
    if (version == 0 && database.integer(sql::kObjectCount) != 0)
        return Error{"This is a SQLite file, but not an Assay store", database.path()};
    for (const Migration &step : kMigrations)
        if (step.version > version)
            if (auto done = database.execute(step.sql); !done)
                return done;
    return (*transaction)->commit();
}

} // namespace assay
