#pragma once

#include "core/values/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace assay {

/// Whole numbers, frame-of-reference bit-packed: value = base + the next `bits` bits. bits 0: all equal to base.
/// The minimum and maximum are the zone map of the column.
class PackedColumn
{
public:
    PackedColumn() = default;
    static PackedColumn pack(std::span<const std::int64_t> values);

    std::size_t size() const { return m_size; }
    std::int64_t min() const { return m_base; }
    std::int64_t max() const { return m_max; }
    std::int64_t at(std::size_t row) const;
    /// Values of rows [first, first + out.size()).
    void unpack(std::size_t first, std::span<std::int64_t> out) const;

    /// The bytes a store keeps, and back; an error when they do not make sense.
    std::vector<std::uint8_t> toBytes() const;
    static Result<PackedColumn> fromBytes(std::span<const std::uint8_t> bytes);

private:
    std::int64_t m_base = 0;
    std::int64_t m_max = 0;
    std::size_t m_size = 0;
    std::uint8_t m_bits = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace assay
