#include "core/analysis/keycolumn.h"

#include "core/calls/codes.h"

#include <algorithm>
#include <unordered_map>

namespace assay {

namespace {

constexpr std::string_view kUnknownFamily = "unknown"; ///< models that the catalogue lacks are a class of their own

Column codeColumn(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Platform: return Column::Platform;
    case Dimension::Tier: return Column::Tier;
    case Dimension::Batch: return Column::Batch;
    case Dimension::Speed: return Column::Speed;
    case Dimension::Endpoint: return Column::Endpoint;
    case Dimension::Status: return Column::Status;
    case Dimension::TaskOutcome: return Column::TaskOutcome;
    default: return Column::Format;
    }
}

std::uint32_t codeCount(Dimension dimension)
{
    std::uint32_t count = 0;
    while (!codeText(dimension, count).empty())
        ++count;
    return count;
}

} // namespace

KeyColumn::KeyColumn(const DimensionRef &dimension, const CallColumns &calls, const PriceBook &book, const TimeZone &zone)
    : m_dimension(dimension), m_calls(&calls), m_zone(&zone)
{
    const Dictionaries &dictionaries = *calls.dictionaries;
    switch (dimensionInfo(dimension.dimension).kind) {
    case DimensionKind::Text:
        m_dictionary = &dictionaries.of(dimension.dimension);
        m_cardinality = std::uint32_t(m_dictionary->size());
        break;
    case DimensionKind::Code:
        m_source = Source::Code;
        m_codeColumn = codeColumn(dimension.dimension);
        m_cardinality = codeCount(dimension.dimension) + 1;
        break;
    case DimensionKind::Derived:
        dimension.dimension == Dimension::ImportId ? readImports() : readModels(book);
        break;
    case DimensionKind::Time:
        m_source = Source::Time;
        readTimes();
        break;
    case DimensionKind::Tag:
        m_source = Source::Tag;
        if (const auto key = dictionaries.tagKeys.find(dimension.tagKey); key && dictionaries.tagValues.contains(*key)) {
            m_tagKey = *key;
            m_dictionary = &dictionaries.tagValues.at(*key);
            m_cardinality = std::uint32_t(m_dictionary->size());
        }
        break;
    }
}

void KeyColumn::readModels(const PriceBook &book)
{
    m_source = Source::MappedModel;
    const Dictionary &ids = m_calls->dictionaries->of(Dimension::ModelId);
    std::unordered_map<std::string, std::uint32_t> codes;
    m_texts = {""};
    m_codeOfModelId = {0};
    for (std::uint32_t id = 1; id < ids.size(); ++id) {
        const int model = book.resolve(ids.text(id)).model;
        std::string text;
        if (m_dimension.dimension == Dimension::Family)
            text = model < 0 ? std::string(kUnknownFamily) : book.models()[std::size_t(model)].family;
        else
            text = model < 0 ? std::string(ids.text(id)) : book.models()[std::size_t(model)].id;
        const auto [place, isNew] = codes.emplace(text, std::uint32_t(m_texts.size()));
        if (isNew)
            m_texts.push_back(text);
        m_codeOfModelId.push_back(place->second);
    }
    m_cardinality = std::uint32_t(m_texts.size());
}

void KeyColumn::readImports()
{
    m_source = Source::Import;
    std::unordered_map<std::int64_t, std::uint32_t> codes;
    m_texts = {""};
    for (const auto &segment : m_calls->segments) {
        const auto [place, isNew] = codes.emplace(segment->importId, std::uint32_t(m_texts.size()));
        if (isNew)
            m_texts.push_back(std::to_string(segment->importId));
        m_codeOfSegment.push_back(place->second);
    }
    m_cardinality = std::uint32_t(m_texts.size());
}

/// Finds the buckets that calls can fall into: every bucket between the ends of a segment where these are near each
/// other, else the bucket of every call.
void KeyColumn::readTimes()
{
    constexpr Millis kNear = Millis(400) * kMillisPerDay;
    BucketClock clock(m_dimension.dimension, *m_zone);
    std::vector<std::pair<Millis, Millis>> spans;
    for (const auto &segment : m_calls->segments) {
        const PackedColumn &times = segment->column(Column::Time);
        if (segment->rows == 0 || times.max() == kNoTime)
            continue;
        if (times.min() != kNoTime && times.max() - times.min() < kNear) {
            spans.emplace_back(times.min(), times.max());
            continue;
        }
        for (std::size_t row = 0; row < segment->rows; ++row)
            if (const Millis time = times.at(row); time != kNoTime)
                m_ordinals.push_back(clock.ordinal(time));
    }
    std::ranges::sort(spans);
    Millis walked = kNoTime; // segments overlap in time: walk no bucket twice
    for (const auto &[from, to] : spans)
        for (Millis time = std::max(from, walked); time <= to; time = walked) {
            m_ordinals.push_back(clock.ordinal(time));
            walked = clock.validTo();
        }
    std::ranges::sort(m_ordinals);
    m_ordinals.erase(std::unique(m_ordinals.begin(), m_ordinals.end()), m_ordinals.end());
    m_cardinality = std::uint32_t(m_ordinals.size()) + 1;
}

KeyValue KeyColumn::text(std::uint32_t code) const
{
    if (code == 0)
        return std::nullopt;
    switch (m_source) {
    case Source::Dictionary:
    case Source::Tag:
        return std::string(m_dictionary->text(code));
    case Source::Code:
        return std::string(codeText(m_dimension.dimension, code - 1));
    case Source::Time:
        return timeKeyText(m_dimension.dimension, m_ordinals[code - 1], *m_zone);
    default:
        return m_texts[code];
    }
}

std::optional<TimeOrdinal> KeyColumn::ordinal(std::uint32_t code) const
{
    return m_source == Source::Time && code > 0 ? std::optional(m_ordinals[code - 1]) : std::nullopt;
}

bool KeyColumn::less(std::uint32_t a, std::uint32_t b) const
{
    if (a == 0 || b == 0 || m_source == Source::Time || m_source == Source::Code)
        return a != 0 && (b == 0 || a < b);
    if (m_source == Source::Import)
        return std::stoll(m_texts[a]) < std::stoll(m_texts[b]);
    return *text(a) < *text(b);
}

std::pair<std::uint32_t, std::uint32_t> KeyColumn::codeRange(std::size_t segment) const
{
    const Segment &s = *m_calls->segments[segment];
    const auto range = [&](const PackedColumn &column, std::uint32_t shift) {
        return std::pair{std::uint32_t(column.min()) + shift, std::uint32_t(column.max()) + shift};
    };
    switch (m_source) {
    case Source::Dictionary:
        return range(s.column(columnOf(m_dimension.dimension)), 0);
    case Source::Code:
        return range(s.column(m_codeColumn), 1);
    case Source::Import:
        return {m_codeOfSegment[segment], m_codeOfSegment[segment]};
    default:
        return {0, m_cardinality - 1};
    }
}

} // namespace assay
