#include "core/analysis/filteredrows.h"

#include <algorithm>
#include <bit>

namespace assay {

namespace {

constexpr std::size_t kMostEntries = 8;
constexpr std::size_t kMostBytes = std::size_t(64) << 20; ///< of all entries: one call costs a bit in each

/// How many blocks lie before each segment; the last of all.
std::vector<std::size_t> blocksBefore(const CallColumns &calls)
{
    std::vector<std::size_t> blocks{0};
    for (const auto &segment : calls.segments)
        blocks.push_back(blocks.back() + (segment->rows + kBlockRows - 1) / kBlockRows);
    return blocks;
}

} // namespace

FilteredRows::FilteredRows(const CallColumns &calls)
    : m_firstBlock(blocksBefore(calls)), m_words(m_firstBlock.back() * kWords),
      m_states(std::make_unique<std::atomic<State>[]>(m_firstBlock.back()))
{
}

std::size_t FilteredRows::bytesFor(const CallColumns &calls)
{
    return blocksBefore(calls).back() * (kWords * sizeof(std::uint64_t) + sizeof(State));
}

std::optional<std::size_t> FilteredRows::placeOf(const Block &block) const
{
    const std::size_t end = std::min(block.first() + kBlockRows, block.segment().rows);
    if (block.first() % kBlockRows != 0 || block.first() + block.rows() != end)
        return std::nullopt;
    return m_firstBlock[block.segmentIndex()] + block.first() / kBlockRows;
}

bool FilteredRows::read(const Block &block, Rows &rows) const
{
    const auto place = placeOf(block);
    if (!place || m_states[*place].load(std::memory_order_acquire) != State::Known)
        return false;
    const std::uint64_t *const words = m_words.data() + *place * kWords;
    std::size_t count = 0;
    for (std::size_t i = 0; i < kWords; ++i)
        count += std::size_t(std::popcount(words[i]));
    rows.resize(count);
    std::uint32_t *next = rows.data();
    for (std::uint32_t i = 0; i < kWords; ++i)
        for (std::uint64_t word = words[i]; word != 0; word &= word - 1)
            *next++ = i * 64 + std::uint32_t(std::countr_zero(word));
    return true;
}

void FilteredRows::write(const Block &block, const Rows &rows)
{
    const auto place = placeOf(block);
    State unknown = State::Unknown;
    if (!place || !m_states[*place].compare_exchange_strong(unknown, State::BeingWritten, std::memory_order_relaxed))
        return; // another question is at it
    std::uint64_t *const words = m_words.data() + *place * kWords;
    for (const std::uint32_t row : rows)
        words[row / 64] |= std::uint64_t(1) << row % 64;
    m_states[*place].store(State::Known, std::memory_order_release);
}

std::shared_ptr<FilteredRows> FilterMemory::of(const CallColumns &calls, const Selection &selection)
{
    const std::size_t most = std::min(kMostEntries, kMostBytes / std::max<std::size_t>(FilteredRows::bytesFor(calls), 1));
    if (most == 0)
        return nullptr;
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find_if(m_entries, [&selection](const Entry &entry) {
        return entry.filters == selection.filters && entry.zone == selection.zone.id();
    });
    if (found != m_entries.end()) {
        std::rotate(found, found + 1, m_entries.end());
        return m_entries.back().rows;
    }
    if (m_entries.size() == most)
        m_entries.erase(m_entries.begin());
    m_entries.push_back({selection.filters, selection.zone.id(), std::make_shared<FilteredRows>(calls)});
    return m_entries.back().rows;
}

} // namespace assay
