#include "core/analysis/celltable.h"

#include "core/analysis/steps.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::uint64_t kDenseLimit = 1u << 20; ///< keys up to which a plain array of 4 MB beats hashing
constexpr std::array kSummed{Column::Input,  Column::CacheRead,   Column::CacheWrite5m, Column::CacheWrite1h,
                             Column::Output, Column::WebSearches, Column::WebFetches};

} // namespace

CellTable::CellTable(std::vector<std::uint64_t> cardinalities, bool notesTimes)
    : m_cardinalities(std::move(cardinalities)), m_notesTimes(notesTimes)
{
    UInt128 product = 1;
    for (const std::uint64_t cardinality : m_cardinalities)
        product = std::min<UInt128>(product * cardinality, kDenseLimit + 1);
    m_isDense = product <= kDenseLimit;
    if (m_isDense)
        m_denseCells.resize(std::size_t(product));
    m_codes.resize(m_cardinalities.size());
}

std::uint32_t CellTable::cellOf(std::uint64_t key)
{
    if (!m_isDense)
        return m_index.place(key).id;
    std::uint32_t &slot = m_denseCells[key];
    if (slot == 0)
        slot = std::uint32_t(m_cells.size()) + 1;
    return slot - 1;
}

std::span<const std::uint32_t> CellTable::place(std::span<const std::span<const std::uint32_t>> codes, std::size_t rows)
{
    m_folder.begin(rows);
    for (std::size_t k = 0; k < codes.size(); ++k)
        m_folder.add(codes[k], m_cardinalities[k]);
    m_placed.resize(rows);
    const auto keys = m_folder.keys();
    for (std::size_t i = 0; i < rows; ++i) {
        const std::uint32_t cell = cellOf(keys[i]);
        m_placed[i] = cell;
        if (cell < m_cells.size())
            continue;
        m_cells.emplace_back();
        if (m_notesTimes)
            m_spans.emplace_back();
        for (std::size_t k = 0; k < codes.size(); ++k)
            m_codes[k].push_back(codes[k][i]);
    }
    return m_placed;
}

void CellTable::addTo(std::uint32_t cell, std::size_t sum, std::uint64_t value)
{
    std::uint64_t &total = m_cells[cell].sums[sum];
    total += value;
    if (total < value) [[unlikely]]
        ++m_carries[cell * std::uint64_t(8) + sum];
}

bool CellTable::fits(std::size_t sum, const PackedColumn &column, std::size_t rows)
{
    m_most[sum] += UInt128(std::uint64_t(column.max())) * rows;
    return m_most[sum] <= ~std::uint64_t(0);
}

void CellTable::addColumn(std::size_t sum, std::span<const std::int64_t> values, std::span<const std::uint32_t> cells)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        addTo(cells[i], sum, std::uint64_t(values[i]));
}

/// Row by row, so that a cell is fetched once; column by column where a sum could run over.
void CellTable::addTokens(Block &block, std::span<const std::uint32_t> rows, std::span<const std::uint32_t> cells)
{
    std::array<const std::int64_t *, kTokenClassCount> tokens;
    bool allFit = true;
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        tokens[c] = block.values(kSummed[c], rows).data();
        allFit = fits(c, block.segment().column(kSummed[c]), rows.size()) && allFit;
    }
    if (!allFit) {
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            addColumn(c, {tokens[c], rows.size()}, cells);
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Cell &cell = m_cells[cells[i]];
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            cell.sums[c] += std::uint64_t(tokens[c][i]);
    }
}

void CellTable::add(Block &block, std::span<const std::uint32_t> rows, std::span<const std::uint32_t> cells,
                    const RowWeight *weights)
{
    addTokens(block, rows, cells);
    for (std::size_t s = kTokenClassCount; s < kSums; ++s)
        if (!block.isZero(kSummed[s]))
            addColumn(s, block.values(kSummed[s], rows), cells);
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_cells[cells[i]].calls += weights ? weights[rows[i]].calls : 1;
    if (m_notesTimes)
        addTimes(block, rows, cells, weights);
}

void CellTable::add(std::span<const std::uint32_t> codes, const CallSums &sums)
{
    std::vector<std::span<const std::uint32_t>> columns;
    for (const std::uint32_t &code : codes)
        columns.emplace_back(&code, 1);
    const std::uint32_t cell = place(columns, 1).front();
    const auto addWide = [&](std::size_t sum, Int128 value) {
        addTo(cell, sum, std::uint64_t(value));
        if (const auto high = std::uint64_t(value >> 64); high != 0)
            m_carries[cell * std::uint64_t(8) + sum] += high;
    };
    m_cells[cell].calls += sums.calls;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        addWide(c, sums.tokens[c]);
    addWide(kTokenClassCount, sums.webSearches);
    addWide(kTokenClassCount + 1, sums.webFetches);
    if (m_notesTimes)
        widen(m_spans[cell].firstTime, m_spans[cell].lastTime, sums.firstTime, sums.lastTime);
}

void CellTable::addTimes(Block &block, std::span<const std::uint32_t> rows, std::span<const std::uint32_t> cells, const RowWeight *weights)
{
    const auto times = weights ? std::span<const std::int64_t>() : block.values(Column::Time, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Span &span = m_spans[cells[i]];
        if (weights)
            widen(span.firstTime, span.lastTime, weights[rows[i]].firstTime, weights[rows[i]].lastTime);
        else
            widen(span.firstTime, span.lastTime, times[i], times[i]);
    }
}

void CellTable::merge(const CellTable &other, const JobControl &control)
{
    std::vector<std::uint32_t> places;
    std::vector<std::span<const std::uint32_t>> codes(other.m_codes.size());
    while (places.size() < other.size()) {
        if (control.isCancelled())
            return;
        const std::size_t first = places.size(), rows = std::min(kStep, other.size() - first);
        for (std::size_t key = 0; key < codes.size(); ++key)
            codes[key] = std::span(other.m_codes[key]).subspan(first, rows);
        const auto placed = place(codes, rows);
        places.insert(places.end(), placed.begin(), placed.end());
        for (std::size_t i = first; i < first + rows; ++i) {
            const Cell &from = other.m_cells[i];
            Cell &to = m_cells[places[i]];
            to.calls += from.calls;
            if (m_notesTimes)
                widen(m_spans[places[i]].firstTime, m_spans[places[i]].lastTime, other.m_spans[i].firstTime, other.m_spans[i].lastTime);
            for (std::size_t s = 0; s < kSums; ++s)
                addTo(places[i], s, from.sums[s]);
        }
    }
    for (std::size_t s = 0; s < kSums; ++s)
        m_most[s] += other.m_most[s];
    for (const auto &[key, carry] : other.m_carries)
        m_carries[places[key / 8] * std::uint64_t(8) + key % 8] += carry;
}

CallSums CellTable::sums(std::size_t cell) const
{
    const Cell &from = m_cells[cell];
    const auto whole = [&](std::size_t sum) {
        if (m_carries.empty())
            return Int128(from.sums[sum]);
        const auto carry = m_carries.find(cell * std::uint64_t(8) + sum);
        const UInt128 high = carry == m_carries.end() ? 0 : carry->second;
        return Int128(high << 64 | from.sums[sum]);
    };
    CallSums sums;
    sums.calls = from.calls;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        sums.tokens[c] = whole(c);
    sums.webSearches = whole(kTokenClassCount);
    sums.webFetches = whole(kTokenClassCount + 1);
    if (m_notesTimes) {
        sums.firstTime = m_spans[cell].firstTime;
        sums.lastTime = m_spans[cell].lastTime;
    }
    return sums;
}

} // namespace assay
