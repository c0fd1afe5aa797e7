#include "core/columns/callcolumns.h"

#include "core/values/hash.h"

#include <bit>

namespace assay {

void Segment::markDead(std::size_t row)
{
    if (dead.empty())
        dead.resize((rows + 63) / 64);
    dead[row / 64] |= std::uint64_t{1} << (row % 64);
}

std::size_t Segment::deadRows() const
{
    std::size_t count = 0;
    for (const std::uint64_t word : dead)
        count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

Dictionaries Dictionaries::extending(const std::shared_ptr<const Dictionaries> &base)
{
    const auto over = [&base](const Dictionary &part) { return Dictionary(std::shared_ptr<const Dictionary>(base, &part)); };
    Dictionaries extended;
    for (std::size_t i = 0; i < extended.texts.size(); ++i)
        extended.texts[i] = over(base->texts[i]);
    extended.traces = over(base->traces);
    extended.oddIds = over(base->oddIds);
    extended.tagKeys = over(base->tagKeys);
    for (const auto &[key, values] : base->tagValues)
        extended.tagValues.emplace(key, over(values));
    return extended;
}

std::size_t CallColumns::rowCount() const
{
    std::size_t rows = 0;
    for (const auto &segment : segments)
        rows += segment->rows;
    return rows;
}

std::size_t CallColumns::liveCount() const
{
    std::size_t rows = rowCount();
    for (const auto &segment : segments)
        rows -= segment->deadRows();
    return rows;
}

KeyHash keyHash(std::string_view family, std::string_view key)
{
    if (key.empty())
        return {};
    Hash128 hash = hash128(key, hash64(family));
    if (hash.isZero())
        hash.low = 1;
    return {static_cast<std::int64_t>(hash.high), static_cast<std::int64_t>(hash.low)};
}

} // namespace assay
