#include "core/ingest/crosssource.h"

#include "core/calls/codes.h"
#include "core/columns/packedid.h"
#include "core/formats/format.h"
#include "core/store/importwriter.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace assay {

namespace {

using FamilyBits = std::uint32_t; ///< a bit per family; the top one: a call of the import in question
constexpr FamilyBits kOwn = 1u << 31;

/// Turns format codes into family bits.
class Families
{
public:
    FamilyBits bitOf(std::int64_t formatCode)
    {
        const auto known = m_byCode.find(formatCode);
        if (known != m_byCode.end())
            return known->second;
        const std::string_view id = codeText(Dimension::Format, static_cast<std::uint32_t>(formatCode));
        const std::string family(familyOf(id));
        const auto place = std::ranges::find(m_names, family) - m_names.begin();
        if (place == static_cast<std::ptrdiff_t>(m_names.size()))
            m_names.push_back(family);
        return m_byCode[formatCode] = 1u << std::min<std::ptrdiff_t>(place, 30);
    }

private:
    std::vector<std::string> m_names;
    std::unordered_map<std::int64_t, FamilyBits> m_byCode;
};

bool isAnthropic(std::string_view id)
{
    return id.starts_with("msg_") || id.starts_with("req_");
}

/// Visits (hash of the id, family bits) of every live call that carries an Anthropic id.
class IdWalk
{
public:
    IdWalk(const Store &store, std::int64_t importId) : m_store(store), m_importId(importId) {}

    Result<void> countFamilies(std::unordered_map<FamilyBits, std::uint64_t> &rows)
    {
        return visitSegments(m_store, {Column::Format}, [&](const Segment &segment) {
            for (std::size_t row = 0; row < segment.rows; ++row)
                ++rows[m_families.bitOf(segment.column(Column::Format).at(row))];
        });
    }

    Result<void> visit(const std::function<void(std::uint64_t id, FamilyBits bits)> &take)
    {
        const auto dictionaries = loadDictionaries(m_store);
        if (!dictionaries)
            return dictionaries.error();
        const Dictionary &odd = dictionaries->oddIds;
        return visitSegments(m_store,
                             {Column::Format, Column::RequestIdForm, Column::RequestIdHigh, Column::RequestIdLow,
                              Column::MessageIdForm, Column::MessageIdHigh, Column::MessageIdLow},
                             [&](const Segment &segment) {
                                 for (std::size_t row = 0; row < segment.rows; ++row) {
                                     if (segment.isDead(row))
                                         continue;
                                     const FamilyBits bits = m_families.bitOf(segment.column(Column::Format).at(row))
                                         | (segment.importId == m_importId ? kOwn : 0);
                                     visitId(segment, row, Column::RequestIdForm, odd, bits, take);
                                     visitId(segment, row, Column::MessageIdForm, odd, bits, take);
                                 }
                             });
    }

private:
    static void visitId(const Segment &segment, std::size_t row, Column form, const Dictionary &odd, FamilyBits bits,
                        const std::function<void(std::uint64_t, FamilyBits)> &take)
    {
        const Column high = form == Column::RequestIdForm ? Column::RequestIdHigh : Column::MessageIdHigh;
        const Column low = form == Column::RequestIdForm ? Column::RequestIdLow : Column::MessageIdLow;
        const PackedId id{static_cast<std::uint32_t>(segment.column(form).at(row)),
                          static_cast<std::uint64_t>(segment.column(high).at(row)),
                          static_cast<std::uint64_t>(segment.column(low).at(row))};
        if (id.form == kIdNotGiven)
            return;
        const std::string text = id.form == kIdInDictionary ? std::string(odd.text(static_cast<std::uint32_t>(id.low))) : unpackId(id);
        if (isAnthropic(text))
            take(hash64(text), bits);
    }

    const Store &m_store;
    std::int64_t m_importId;
    Families m_families;
};

} // namespace

Result<std::int64_t> countCrossSourceDuplicates(const Store &store, std::int64_t importId)
{
    IdWalk walk(store, importId);
    std::unordered_map<FamilyBits, std::uint64_t> rows;
    if (auto done = walk.countFamilies(rows); !done)
        return done.error();
    if (rows.size() < 2)
        return std::int64_t{0};
    // Only ids of the smaller families are held in memory; the largest one streams past them.
    const FamilyBits largest = std::ranges::max_element(rows, {}, [](const auto &entry) { return entry.second; })->first;
    std::unordered_map<std::uint64_t, FamilyBits> seen;
    auto done = walk.visit([&](std::uint64_t id, FamilyBits bits) {
        if ((bits & ~kOwn) != largest)
            seen[id] |= bits;
    });
    if (done)
        done = walk.visit([&](std::uint64_t id, FamilyBits bits) {
            if ((bits & ~kOwn) == largest)
                if (const auto found = seen.find(id); found != seen.end())
                    found->second |= bits;
        });
    if (!done)
        return done.error();
    return std::ranges::count_if(seen, [](const auto &entry) {
        const FamilyBits families = entry.second & ~kOwn;
        return (entry.second & kOwn) != 0 && (families & (families - 1)) != 0;
    });
}

} // namespace assay
