#pragma once

#include "core/columns/callcolumns.h"

#include <array>
#include <bitset>
#include <memory>
#include <span>
#include <vector>

namespace assay {

inline constexpr std::size_t kBlockRows = 4096; ///< rows unpacked at a time: a few columns fit the second-level cache

/// A window of rows of one segment, its columns unpacked when first asked for. One per worker, reused.
class Block
{
public:
    explicit Block(const CallColumns &calls) : m_calls(&calls) {}

    /// Moves to rows [first, first + rows) of a segment, rows <= kBlockRows; spans handed out before become invalid.
    void moveTo(std::size_t segment, std::size_t first, std::size_t rows);

    std::size_t segmentIndex() const { return m_segment; }
    const Segment &segment() const { return *m_calls->segments[m_segment]; }
    std::size_t first() const { return m_first; }
    std::size_t rows() const { return m_rows; }

    std::span<const std::int64_t> column(Column c);
    std::span<const std::int64_t> tokens(TokenClass c);
    /// Values of some rows of the block only: of few, without unpacking the others. Valid until the column is asked again.
    std::span<const std::int64_t> values(Column c, std::span<const std::uint32_t> rows);
    /// Whether so few rows are asked for that they are better looked up one by one.
    bool isFew(std::size_t rows) const { return rows * 8 < m_rows; }
    /// True when every row of the segment has 0 there: nothing to add.
    bool isZero(Column c) const { return segment().column(c).min() == 0 && segment().column(c).max() == 0; }

private:
    const CallColumns *m_calls;
    std::size_t m_segment = 0, m_first = 0, m_rows = 0;
    std::array<std::vector<std::int64_t>, kColumnCount> m_values;
    std::bitset<kColumnCount> m_loaded;
    std::array<std::vector<std::int64_t>, kColumnCount> m_picked;
};

/// The values of `rows` out of those of a block, in `into`.
template <typename T>
std::span<const T> gathered(std::span<const T> all, std::span<const std::uint32_t> rows, std::vector<T> &into)
{
    into.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        into[i] = all[rows[i]];
    return into;
}

/// The column that holds a token class.
constexpr Column tokenColumn(TokenClass c)
{
    return static_cast<Column>(static_cast<std::size_t>(Column::Input) + static_cast<std::size_t>(c));
}
static_assert(tokenColumn(TokenClass::Output) == Column::Output && tokenColumn(TokenClass::CacheRead) == Column::CacheRead);

/// Calls work() for each block of a segment, the block moved there; stops when it returns false.
template <typename Work>
void forEachBlock(Block &block, std::size_t segment, std::size_t rows, Work work)
{
    for (std::size_t first = 0; first < rows; first += kBlockRows) {
        block.moveTo(segment, first, std::min(kBlockRows, rows - first));
        if (!work())
            return;
    }
}

} // namespace assay
