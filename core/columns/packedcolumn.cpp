#include "core/columns/packedcolumn.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace assay {

namespace {

static_assert(std::endian::native == std::endian::little, "the stored words are little-endian");

/// What stands before the words in the stored bytes.
struct Header
{
    std::uint32_t size;
    std::uint8_t bits;
    std::uint8_t reserved[3];
    std::int64_t base;
    std::int64_t max;
    std::uint64_t step;
};
static_assert(sizeof(Header) == 32);

constexpr std::uint64_t maskOf(unsigned bits)
{
    return bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
}

constexpr std::size_t wordsFor(std::size_t size, unsigned bits)
{
    return (size * bits + 63) / 64;
}

/// Distance as an unsigned number: exact even from INT64_MIN to INT64_MAX.
constexpr std::uint64_t distance(std::int64_t from, std::int64_t to)
{
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
}

std::uint64_t commonStep(std::span<const std::int64_t> values, std::int64_t base)
{
    std::uint64_t step = 0;
    for (const std::int64_t value : values)
        if ((step = std::gcd(step, distance(base, value))) == 1)
            break;
    return std::max<std::uint64_t>(step, 1);
}

} // namespace

PackedColumn PackedColumn::pack(std::span<const std::int64_t> values)
{
    if (values.empty())
        return {};
    const auto [least, most] = std::ranges::minmax(values);
    if (least == most)
        return constant(least, values.size());

    PackedColumn packed;
    packed.m_size = values.size();
    packed.m_base = least;
    packed.m_max = most;
    packed.m_step = commonStep(values, least);
    packed.m_bits = static_cast<std::uint8_t>(std::bit_width(distance(least, most) / packed.m_step));
    const auto words = std::make_shared<std::uint64_t[]>(wordsFor(values.size(), packed.m_bits) + 1);
    packed.m_words = words;
    std::size_t at = 0;
    for (const std::int64_t value : values) {
        std::uint64_t delta = distance(least, value);
        if (packed.m_step != 1)
            delta /= packed.m_step;
        const unsigned shift = at & 63;
        words[at / 64] |= delta << shift;
        if (shift + packed.m_bits > 64)
            words[at / 64 + 1] |= delta >> (64 - shift);
        at += packed.m_bits;
    }
    return packed;
}

PackedColumn PackedColumn::constant(std::int64_t value, std::size_t size)
{
    PackedColumn packed;
    packed.m_size = size;
    packed.m_base = packed.m_max = size > 0 ? value : 0;
    return packed;
}

std::uint64_t PackedColumn::bitsAt(std::size_t row) const
{
    const std::size_t at = row * m_bits;
    const unsigned shift = at & 63;
    std::uint64_t bits = m_words[at / 64] >> shift;
    if (shift + m_bits > 64)
        bits |= m_words[at / 64 + 1] << (64 - shift);
    return bits & maskOf(m_bits);
}

std::int64_t PackedColumn::at(std::size_t row) const
{
    if (m_bits == 0)
        return m_base;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(m_base) + bitsAt(row) * m_step);
}

template <typename T>
void PackedColumn::unpackAs(std::size_t first, std::span<T> out) const
{
    const auto base = static_cast<std::uint64_t>(m_base);
    if (m_bits == 0) {
        std::ranges::fill(out, static_cast<T>(base));
        return;
    }
    if (m_bits > 56) { // a shifted 64-bit read may miss the upper bits
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<T>(base + bitsAt(first + i) * m_step);
        return;
    }
    const auto *bytes = reinterpret_cast<const unsigned char *>(m_words.get());
    const std::uint64_t mask = maskOf(m_bits);
    std::size_t at = first * m_bits;
    const auto next = [&] {
        std::uint64_t word;
        std::memcpy(&word, bytes + at / 8, sizeof word);
        word = (word >> (at & 7)) & mask;
        at += m_bits;
        return word;
    };
    if (m_step == 1) {
        for (T &value : out)
            value = static_cast<T>(base + next());
    } else {
        for (T &value : out)
            value = static_cast<T>(base + next() * m_step);
    }
}

void PackedColumn::unpack(std::size_t first, std::span<std::int64_t> out) const
{
    unpackAs(first, out);
}

void PackedColumn::unpack(std::size_t first, std::span<std::uint32_t> out) const
{
    unpackAs(first, out);
}

std::vector<std::uint8_t> PackedColumn::toBytes() const
{
    const Header header{static_cast<std::uint32_t>(m_size), m_bits, {}, m_base, m_max, m_step};
    const std::size_t wordBytes = wordsFor(m_size, m_bits) * sizeof(std::uint64_t);
    std::vector<std::uint8_t> bytes(sizeof header + wordBytes);
    std::memcpy(bytes.data(), &header, sizeof header);
    if (wordBytes > 0)
        std::memcpy(bytes.data() + sizeof header, m_words.get(), wordBytes);
    return bytes;
}

Result<PackedColumn> PackedColumn::fromBytes(std::span<const std::uint8_t> bytes)
{
    Header header;
    if (bytes.size() < sizeof header)
        return Error{"The column is cut short", {}};
    std::memcpy(&header, bytes.data(), sizeof header);
    const std::span words = bytes.subspan(sizeof header);
    const std::uint64_t range = distance(header.base, header.max);
    const bool widthFits = header.step > 0 && range % header.step == 0
        && header.bits == std::bit_width(range / header.step);
    if (header.base > header.max || header.bits > 64 || !widthFits
        || words.size() != wordsFor(header.size, header.bits) * sizeof(std::uint64_t))
        return Error{"The column does not fit its own description", {}};

    PackedColumn packed;
    packed.m_base = header.base;
    packed.m_max = header.max;
    packed.m_step = header.step;
    packed.m_size = header.size;
    packed.m_bits = header.bits;
    if (header.bits > 0) {
        const auto copy = std::make_shared<std::uint64_t[]>(words.size() / sizeof(std::uint64_t) + 1);
        std::memcpy(copy.get(), words.data(), words.size());
        packed.m_words = copy;
    }
    return packed;
}

} // namespace assay
