#include "core/columns/packedcolumn.h"

#include <algorithm>
#include <array>
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

constexpr std::size_t kEight = 8;            ///< so many values fill whole bytes, whatever their width
constexpr unsigned kMostShiftedBits = 56;     ///< a 64-bit read from any byte, shifted by up to 7, still holds as many

std::uint64_t wordAt(const unsigned char *bytes)
{
    std::uint64_t word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// Unpacks eight values a turn; all offsets are known to the compiler.
template <typename T, unsigned kBits>
void unpackEights(const unsigned char *bytes, std::size_t eights, std::uint64_t base, std::uint64_t step, T *out)
{
    const auto unpack = [&](auto value) {
        for (std::size_t i = 0; i < eights; ++i, bytes += kBits, out += kEight)
            [&]<std::size_t... kAt>(std::index_sequence<kAt...>) {
                ((out[kAt] = static_cast<T>(value(wordAt(bytes + kAt * kBits / 8) >> (kAt * kBits % 8) & maskOf(kBits)))), ...);
            }(std::make_index_sequence<kEight>());
    };
    if (step == 1)
        unpack([base](std::uint64_t bits) { return base + bits; });
    else
        unpack([base, step](std::uint64_t bits) { return base + bits * step; });
}

/// unpackEights() by number of bits.
template <typename T>
constexpr auto kUnpackEights = []<std::size_t... kBits>(std::index_sequence<kBits...>) {
    return std::array{&unpackEights<T, unsigned(kBits)>...};
}(std::make_index_sequence<kMostShiftedBits + 1>());

/// Packs eight values a turn.
template <unsigned kBits>
void packEights(const std::int64_t *values, std::size_t eights, std::uint64_t base, std::uint64_t step, unsigned char *bytes)
{
    const auto pack = [&](auto delta) {
        for (std::size_t i = 0; i < eights; ++i, values += kEight, bytes += kBits) {
            std::array<std::uint64_t, (kBits * kEight + 63) / 64 + 1> words{};
            [&]<std::size_t... kAt>(std::index_sequence<kAt...>) {
                const auto put = [&words](std::uint64_t bits, std::size_t at) {
                    words[at / 64] |= bits << at % 64;
                    if (at % 64 + kBits > 64)
                        words[at / 64 + 1] |= bits >> (64 - at % 64);
                };
                (put(delta(static_cast<std::uint64_t>(values[kAt]) - base), kAt * kBits), ...);
            }(std::make_index_sequence<kEight>());
            std::memcpy(bytes, words.data(), kBits);
        }
    };
    if (step == 1)
        pack([](std::uint64_t delta) { return delta; });
    else
        pack([step](std::uint64_t delta) { return delta / step; });
}

/// packEights() by number of bits.
constexpr auto kPackEights = []<std::size_t... kBits>(std::index_sequence<kBits...>) {
    return std::array{&packEights<unsigned(kBits)>...};
}(std::make_index_sequence<65>());

/// Without branches, unlike the library's.
std::pair<std::int64_t, std::int64_t> leastAndMost(std::span<const std::int64_t> values)
{
    std::int64_t least = values.front(), most = values.front();
    for (const std::int64_t value : values) {
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    return {least, most};
}

} // namespace

PackedColumn PackedColumn::pack(std::span<const std::int64_t> values)
{
    if (values.empty())
        return {};
    const auto [least, most] = leastAndMost(values);
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
    const auto bytes = reinterpret_cast<unsigned char *>(words.get());
    const std::size_t eights = values.size() / kEight, rest = values.size() % kEight;
    const auto base = static_cast<std::uint64_t>(least);
    kPackEights[packed.m_bits](values.data(), eights, base, packed.m_step, bytes);
    std::array<std::int64_t, kEight> last;
    last.fill(least);
    std::ranges::copy(values.last(rest), last.begin());
    std::array<unsigned char, sizeof(std::uint64_t) * kEight> lastBytes{};
    kPackEights[packed.m_bits](last.data(), 1, base, packed.m_step, lastBytes.data());
    std::memcpy(bytes + eights * packed.m_bits, lastBytes.data(), (rest * packed.m_bits + 7) / 8);
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
    std::size_t done = 0;
    if (m_bits <= kMostShiftedBits && first % kEight == 0) {
        const std::size_t eights = out.size() / kEight;
        kUnpackEights<T>[m_bits](reinterpret_cast<const unsigned char *>(m_words.get()) + first / kEight * m_bits, eights, base,
                                 m_step, out.data());
        done = eights * kEight;
    }
    for (std::size_t i = done; i < out.size(); ++i)
        out[i] = static_cast<T>(base + bitsAt(first + i) * m_step);
}

template <typename T>
void PackedColumn::pickAs(std::size_t first, std::span<const std::uint32_t> rows, std::span<T> out) const
{
    const auto base = static_cast<std::uint64_t>(m_base);
    if (m_bits == 0) {
        std::ranges::fill(out.first(rows.size()), static_cast<T>(base));
        return;
    }
    if (m_bits > kMostShiftedBits) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            out[i] = static_cast<T>(base + bitsAt(first + rows[i]) * m_step);
        return;
    }
    const auto *bytes = reinterpret_cast<const unsigned char *>(m_words.get());
    const std::uint64_t mask = maskOf(m_bits);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t at = (first + rows[i]) * m_bits;
        out[i] = static_cast<T>(base + (wordAt(bytes + at / 8) >> (at & 7) & mask) * m_step);
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

void PackedColumn::pick(std::size_t first, std::span<const std::uint32_t> rows, std::span<std::int64_t> out) const
{
    pickAs(first, rows, out);
}

void PackedColumn::pick(std::size_t first, std::span<const std::uint32_t> rows, std::span<std::uint32_t> out) const
{
    pickAs(first, rows, out);
}

std::span<const std::uint64_t> PackedColumn::words() const
{
    return m_bits == 0 ? std::span<const std::uint64_t>() : std::span(m_words.get(), wordsFor(m_size, m_bits) + 1);
}

PackedColumn PackedColumn::over(Words copy) const
{
    PackedColumn column = *this;
    column.m_words = std::move(copy);
    return column;
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
