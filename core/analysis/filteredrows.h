#pragma once

#include "core/analysis/block.h"
#include "core/analysis/selection.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace assay {

/// Rows of a block, as offsets from its first row, ascending.
using Rows = std::vector<std::uint32_t>;

/// Which calls pass the filters of a selection, a bit each, for the blocks that some question has been through. Any thread
/// may read and add at any time.
class FilteredRows
{
public:
    explicit FilteredRows(const CallColumns &calls);

    /// Puts the rows of the block that pass into `rows`; false when the block was not seen yet.
    bool read(const Block &block, Rows &rows) const;
    /// Remembers the rows of the block that pass.
    void write(const Block &block, const Rows &rows);

    static std::size_t bytesFor(const CallColumns &calls);

private:
    static constexpr std::size_t kWords = kBlockRows / 64; ///< of a block
    enum class State : std::uint8_t { Unknown, BeingWritten, Known };

    /// Its place among all blocks; nothing for one that forEachBlock() would not make.
    std::optional<std::size_t> placeOf(const Block &block) const;

    std::vector<std::size_t> m_firstBlock; ///< by segment; one longer
    std::vector<std::uint64_t> m_words;
    std::unique_ptr<std::atomic<State>[]> m_states; ///< by block
};

/// The calls that passed the filters asked for lately: a page asks a dozen questions of one selection, and each drag of a
/// brush asks them again with another range. Any thread may ask.
class FilterMemory
{
public:
    /// Of the selection's filters, which must be some; its range does not matter. Null where one would be too large to keep.
    std::shared_ptr<FilteredRows> of(const CallColumns &calls, const Selection &selection);

private:
    struct Entry
    {
        std::vector<Filter> filters;
        std::string zone;
        std::shared_ptr<FilteredRows> rows;
    };
    std::mutex m_mutex;
    std::vector<Entry> m_entries; ///< the latest last
};

} // namespace assay
