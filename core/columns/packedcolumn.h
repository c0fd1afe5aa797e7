#pragma once

#include "core/values/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace assay {

/// Whole numbers, frame-of-reference bit-packed: value = base + step x the next `bits` bits. bits 0: all equal to base.
/// The step is the greatest common divisor of the distances to the base, so whole seconds or whole cents stay small.
/// The minimum and maximum are the zone map of the column. Copies share the packed words, which never change.
class PackedColumn
{
public:
    PackedColumn() = default;
    static PackedColumn pack(std::span<const std::int64_t> values);
    /// `size` times the same value.
    static PackedColumn constant(std::int64_t value, std::size_t size);

    std::size_t size() const { return m_size; }
    std::int64_t min() const { return m_base; } ///< 0 when empty
    std::int64_t max() const { return m_max; }
    bool isConstant() const { return m_bits == 0; }
    /// True for copies of one column: what derived columns leave as it is need not be compared row by row.
    bool isCopyOf(const PackedColumn &other) const
    {
        return m_size == other.m_size && m_words == other.m_words && m_base == other.m_base && m_max == other.m_max;
    }
    std::int64_t at(std::size_t row) const;
    /// Values of rows [first, first + out.size()).
    void unpack(std::size_t first, std::span<std::int64_t> out) const;
    /// The same for columns whose values fit: dictionary ids, codes, most token counts. Callers check max() first.
    void unpack(std::size_t first, std::span<std::uint32_t> out) const;
    /// Values of rows first + rows[i] only.
    void pick(std::size_t first, std::span<const std::uint32_t> rows, std::span<std::int64_t> out) const;
    void pick(std::size_t first, std::span<const std::uint32_t> rows, std::span<std::uint32_t> out) const;

    using Words = std::shared_ptr<const std::uint64_t[]>;
    /// The packed words, the spare one included; none when all values are equal.
    std::span<const std::uint64_t> words() const;
    /// The same column over a copy of its words.
    PackedColumn over(Words copy) const;

    /// The bytes a store keeps, and back; an error when they do not make sense.
    std::vector<std::uint8_t> toBytes() const;
    static Result<PackedColumn> fromBytes(std::span<const std::uint8_t> bytes);

private:
    template <typename T>
    void unpackAs(std::size_t first, std::span<T> out) const;
    template <typename T>
    void pickAs(std::size_t first, std::span<const std::uint32_t> rows, std::span<T> out) const;
    std::uint64_t bitsAt(std::size_t row) const;

    std::int64_t m_base = 0;
    std::int64_t m_max = 0;
    std::uint64_t m_step = 1;
    std::size_t m_size = 0;
    std::uint8_t m_bits = 0;
    Words m_words; ///< one spare word at the end, so that reads may cross; null when bits is 0
};

} // namespace assay
