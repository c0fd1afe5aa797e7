#include "core/store/ledgers.h"

#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::int64_t kFirstVersionWithLedgers = 4;

} // namespace

Result<std::vector<LedgerEntry>> ledgers(const Store &store)
{
    if (store.d().database->integer(sql::kUserVersion) < kFirstVersionWithLedgers)
        return std::vector<LedgerEntry>(); // an older store that may not be written
    Statement statement = store.d().database->prepare(sql::kLedgers);
    std::vector<LedgerEntry> entries;
    while (statement.step())
        entries.push_back({statement.integer(0), statement.text(1), statement.text(2), statement.text(3), statement.text(4),
                           statement.isNull(5) ? kNoTime : statement.integer(5), statement.text(6)});
    if (statement.failed())
        return store.d().database->error();
    return entries;
}

Result<LedgerEntry> addLedger(Store &store, const LedgerEntry &entry)
{
    const auto same = [&entry](const LedgerEntry &other) {
        return other.location == entry.location && other.kind == entry.kind && other.table == entry.table;
    };
    const auto added = store.d().database->prepare(sql::kAddLedger)
                           .bind(1, entry.location).bind(2, entry.kind).bind(3, entry.table).bind(4, entry.mapping).run();
    if (!added)
        return added.error();
    const auto all = ledgers(store);
    if (!all)
        return all.error();
    return *std::ranges::find_if(*all, same);
}

Result<void> setLedgerChecked(Store &store, std::int64_t id, Millis time)
{
    return store.d().database->prepare(sql::kLedgerChecked).bind(1, id).bind(2, time).run(); // no call changes: nobody need reload
}

Result<void> removeLedger(Store &store, std::int64_t id)
{
    return store.d().write([=](const Database &database) {
        auto done = database.prepare(sql::kRemoveLedgerMarks).bind(1, id).run();
        return done ? database.prepare(sql::kRemoveLedger).bind(1, id).run() : done;
    });
}

} // namespace assay
