#include "core/store/dictionaryrows.h"
#include "core/store/dictionaryuse.h"
#include "core/store/rollup.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"
#include "core/store/undoparts.h"

namespace assay {

namespace {

/// What undoing gives back to, or takes from, the rollup sets of other imports.
using RollupChanges = std::map<std::int64_t, RollupBuilder>;

Result<void> removeRows(const Database &database, std::int64_t importId)
{
    for (const char *statement : {sql::kRemoveColumns, sql::kRemoveSupersededOf, sql::kRemoveSegments, sql::kRemoveFiles,
                                  sql::kRemoveRejects, sql::kRemoveDuplicates, sql::kRemoveRollup, sql::kRemoveDaily,
                                  sql::kRemoveLines, sql::kRemoveSyncsSince,
                                  sql::kRemoveImport})
        if (auto done = database.prepare(statement).bind(1, importId).run(); !done)
            return done;
    return {};
}

/// Later imports had taken calls of this one back in their own sets; those calls are gone now, so they give them again.
Result<void> giveBackLosers(const Database &database, std::int64_t importId, RollupChanges &changes)
{
    std::map<std::int64_t, std::vector<std::pair<std::size_t, std::int64_t>>> losers; // segment -> row, winner
    Statement statement = database.prepare(sql::kLosersOf);
    statement.bind(1, importId);
    while (statement.step())
        losers[statement.integer(0)].emplace_back(statement.integer(1), statement.integer(2));
    if (statement.failed())
        return database.error();
    for (const auto &[segmentId, rows] : losers) {
        const auto segment = readSegment(database, segmentId, ColumnChoice::everything());
        for (const auto &[row, winner] : rows)
            if (segment)
                changes[winner].takeBack(*segment, row, +1);
    }
    return {};
}

/// Revives what the undone import had superseded, save what a third import's call wins over.
Result<void> reviveOrPassOn(const Database &database, const std::vector<RowPlace> &revived, RollupChanges &changes)
{
    const auto heirs = Heirs::find(database, revived);
    if (!heirs)
        return heirs.error();
    Result<Segment> segment = Segment{};
    for (const auto &[segmentId, row] : revived) {
        if (segment && segment->id != segmentId)
            segment = readSegment(database, segmentId, ColumnChoice::everything());
        const std::int64_t winner = segment ? heirs->winnerOver(*segment, row) : 0;
        auto done = winner == 0 ? database.prepare(sql::kRevive).bind(1, segmentId).bind(2, std::int64_t(row)).run()
                                : database.prepare(sql::kSupersede).bind(1, segmentId).bind(2, std::int64_t(row)).bind(3, winner).run();
        if (!done)
            return done;
        if (winner != 0)
            changes[winner].takeBack(*segment, row);
    }
    return {};
}

Result<void> pruneDictionaries(const Database &database)
{
    const auto infos = segmentInfos(database);
    if (!infos)
        return infos.error();
    DictionaryUse use;
    for (const SegmentInfo &info : *infos) {
        const auto segment = readSegment(database, info, ColumnChoice::everything());
        if (!segment)
            return {}; // what a damaged segment uses is not known: keep every text
        use.add(*segment);
    }
    const auto all = readDictionaries(database);
    if (!all)
        return all.error();
    Result<void> result;
    forEachDictionary(*all, [&](std::int64_t number, const Dictionary &dictionary) {
        Dictionary kept;
        bool isWhole = true;
        for (std::uint32_t id = 1; id < dictionary.size(); ++id) {
            const std::string_view text = use.isUsed(number, id) ? dictionary.text(id) : std::string_view();
            isWhole = isWhole && text == dictionary.text(id);
            kept.restore(id, text);
        }
        if (result && !isWhole)
            result = rewriteDictionary(database, number, kept);
    });
    return result;
}

Result<void> undo(const Database &database, std::int64_t importId, std::set<std::int64_t> &copies)
{
    Statement exists = database.prepare(sql::kImportExists);
    if (!exists.bind(1, importId).step() || exists.integer(0) == 0)
        return Error{"There is no import " + std::to_string(importId) + " to undo", database.path()};
    const auto revived = rowsSupersededBy(database, importId);
    if (!revived)
        return revived.error();
    auto found = importsWithCopies(database, importId);
    if (!found)
        return found.error();
    copies = found.take();
    RollupChanges changes;
    auto done = giveBackLosers(database, importId, changes);
    if (done)
        done = removeRows(database, importId);
    if (done)
        done = reviveOrPassOn(database, *revived, changes);
    if (done)
        done = pruneDictionaries(database);
    for (const std::int64_t other : copies) { // their files are to be read again, not answered from a receipt; so are ledgers
        if (done)
            done = database.prepare(sql::kForgetFiles).bind(1, other).run();
        if (done)
            done = database.prepare(sql::kRemoveSyncsSince).bind(1, other).run();
    }
    for (const auto &[winner, builder] : changes)
        if (done)
            done = builder.write(database, winner);
    return done;
}

} // namespace

Result<std::vector<std::int64_t>> Store::undoImport(std::int64_t importId)
{
    const Database &database = *m_d->database;
    if (auto done = database.execute(sql::kOverwriteDeleted); !done) // nothing of it is left, in free pages neither
        return done.error();
    std::set<std::int64_t> copies;
    auto done = m_d->write([&](const Database &) { return undo(database, importId, copies); });
    if (!done)
        return done.error();
    // A reader may hold the log: then the space comes back with the next change.
    static_cast<void>(database.execute(sql::kGiveBackSpace));
    static_cast<void>(database.execute(sql::kCheckpoint));
    return std::vector<std::int64_t>(copies.begin(), copies.end());
}

} // namespace assay
