#include "core/analysis/keyfolder.h"

#include <algorithm>

namespace assay {

std::span<const std::uint64_t> KeyFolder::keys()
{
    if (m_isBlank)
        std::ranges::fill(m_keys, m_constant);
    else if (m_constants != 1)
        for (std::uint64_t &key : m_keys)
            key = key * m_constants + m_constant;
    m_isBlank = false;
    m_constant = 0;
    m_constants = 1;
    return m_keys;
}

void KeyFolder::widen(std::uint64_t cardinality)
{
    std::uint64_t product = 0;
    if (__builtin_mul_overflow(m_cardinality, cardinality, &product) || product > kLargest) {
        renumber();
        product = m_cardinality * cardinality;
    }
    m_cardinality = product;
}

void KeyFolder::renumber()
{
    keys();
    if (m_level == m_prefixes.size())
        m_prefixes.emplace_back();
    HashIndex &prefixes = m_prefixes[m_level++];
    for (std::uint64_t &key : m_keys)
        key = prefixes.place(key).id;
    m_cardinality = std::uint64_t(1) << 32; // what a HashIndex can number; times any 32-bit code still fits
}

void KeyFolder::addConstant(std::uint64_t code, std::uint64_t cardinality)
{
    widen(cardinality);
    m_constant = m_constant * cardinality + code;
    m_constants *= cardinality;
}

} // namespace assay
