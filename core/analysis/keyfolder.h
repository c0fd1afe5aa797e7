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
        m_keys.assign(rows, 0);
        m_cardinality = 1;
        m_level = 0;
    }

    /// codes[i] < cardinality belongs to row i.
    template <typename Code>
    void add(std::span<const Code> codes, std::uint64_t cardinality)
    {
        std::uint64_t product = 0;
        if (__builtin_mul_overflow(m_cardinality, cardinality, &product) || product > kLargest) {
            renumber();
            product = m_cardinality * cardinality;
        }
        for (std::size_t i = 0; i < codes.size(); ++i)
            m_keys[i] = m_keys[i] * cardinality + std::uint64_t(codes[i]);
        m_cardinality = product;
    }
    /// The same code for all rows.
    void addConstant(std::uint64_t code, std::uint64_t cardinality);

    std::span<const std::uint64_t> keys() const { return m_keys; }
    /// Keys are below this.
    std::uint64_t cardinality() const { return m_cardinality; }

private:
    static constexpr std::uint64_t kLargest = std::uint64_t(1) << 63;

    void renumber();

    std::vector<std::uint64_t> m_keys;
    std::uint64_t m_cardinality = 1;
    std::size_t m_level = 0;
    std::vector<HashIndex> m_prefixes;
};

} // namespace assay
