#include "core/columns/unpackedsegment.h"

#include "core/columns/packedid.h"

#include <algorithm>

namespace assay {

namespace {

using Values = UnpackedSegment::Values;

/// Rows to take out of each column, in this order.
struct ChosenRows
{
    explicit ChosenRows(std::span<const std::uint32_t> chosen)
        : rows(chosen), first(std::ranges::min(chosen)),
          isOneRun(std::ranges::adjacent_find(chosen, [](auto a, auto b) { return b != a + 1; }) == chosen.end())
    {
    }

    std::span<const std::uint32_t> rows;
    std::uint32_t first;
    bool isOneRun;
};

void appendValues(Values &into, std::size_t rowsBefore, const Values &from, const ChosenRows &chosen)
{
    if (chosen.first >= from.size())
        return; // zeros to the end
    if (into.empty())
        into.reserve(kSegmentRows); // more of the log follows as a rule
    into.resize(rowsBefore, 0);
    if (chosen.isOneRun) {
        const auto begin = from.begin() + chosen.first;
        into.insert(into.end(), begin, begin + static_cast<std::ptrdiff_t>(std::min(chosen.rows.size(), from.size() - chosen.first)));
        return;
    }
    for (const std::uint32_t row : chosen.rows)
        into.push_back(row < from.size() ? from[row] : 0);
}

/// Ids of one dictionary by those of another.
class Translation
{
public:
    Translation(const Dictionary &from, Dictionary &into) : m_ids(into.internAll(from)) {}
    void apply(Values &values) const
    {
        for (std::int64_t &value : values)
            apply(value);
    }
    void apply(std::int64_t &value) const { value = m_ids[static_cast<std::size_t>(value)]; }

private:
    std::vector<std::uint32_t> m_ids;
};

void translateOddIds(UnpackedSegment &calls, const Translation &oddIds)
{
    for (const auto &[form, low] : {std::pair{Column::RequestIdForm, Column::RequestIdLow},
                                    std::pair{Column::MessageIdForm, Column::MessageIdLow}})
        for (std::size_t row = 0; row < calls.column(form).size(); ++row)
            if (calls.column(form)[row] == kIdInDictionary)
                oddIds.apply(calls.column(low)[row]);
}

} // namespace

void UnpackedSegment::clear()
{
    rows = 0;
    for (Values &values : columns)
        values.clear();
    tags.clear();
    dead.clear();
}

void UnpackedSegment::append(const UnpackedSegment &from, std::span<const std::uint32_t> added)
{
    if (added.empty())
        return;
    const ChosenRows chosen(added);
    for (std::size_t i = 0; i < kColumnCount; ++i)
        appendValues(columns[i], rows, from.columns[i], chosen);
    for (const auto &[key, values] : from.tags)
        appendValues(tags[key], rows, values, chosen);
    rows += added.size();
}

void translate(UnpackedSegment &calls, const Dictionaries &own, Dictionaries &into)
{
    for (std::size_t i = 0; i < kTextDimensionCount; ++i)
        if (!calls.columns[i].empty())
            Translation(own.texts[i], into.texts[i]).apply(calls.columns[i]);
    Translation(own.traces, into.traces).apply(calls.column(Column::TraceId));
    translateOddIds(calls, Translation(own.oddIds, into.oddIds));
    std::map<std::uint32_t, Values> tags;
    for (auto &[key, values] : calls.tags) {
        const std::uint32_t known = into.tagKeys.intern(own.tagKeys.text(key));
        Translation(own.tagValues.at(key), into.tagValues[known]).apply(values);
        tags.emplace(known, std::move(values));
    }
    calls.tags = std::move(tags);
}

Segment pack(UnpackedSegment &unpacked)
{
    const auto packed = [&unpacked](Values &values) {
        if (values.empty())
            return PackedColumn::constant(0, unpacked.rows);
        values.resize(unpacked.rows, 0);
        return PackedColumn::pack(values);
    };
    Segment segment;
    segment.rows = unpacked.rows;
    for (std::size_t i = 0; i < kColumnCount; ++i)
        segment.columns[i] = packed(unpacked.columns[i]);
    for (auto &[key, values] : unpacked.tags)
        segment.tags.emplace(key, packed(values));
    for (const std::size_t row : unpacked.dead)
        segment.markDead(row);
    return segment;
}

} // namespace assay
