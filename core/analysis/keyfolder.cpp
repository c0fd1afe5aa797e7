#include "core/analysis/keyfolder.h"

namespace assay {

void KeyFolder::renumber()
{
    if (m_level == m_prefixes.size())
        m_prefixes.emplace_back();
    HashIndex &prefixes = m_prefixes[m_level++];
    for (std::uint64_t &key : m_keys)
        key = prefixes.place(key).id;
    m_cardinality = std::uint64_t(1) << 32; // what a HashIndex can number; times any 32-bit code still fits
}

void KeyFolder::addConstant(std::uint64_t code, std::uint64_t cardinality)
{
    const std::vector<std::uint64_t> codes(m_keys.size(), code);
    add(std::span(codes), cardinality);
}

} // namespace assay
