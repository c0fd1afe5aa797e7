#include "core/store/dictionaryuse.h"

#include "core/columns/packedid.h"
#include "core/store/dictionaryrows.h"

namespace assay {

namespace {

void markOne(std::vector<bool> &used, std::uint32_t id)
{
    if (used.size() <= id)
        used.resize(id + 1);
    used[id] = true;
}

} // namespace

void DictionaryUse::mark(std::int64_t dictionary, const PackedColumn &ids)
{
    std::vector<bool> &used = m_used[dictionary];
    if (ids.isConstant()) {
        markOne(used, static_cast<std::uint32_t>(ids.min()));
        return;
    }
    std::vector<std::uint32_t> values(ids.size());
    ids.unpack(0, std::span(values));
    for (const std::uint32_t id : values)
        markOne(used, id);
}

void DictionaryUse::markOddIds(const Segment &segment, Column form, Column low)
{
    for (std::size_t row = 0; row < segment.rows; ++row)
        if (segment.column(form).at(row) == kIdInDictionary)
            markOne(m_used[kOddIdDictionary], static_cast<std::uint32_t>(segment.column(low).at(row)));
}

void DictionaryUse::add(const Segment &segment)
{
    for (std::size_t i = 0; i < kTextDimensionCount; ++i)
        mark(static_cast<std::int64_t>(i), segment.columns[i]);
    mark(kTraceDictionary, segment.column(Column::TraceId));
    markOddIds(segment, Column::RequestIdForm, Column::RequestIdLow);
    markOddIds(segment, Column::MessageIdForm, Column::MessageIdLow);
    for (const auto &[key, values] : segment.tags) {
        markOne(m_used[kTagKeyDictionary], key);
        mark(kFirstTagDictionary + key, values);
    }
}

bool DictionaryUse::isUsed(std::int64_t dictionary, std::uint32_t id) const
{
    const auto found = m_used.find(dictionary);
    return found != m_used.end() && id < found->second.size() && found->second[id];
}

std::vector<std::string> DictionaryUse::unknownIds(const Dictionaries &all) const
{
    std::map<std::int64_t, const Dictionary *> known;
    forEachDictionary(all, [&](std::int64_t number, const Dictionary &dictionary) { known[number] = &dictionary; });
    std::vector<std::string> findings;
    for (const auto &[number, used] : m_used) {
        std::size_t lost = 0;
        for (std::uint32_t id = 1; id < used.size(); ++id)
            lost += used[id] && (!known.contains(number) || known[number]->text(id).empty());
        if (lost > 0)
            findings.push_back("Calls use " + std::to_string(lost) + " texts that dictionary " + std::to_string(number)
                               + " does not hold");
    }
    return findings;
}

} // namespace assay
