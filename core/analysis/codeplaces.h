#pragma once

#include "core/columns/hashindex.h"

#include <cstdint>
#include <span>
#include <vector>

namespace assay {

/// A few codes among very many, numbered from 1. Most lookups are of other codes and look at one bit.
class CodePlaces
{
public:
    /// `codes` are distinct and below `cardinality`.
    CodePlaces(std::span<const std::uint32_t> codes, std::size_t cardinality) : m_isOne((cardinality + kBits - 1) / kBits)
    {
        for (const std::uint32_t code : codes) {
            m_isOne[code / kBits] |= std::uint64_t(1) << code % kBits;
            m_places.place(code);
        }
    }

    bool has(std::uint32_t code) const { return (m_isOne[code / kBits] >> code % kBits & 1) != 0; }
    /// Its place among the codes, from 1; 0 for any other.
    std::uint32_t of(std::uint32_t code) const { return has(code) ? m_places.find(code) + 1 : 0; }
    std::size_t size() const { return m_places.size(); }

private:
    static constexpr std::size_t kBits = 64;
    std::vector<std::uint64_t> m_isOne;
    HashIndex m_places;
};

} // namespace assay
