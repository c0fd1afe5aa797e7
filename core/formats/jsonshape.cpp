#include "core/formats/jsonshape.h"

#include "core/formats/jsontoken.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace assay {

namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101u;
constexpr std::uint64_t kHighBits = 0x8080808080808080u;
static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");

/// High bits of the bytes that are 0; exact up to the first one.
constexpr std::uint64_t zeroBytes(std::uint64_t word)
{
    return (word - kOnes) & ~word & kHighBits;
}

/// The first byte that ends a plain text: a quotation mark, an escape, a control character or one beyond ASCII; `end` or
/// behind it when there is none.
const char *endOfText(const char *at, const char *end)
{
    for (; at < end; at += sizeof(std::uint64_t)) {
        std::uint64_t word;
        std::memcpy(&word, at, sizeof word);
        const std::uint64_t control = (word - kOnes * 0x20) & ~word & kHighBits;
        const std::uint64_t ends =
            zeroBytes(word ^ kOnes * '"') | zeroBytes(word ^ kOnes * '\\') | control | (word & kHighBits);
        if (ends != 0)
            return at + std::countr_zero(ends) / 8;
    }
    return end;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Fills a node from a plain whole number and says where that ends; null when the token is anything else.
const char *readCount(const char *at, const char *end, RecordNode &node)
{
    constexpr std::ptrdiff_t kMostDigits = 18; ///< whatever they are, the number fits
    const char *stop = at;
    std::uint64_t count = 0; // wraps in numbers that are not plain
    for (; stop < end && isDigit(*stop); ++stop)
        count = count * 10 + static_cast<std::uint64_t>(*stop - '0');
    const bool isPlain = stop > at && stop - at <= kMostDigits && (*at != '0' || stop - at == 1);
    if (!isPlain || stop == end || (*stop != ',' && *stop != '}' && *stop != ']'))
        return nullptr;
    node.kind = ValueKind::Number;
    node.raw = {at, static_cast<std::size_t>(stop - at)};
    node.count = static_cast<std::int64_t>(count);
    return stop;
}

/// The first byte that is no part of a number or word.
const char *endOfToken(const char *at, const char *end)
{
    while (at < end && (isDigit(*at) || (*at >= 'a' && *at <= 'z') || *at == '.' || *at == '-' || *at == '+' || *at == 'E'))
        ++at;
    return at;
}

bool isScalar(const RecordNode &node)
{
    return node.kind != ValueKind::Object && node.kind != ValueKind::Array;
}

} // namespace

JsonShape::Between JsonShape::keep(std::string_view bytes)
{
    constexpr std::size_t kWord = sizeof(std::uint64_t);
    Between between{static_cast<std::uint32_t>(m_words.size()), static_cast<std::uint32_t>(bytes.size()), ~std::uint64_t{0}};
    m_words.resize(m_words.size() + (bytes.size() + kWord - 1) / kWord, 0);
    if (!bytes.empty()) // no words need not lie anywhere
        std::memcpy(m_words.data() + between.firstWord, bytes.data(), bytes.size());
    if (const std::size_t rest = bytes.size() % kWord; rest != 0)
        between.lastMask = (std::uint64_t{1} << 8 * rest) - 1;
    return between;
}

/// Reads at most seven bytes too far.
inline bool JsonShape::stands(const Between &between, const char *at) const
{
    const std::uint64_t *expected = m_words.data() + between.firstWord;
    std::uint64_t word = 0;
    for (std::uint32_t left = between.size; left > 0; left -= std::min<std::uint32_t>(left, sizeof word)) {
        std::memcpy(&word, at, sizeof word);
        if (left <= sizeof word)
            word &= between.lastMask;
        if (word != *expected++)
            return false;
        at += sizeof word;
    }
    return true;
}

bool JsonShape::learn(std::string_view json, const KeyTable &keys, std::vector<RecordNode> &nodes)
{
    m_isKnown = false;
    m_words.clear();
    m_steps.clear();
    const char *from = json.data();
    const char *const end = json.data() + json.size();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        RecordNode &node = nodes[i];
        if (!node.key.empty() || node.keyId != KeyTable::kNone) {
            if (node.keyId == KeyTable::kNone)
                return false; // its name dies with the text
            node.key = keys.name(node.keyId);
        }
        if (!isScalar(node))
            continue;
        if (node.raw.data() < from || node.raw.data() + node.raw.size() > end)
            return false; // a text of its own
        m_steps.push_back({keep({from, static_cast<std::size_t>(node.raw.data() - from)}), i, node.kind == ValueKind::Text});
        from = node.raw.data() + node.raw.size();
    }
    m_after = keep({from, static_cast<std::size_t>(end - from)});
    m_nodes = nodes.size();
    m_isKnown = !m_steps.empty();
    return m_isKnown;
}

bool JsonShape::read(std::string_view json, std::vector<RecordNode> &nodes) const
{
    if (!m_isKnown || nodes.size() < m_nodes)
        return false;
    const char *at = json.data();
    const char *const end = at + json.size();
    for (const Step &step : m_steps) {
        if (static_cast<std::size_t>(end - at) < step.before.size || !stands(step.before, at))
            return false;
        at += step.before.size;
        if (!step.isText)
            if (const char *const after = readCount(at, end, nodes[step.node])) {
                at = after;
                continue;
            }
        const char *const stop = step.isText ? endOfText(at, end) : endOfToken(at, end);
        if (stop >= end)
            return false;
        RecordNode &node = nodes[step.node];
        node.count = -1;
        const std::string_view value(at, static_cast<std::size_t>(stop - at));
        if (step.isText) {
            node.kind = ValueKind::Text;
            node.raw = value;
            node.isEscaped = false;
        } else if (!readJsonToken(value, node)) {
            return false;
        }
        at = stop;
    }
    if (static_cast<std::size_t>(end - at) != m_after.size || !stands(m_after, at))
        return false;
    nodes.resize(m_nodes);
    return true;
}

} // namespace assay
