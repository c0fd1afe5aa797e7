#include "core/store/dictionaryrows.h"
#include "core/store/dictionaryuse.h"
#include "core/store/rollup.h"
#include "core/store/schema.h"
#include "core/store/segmentrows.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

namespace assay {

namespace {

/// What a walk over all segments gathers.
struct Walk
{
    std::vector<std::string> findings;
    std::map<std::int64_t, std::int64_t> keptRows; ///< by import: rows that did not lose to their own import, and lines
    DictionaryUse use;
    RollupBuilder rollup;
    bool complete = true;
};

Result<Walk> walkSegments(const Database &database)
{
    const auto infos = segmentInfos(database);
    if (!infos)
        return infos.error();
    Walk walk;
    for (const SegmentInfo &info : *infos) {
        const auto segment = readSegment(database, info, ColumnChoice::everything());
        if (!segment) {
            walk.findings.push_back(segment.error().message);
            walk.complete = false;
            continue;
        }
        walk.keptRows[info.importId] += static_cast<std::int64_t>(info.rows);
        walk.use.add(*segment);
        walk.rollup.add(*segment);
    }
    Statement own = database.prepare(sql::kOwnLosers);
    while (own.step())
        walk.keptRows[own.integer(0)] -= own.integer(1);
    Statement lines = database.prepare(sql::kLinesPerImport);
    while (lines.step())
        walk.keptRows[lines.integer(0)] += lines.integer(1);
    if (own.failed() || lines.failed())
        return database.error();
    return walk;
}

void checkStructure(const Database &database, std::vector<std::string> &findings)
{
    if (database.integer(sql::kUserVersion) != schemaVersion())
        findings.push_back("The schema is not of version " + std::to_string(schemaVersion()));
    Statement integrity = database.prepare(sql::kIntegrity);
    while (integrity.step())
        if (const std::string line = integrity.text(0); line != "ok")
            findings.push_back("SQLite: " + line);
    if (integrity.failed())
        findings.push_back(database.error().message);
    if (const auto strays = database.integer(sql::kStrayRows); strays != 0)
        findings.push_back(std::to_string(strays) + " rows belong to a segment or an import that does not exist");
}

void checkReceipts(const std::vector<ImportReceipt> &receipts, Walk &walk)
{
    for (const ImportReceipt &receipt : receipts) {
        const std::string name = "Import " + std::to_string(receipt.id);
        if (!receipt.counts.balances())
            walk.findings.push_back(name + " does not balance: records seen are not the sum of what became of them");
        if (const std::int64_t kept = walk.keptRows[receipt.id]; walk.complete && kept != receipt.counts.accepted)
            walk.findings.push_back(name + " accepted " + std::to_string(receipt.counts.accepted) + " records and holds "
                                    + std::to_string(kept));
        std::int64_t inFiles = 0;
        for (const auto &[file, counts] : receipt.files)
            inFiles += counts.accepted;
        if (inFiles != receipt.counts.accepted)
            walk.findings.push_back(name + ": its files do not add up to it");
    }
}

} // namespace

Result<std::vector<std::string>> Store::check() const
{
    const Database &database = *m_d->database;
    const auto receipts = imports();
    if (!receipts)
        return receipts.error();
    auto transaction = Transaction::begin(database, Database::Access::Read);
    if (!transaction)
        return transaction.error();
    auto walk = walkSegments(database);
    if (!walk)
        return walk.error();
    checkStructure(database, walk->findings);
    checkReceipts(*receipts, *walk);
    const auto dictionaries = readDictionaries(database);
    if (!dictionaries)
        return dictionaries.error();
    std::ranges::copy(walk->use.unknownIds(*dictionaries), std::back_inserter(walk->findings));
    const auto stored = readRollup(database);
    if (!stored)
        return stored.error();
    if (walk->complete && *stored != walk->rollup.sums())
        walk->findings.push_back("The daily sums are not those of the calls");
    return walk->findings;
}

} // namespace assay
