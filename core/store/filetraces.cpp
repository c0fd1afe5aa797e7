#include "core/store/filetraces.h"

#include "core/formats/receiptjson.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <cstring>

namespace assay {

namespace {

using HashBytes = std::array<std::uint8_t, 16>;

HashBytes bytesOf(const Hash128 &hash)
{
    HashBytes bytes;
    std::memcpy(bytes.data(), &hash.high, 8);
    std::memcpy(bytes.data() + 8, &hash.low, 8);
    return bytes;
}

Hash128 hashAt(const Statement &statement, int column)
{
    Hash128 hash;
    if (const auto bytes = statement.blob(column); bytes.size() == sizeof(HashBytes)) {
        std::memcpy(&hash.high, bytes.data(), 8);
        std::memcpy(&hash.low, bytes.data() + 8, 8);
    }
    return hash;
}

/// A row of import_file: hashes as blobs that stay where they are until it is written.
class FileRow
{
public:
    explicit FileRow(const FileTrace &trace)
        : m_hashes{bytesOf(trace.identity), bytesOf(trace.ends), bytesOf(trace.origin), bytesOf(trace.stamp)}
    {
    }

    void bind(Statement &statement, int parameter, std::size_t hash) const
    {
        if (m_hashes[hash] == HashBytes{})
            statement.bindNull(parameter);
        else
            statement.bind(parameter, std::span<const std::uint8_t>(m_hashes[hash]));
    }

private:
    std::array<HashBytes, 4> m_hashes;
};

} // namespace

Result<void> writeFileRows(const Database &database, std::int64_t importId, const ImportReceipt &receipt,
                           std::span<const FileTrace> traces)
{
    for (std::size_t i = 0; i < receipt.files.size(); ++i) {
        const FileTrace &trace = traces[i];
        const FileRow row(trace);
        Statement add = database.prepare(sql::kAddImportFile);
        add.bind(1, importId).bind(2, static_cast<std::int64_t>(i)).bind(3, receipt.files[i].first);
        row.bind(add, 4, 0);
        add.bind(5, countsToJson(receipt.files[i].second));
        if (trace.place.empty())
            add.bindNull(6).bindNull(7);
        else
            add.bind(6, trace.place).bind(7, static_cast<std::int64_t>(trace.bytes));
        row.bind(add, 8, 1);
        row.bind(add, 9, 2);
        if (trace.growth)
            add.bind(10, trace.growth->toJson());
        else
            add.bindNull(10);
        row.bind(add, 11, 3);
        if (auto done = add.run(); !done)
            return done;
    }
    return {};
}

Result<std::vector<FileTrace>> filesReadAt(const Store &store, const std::string &place, std::uint64_t bytes)
{
    const Database &database = *store.d().database;
    Statement statement = database.prepare(sql::kFilesAtPlace);
    statement.bind(1, place).bind(2, static_cast<std::int64_t>(bytes));
    std::vector<FileTrace> files;
    while (statement.step())
        files.push_back({{}, place, static_cast<std::uint64_t>(statement.integer(0)), hashAt(statement, 1), hashAt(statement, 2), {}});
    if (statement.failed())
        return database.error();
    return files;
}

Result<std::optional<FileGrowth>> growthOf(const Store &store, const FileTrace &earlier)
{
    const auto ends = bytesOf(earlier.ends);
    Statement statement = store.d().database->prepare(sql::kGrowthOfFile);
    statement.bind(1, earlier.place).bind(2, static_cast<std::int64_t>(earlier.bytes)).bind(3, std::span<const std::uint8_t>(ends));
    if (!statement.step())
        return statement.failed() ? Result<std::optional<FileGrowth>>(store.d().database->error()) : std::optional<FileGrowth>();
    const std::string json(statement.text(0));
    if (json.empty())
        return std::optional<FileGrowth>();
    auto growth = FileGrowth::fromJson(json);
    if (!growth)
        return growth.error();
    return std::optional<FileGrowth>(growth.take());
}

Result<std::optional<ImportCounts>> receiptOfKnownFile(const Store &store, const FileIdentity &identity)
{
    Statement statement = store.d().database->prepare(sql::kFileWithIdentity);
    const auto bytes = bytesOf(identity);
    statement.bind(1, std::span<const std::uint8_t>(bytes));
    if (!statement.step()) {
        if (statement.failed())
            return store.d().database->error();
        return std::optional<ImportCounts>();
    }
    auto counts = countsFromJson(statement.text(0));
    if (!counts)
        return counts.error();
    return std::optional<ImportCounts>(counts.take());
}

Result<std::optional<KnownFile>> fileWithStamp(const Store &store, const FileStamp &stamp)
{
    if (stamp.isZero())
        return std::optional<KnownFile>();
    Statement statement = store.d().database->prepare(sql::kFileWithStamp);
    const auto bytes = bytesOf(stamp);
    statement.bind(1, std::span<const std::uint8_t>(bytes));
    if (!statement.step())
        return statement.failed() ? Result<std::optional<KnownFile>>(store.d().database->error()) : std::optional<KnownFile>();
    auto counts = countsFromJson(statement.text(0));
    if (!counts)
        return counts.error();
    const FileTrace trace{hashAt(statement, 1), std::string(statement.text(2)), static_cast<std::uint64_t>(statement.integer(3)),
                          hashAt(statement, 4), hashAt(statement, 5), stamp};
    return std::optional(KnownFile{trace, counts.take()});
}

} // namespace assay
