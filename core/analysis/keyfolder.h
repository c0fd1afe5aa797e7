#pragma once

#include "core/columns/hashindex.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay {

/// Folds several codes per row into one 64-bit key: equal codes give equal keys within one folder, others differ.
/// Plain mixed radix; where the product of the cardinalities outgrows 63 bits, the part so far is numbered by hashing.
/// Ask with the same sequence of cardinalities every time. One per worker.
class KeyFolder
{
public:
    void begin(std::size_t rows)
    {
        m_keys.resize(rows);
        m_isBlank = true;
        m_constant = 0;
        m_constants = m_cardinality = 1;
        m_level = 0;
    }

    /// codes[i] < cardinality belongs to row i.
    template <typename Code>
    void add(std::span<const Code> codes, std::uint64_t cardinality)
    {
        if (cardinality == 1)
            return;
        widen(cardinality);
        const std::uint64_t factor = m_constants * cardinality, base = m_constant * cardinality;
        if (m_isBlank)
            for (std::size_t i = 0; i < codes.size(); ++i)
                m_keys[i] = base + std::uint64_t(codes[i]);
        else
            for (std::size_t i = 0; i < codes.size(); ++i)
                m_keys[i] = m_keys[i] * factor + base + std::uint64_t(codes[i]);
        m_isBlank = false;
        m_constant = 0;
        m_constants = 1;
    }
    /// The same code for all rows: folded in with the next codes that differ.
    void addConstant(std::uint64_t code, std::uint64_t cardinality);

    std::span<const std::uint64_t> keys();
    /// Keys are below this.
    std::uint64_t cardinality() const { return m_cardinality; }

private:
    static constexpr std::uint64_t kLargest = std::uint64_t(1) << 63;

    void renumber();
    /// Makes room for a code.
    void widen(std::uint64_t cardinality);

    std::vector<std::uint64_t> m_keys;
    bool m_isBlank = true;                           ///< every key is 0, whatever m_keys holds
    std::uint64_t m_constant = 0, m_constants = 1;   ///< codes not folded in yet, and the product of their cardinalities
    std::uint64_t m_cardinality = 1;
    std::size_t m_level = 0;
    std::vector<HashIndex> m_prefixes;
};

} // namespace assay
