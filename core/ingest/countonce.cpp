#include "core/ingest/countonce.h"

#include "core/formats/format.h"
#include "core/ingest/idwalk.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_set>

namespace assay {

namespace {

constexpr const char *kDocument = "count_once";

/// Rows to leave out, by segment id.
using Losers = std::map<std::int64_t, std::set<std::size_t>>;

std::string titleOf(const std::string &family)
{
    const FormatInfo *info = formatInfo(family);
    return std::string(info ? info->title : std::string_view(family));
}

Result<void> save(Store &store, const std::vector<CountOnce> &decisions)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const CountOnce &decision : decisions)
        list.push_back({{"keep", decision.keep}, {"over", decision.over}, {"import", decision.importId}});
    return store.setDocument(kDocument, list.dump());
}

/// The calls of one source whose ids the other has, too.
Result<Losers> losersOf(const Store &store, const CountOnce &decision)
{
    IdWalk walk(store);
    const FamilyBits keep = walk.bitOfFamily(decision.keep), over = walk.bitOfFamily(decision.over);
    std::unordered_set<std::uint64_t> ids;
    auto done = walk.visit([&](const IdWalk::Visit &visit) {
        if (visit.family == keep)
            ids.insert(visit.id);
    });
    Losers losers;
    if (done && !ids.empty())
        done = walk.visit([&](const IdWalk::Visit &visit) {
            if (visit.family == over && ids.contains(visit.id))
                losers[visit.segment->id].insert(visit.row);
        });
    if (!done)
        return done.error();
    return losers;
}

Result<void> supersede(ImportWriter &writer, const Store &store, const Losers &losers)
{
    for (const auto &[segmentId, rows] : losers) {
        const auto segment = loadSegment(store, segmentId);
        if (!segment)
            return segment.error();
        for (const std::size_t row : rows)
            if (auto done = writer.supersede(*segment, row); !done)
                return done;
    }
    return {};
}

/// Writes the import that leaves the calls out, and remembers its id.
Result<void> leaveOut(Store &store, CountOnce &decision)
{
    decision.importId = 0;
    const auto losers = losersOf(store, decision);
    if (!losers)
        return losers.error();
    if (losers->empty())
        return {};
    using namespace std::chrono;
    ImportReceipt receipt;
    receipt.startedAt = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    receipt.source = titleOf(decision.keep) + " count, the same calls of " + titleOf(decision.over) + " do not";
    auto writer = ImportWriter::begin(store, receipt.startedAt, receipt.source);
    if (!writer)
        return writer.error();
    if (auto done = supersede(**writer, store, *losers); !done)
        return done;
    for (const auto &[segment, rows] : *losers)
        receipt.counts.superseded += std::int64_t(rows.size());
    receipt.id = decision.importId = (*writer)->importId();
    return (*writer)->commit(receipt, {});
}

/// Those whose import was not undone like any other.
Result<std::vector<CountOnce>> standingDecisions(const Store &store)
{
    auto decisions = countOnceDecisions(store);
    if (!decisions || decisions->empty())
        return decisions;
    const auto imports = store.imports();
    if (!imports)
        return imports.error();
    std::erase_if(*decisions, [&imports](const CountOnce &decision) {
        return decision.importId != 0 &&
               std::ranges::find(*imports, decision.importId, &ImportReceipt::id) == imports->end();
    });
    return decisions;
}

} // namespace

Result<std::vector<SharedCalls>> sharedCalls(const Store &store)
{
    IdWalk walk(store);
    const auto bits = walk.bitsById([](const IdWalk::Visit &visit) { return visit.family; });
    if (!bits)
        return bits.error();
    std::vector<SharedCalls> pairs;
    for (std::size_t a = 0; a < walk.families().size(); ++a)
        for (std::size_t b = a + 1; b < walk.families().size(); ++b) {
            const FamilyBits both = walk.bitOfFamily(walk.families()[a]) | walk.bitOfFamily(walk.families()[b]);
            const auto ids = std::ranges::count_if(*bits, [both](const auto &entry) { return (entry.second & both) == both; });
            if (ids > 0)
                pairs.push_back({walk.families()[a], walk.families()[b], ids});
        }
    std::ranges::stable_sort(pairs, std::greater(), &SharedCalls::ids);
    return pairs;
}

Result<std::vector<CountOnce>> countOnceDecisions(const Store &store)
{
    const auto text = store.document(kDocument);
    if (!text)
        return text.error();
    const auto list = nlohmann::json::parse(text->empty() ? "[]" : *text, nullptr, false);
    std::vector<CountOnce> decisions;
    if (!list.is_array())
        return Error{"The decisions about calls in two sources are damaged", store.path()};
    for (const auto &entry : list)
        decisions.push_back({entry.value("keep", ""), entry.value("over", ""), entry.value("import", std::int64_t(0))});
    return decisions;
}

Result<void> countOnce(Store &store, const std::string &keep, const std::string &over)
{
    for (const std::string &family : {keep, over})
        if (std::ranges::find(allFormats(), family, &FormatInfo::family) == allFormats().end())
            return Error{"There is no kind of source called \"" + family + "\"", {}};
    if (keep == over)
        return Error{"A decision is between two kinds of source", keep};
    if (auto done = countBoth(store, over, keep); !done)
        return done;
    auto decisions = countOnceDecisions(store);
    if (!decisions)
        return decisions.error();
    if (std::ranges::any_of(*decisions, [&](const CountOnce &d) { return d.keep == keep && d.over == over; }))
        return {};
    CountOnce decision{keep, over, 0};
    if (auto done = leaveOut(store, decision); !done)
        return done;
    decisions->push_back(decision);
    return save(store, *decisions);
}

Result<void> countBoth(Store &store, const std::string &keep, const std::string &over)
{
    auto decisions = countOnceDecisions(store);
    if (!decisions)
        return decisions.error();
    const auto found = std::ranges::find_if(*decisions, [&](const CountOnce &d) { return d.keep == keep && d.over == over; });
    if (found == decisions->end())
        return {};
    if (found->importId != 0)
        if (const auto undone = store.undoImport(found->importId); !undone)
            return undone.error();
    decisions->erase(found);
    return save(store, *decisions);
}

Result<void> liftCountOnce(Store &store)
{
    auto decisions = standingDecisions(store);
    if (!decisions || decisions->empty())
        return decisions ? Result<void>() : decisions.error();
    for (CountOnce &decision : *decisions)
        if (const std::int64_t id = std::exchange(decision.importId, 0); id != 0)
            if (const auto undone = store.undoImport(id); !undone)
                return undone.error();
    return save(store, *decisions);
}

Result<void> settleCountOnce(Store &store)
{
    auto decisions = standingDecisions(store);
    if (!decisions)
        return decisions.error();
    for (CountOnce &decision : *decisions) {
        if (decision.importId != 0)
            if (const auto undone = store.undoImport(decision.importId); !undone)
                return undone.error();
        if (auto done = leaveOut(store, decision); !done)
            return done;
    }
    const auto saved = countOnceDecisions(store);
    return saved && *saved == *decisions ? Result<void>() : save(store, *decisions);
}

} // namespace assay
