#include "core/store/importwriter.h"

#include "core/formats/receiptjson.h"
#include "core/store/segmentrows.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <algorithm>

namespace assay {

struct ImportWriter::Private
{
    Store &store;
    const Database &database;
    std::unique_ptr<Transaction> transaction;
    std::int64_t importId = 0;
    Millis startedAt = 0;
    std::string source;
    LineWriter lines;
    RollupBuilder rollup;
    std::int64_t duplicateParts = 0;

    Result<void> writeRejects(const ImportReceipt &receipt);
    Result<void> writeImport(const ImportReceipt &receipt) const;
};

ImportWriter::ImportWriter(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

ImportWriter::~ImportWriter()
{
    m_d->transaction.reset();
    static_cast<void>(m_d->database.execute(sql::kUsualCheckpoint)); // cannot fail: it changes this connection only
}

Result<std::unique_ptr<ImportWriter>> ImportWriter::begin(Store &store, Millis startedAt, const std::string &source)
{
    const Database &database = *store.d().database;
    if (auto done = database.execute(sql::kNoCheckpoint); !done)
        return done.error();
    auto transaction = Transaction::begin(database, Database::Access::Write);
    if (!transaction)
        return transaction.error();
    const std::int64_t importId = database.integer(sql::kNextImportId);
    if (importId == 0)
        return database.error();
    std::unique_ptr<Private> d(new Private{
        store, database, transaction.take(), importId, startedAt, source, {database, importId}, {}});
    return std::unique_ptr<ImportWriter>(new ImportWriter(std::move(d)));
}

std::int64_t ImportWriter::importId() const
{
    return m_d->importId;
}

PreparedSegment prepareSegment(Segment segment)
{
    PreparedSegment prepared;
    prepared.columns = encodeColumns(segment);
    prepared.rollup.add(segment);
    prepared.segment = std::move(segment);
    return prepared;
}

Result<void> ImportWriter::add(PreparedSegment &prepared)
{
    prepared.segment.importId = m_d->importId;
    m_d->rollup.add(prepared.rollup);
    return writeSegment(m_d->database, prepared.segment, prepared.columns);
}

Result<void> ImportWriter::addTexts(const Dictionaries &dictionaries, const DictionarySizes &stored)
{
    return writeNewTexts(m_d->database, dictionaries, stored);
}

Result<LineFate> ImportWriter::addLine(const ReportedLine &line, std::string_view formatId, const KeyHash &key)
{
    return m_d->lines.add(line, formatId, key);
}

Result<void> ImportWriter::supersede(const Segment &stored, std::size_t row)
{
    m_d->rollup.takeBack(stored, row);
    return m_d->database.prepare(sql::kSupersede)
        .bind(1, stored.id)
        .bind(2, static_cast<std::int64_t>(row))
        .bind(3, m_d->importId)
        .run();
}

Result<void> ImportWriter::addDuplicates(std::vector<std::uint64_t> keys)
{
    if (keys.empty())
        return {};
    std::ranges::sort(keys);
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(keys.data());
    return m_d->database.prepare(sql::kAddDuplicates)
        .bind(1, m_d->importId)
        .bind(2, m_d->duplicateParts++)
        .bind(3, std::span(bytes, keys.size() * sizeof(std::uint64_t)))
        .run();
}

Result<void> ImportWriter::Private::writeRejects(const ImportReceipt &receipt)
{
    std::int64_t position = 0;
    for (const RejectedRecord &reject : receipt.rejects)
        if (auto done = database.prepare(sql::kAddReject)
                            .bind(1, importId)
                            .bind(2, position++)
                            .bind(3, reject.file)
                            .bind(4, reject.line)
                            .bind(5, reject.reason)
                            .bind(6, reject.fields)
                            .run();
            !done)
            return done;
    return {};
}

/// Last of all: a page that is changed after it left the cache makes SQLite read and sum up the whole log once more.
Result<void> ImportWriter::Private::writeImport(const ImportReceipt &receipt) const
{
    return database.prepare(sql::kAddImport)
        .bind(1, importId)
        .bind(2, startedAt)
        .bind(3, source)
        .bind(4, countsToJson(receipt.counts))
        .run();
}

Result<void> ImportWriter::setBookmark(std::int64_t ledgerId, std::string_view bookmark)
{
    return m_d->database.prepare(sql::kSetBookmark).bind(1, m_d->importId).bind(2, ledgerId).bind(3, bookmark).run();
}

Result<void> ImportWriter::commit(const ImportReceipt &receipt, std::span<const FileTrace> traces)
{
    auto done = addDuplicates(m_d->lines.takeDuplicates());
    if (done)
        done = writeFileRows(m_d->database, m_d->importId, receipt, traces);
    if (done)
        done = m_d->writeRejects(receipt);
    if (done)
        done = m_d->rollup.write(m_d->database, m_d->importId);
    if (done)
        done = m_d->writeImport(receipt);
    if (done)
        done = m_d->store.d().countChange();
    if (done)
        done = m_d->transaction->commit();
    if (done) { // a reader can keep a store from going over to its log, and a log that it uses: the next writer tries again
        static_cast<void>(m_d->database.execute(sql::kWriteThroughLog));
        static_cast<void>(m_d->database.execute(sql::kCheckpoint));
    }
    return done;
}

Result<void> visitSegments(const Store &store, std::initializer_list<Column> columns,
                           const std::function<void(const Segment &)> &visit)
{
    const auto infos = segmentInfos(*store.d().database);
    if (!infos)
        return infos.error();
    for (const SegmentInfo &info : *infos)
        if (const auto segment = readSegment(*store.d().database, info, ColumnChoice::of(columns)))
            visit(*segment);
    return {};
}

Result<void> visitColumn(const Store &store, Column column, const std::function<void(const PackedColumn &)> &visit)
{
    const auto infos = segmentInfos(*store.d().database);
    if (!infos)
        return infos.error();
    for (const SegmentInfo &info : *infos)
        if (const auto values = readColumn(*store.d().database, info, column))
            visit(*values);
    return {};
}

Result<Segment> loadSegment(const Store &store, std::int64_t segmentId)
{
    return readSegment(*store.d().database, segmentId, ColumnChoice::everything());
}

Result<Dictionaries> loadDictionaries(const Store &store)
{
    return readDictionaries(*store.d().database);
}

} // namespace assay
