#pragma once

#include "core/analysis/block.h"
#include "core/analysis/keyfolder.h"
#include "core/analysis/snapshot.h"
#include "core/analysis/totals.h"
#include "core/values/jobcontrol.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace assay {

/// Sums per distinct combination of codes: one cell each. The codes of a cell stay readable, column by column.
/// One per worker; merge() joins them.
class CellTable
{
public:
    /// How many values each code has, in the order of the key columns. `notesTimes`: sums() tells the first and the last
    /// call of a cell, which costs reading when each call was.
    explicit CellTable(std::vector<std::uint64_t> cardinalities, bool notesTimes = false);

    /// Cell of each row, given its codes (one span per key column, all of `rows` length); valid until the next call.
    std::span<const std::uint32_t> place(std::span<const std::span<const std::uint32_t>> codes, std::size_t rows);
    /// Adds rows of the block to cells: rows[i] goes to cells[i]. `weights`: of the rows of the block, null where each is one call.
    void add(Block &block, std::span<const std::uint32_t> rows, std::span<const std::uint32_t> cells, const RowWeight *weights);

    /// Adds sums to the cell of these codes.
    void add(std::span<const std::uint32_t> codes, const CallSums &sums);
    /// Adds another table's cells; only some of them once cancelled.
    void merge(const CellTable &other, const JobControl &control);

    std::size_t size() const { return m_cells.size(); }
    std::uint32_t code(std::size_t keyColumn, std::size_t cell) const { return m_codes[keyColumn][cell]; }
    std::span<const std::uint32_t> codes(std::size_t keyColumn) const { return m_codes[keyColumn]; }
    std::uint64_t cardinality(std::size_t keyColumn) const { return m_cardinalities[keyColumn]; }
    CallSums sums(std::size_t cell) const;

private:
    static constexpr std::size_t kSums = kTokenClassCount + 2; ///< token classes, web searches, web fetches

    /// 64-bit sums; what runs over is counted in m_carries.
    struct Cell
    {
        std::int64_t calls = 0;
        std::array<std::uint64_t, kSums> sums{};
    };
    struct Span
    {
        Millis firstTime = kNoTime, lastTime = kNoTime;
    };

    std::uint32_t cellOf(std::uint64_t key);
    /// Whether sums stay within 64 bits when so many values of the column are added; remembers that they will be.
    bool fits(std::size_t sum, const PackedColumn &column, std::size_t rows);
    void addTokens(Block &block, std::span<const std::uint32_t> rows, std::span<const std::uint32_t> cells);
    void addTimes(Block &block, std::span<const std::uint32_t> rows, std::span<const std::uint32_t> cells, const RowWeight *weights);
    void addColumn(std::size_t sum, std::span<const std::int64_t> values, std::span<const std::uint32_t> cells);
    void addTo(std::uint32_t cell, std::size_t sum, std::uint64_t value);

    std::vector<std::uint64_t> m_cardinalities;
    KeyFolder m_folder;
    bool m_isDense = false;               ///< the key is the place in m_denseCells; else it is hashed
    std::vector<std::uint32_t> m_denseCells; ///< cell + 1; 0: none yet
    HashIndex m_index;
    std::vector<Cell> m_cells;
    bool m_notesTimes;
    std::vector<Span> m_spans; ///< by cell; empty when times are not noted
    std::vector<std::vector<std::uint32_t>> m_codes;
    std::array<UInt128, kSums> m_most{}; ///< no sum of any cell can be above it
    std::unordered_map<std::uint64_t, std::uint64_t> m_carries; ///< cell * 8 + sum -> multiples of 2^64
    std::vector<std::uint32_t> m_placed;
};

} // namespace assay
