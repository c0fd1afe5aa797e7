#include "core/store/storedcolumn.h"

#include "core/calls/codes.h"
#include "core/columns/packedid.h"
#include "core/formats/format.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace assay {

namespace {

using Values = std::vector<std::int64_t>;

constexpr std::array kTokenColumns{Column::Input, Column::CacheRead, Column::CacheWrite5m, Column::CacheWrite1h, Column::Output};

Values unpacked(const PackedColumn &column)
{
    Values values(column.size());
    column.unpack(0, std::span(values));
    return values;
}

/// Wraps around, as unsigned numbers do, and back.
std::int64_t minus(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}
std::int64_t plus(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

void append(std::vector<std::uint8_t> &bytes, const void *data, std::size_t size)
{
    const auto *first = static_cast<const std::uint8_t *>(data);
    bytes.insert(bytes.end(), first, first + size);
}

StoredColumn asDeltas(const Values &values)
{
    Values deltas(values.size(), 0);
    for (std::size_t i = 1; i < values.size(); ++i)
        deltas[i] = minus(values[i], values[i - 1]);
    StoredColumn stored{ColumnEncoding::Deltas, {}};
    append(stored.bytes, &values.front(), sizeof values.front());
    const auto packed = PackedColumn::pack(deltas).toBytes();
    append(stored.bytes, packed.data(), packed.size());
    return stored;
}

StoredColumn asSparse(const Values &values)
{
    std::vector<std::uint64_t> isSet((values.size() + 63) / 64);
    Values present;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] != 0) {
            isSet[i / 64] |= std::uint64_t{1} << (i % 64);
            present.push_back(values[i]);
        }
    StoredColumn stored{ColumnEncoding::Sparse, {}};
    const std::uint64_t rows = values.size();
    append(stored.bytes, &rows, sizeof rows);
    append(stored.bytes, isSet.data(), isSet.size() * sizeof isSet.front());
    const auto packed = PackedColumn::pack(present).toBytes();
    append(stored.bytes, packed.data(), packed.size());
    return stored;
}

StoredColumn encode(Column column, const PackedColumn &packed)
{
    StoredColumn best{ColumnEncoding::Packed, packed.toBytes()};
    if (packed.isConstant() || (column != Column::Time && packed.min() != 0))
        return best;
    const Values values = unpacked(packed);
    StoredColumn other;
    if (column == Column::Time)
        other = asDeltas(values);
    else if (static_cast<std::size_t>(std::ranges::count(values, 0)) * 4 > values.size())
        other = asSparse(values);
    return other.bytes.empty() || other.bytes.size() >= best.bytes.size() ? best : other;
}

Result<PackedColumn> fromDeltas(std::span<const std::uint8_t> bytes)
{
    std::int64_t value = 0;
    if (bytes.size() < sizeof value)
        return Error{"The column is cut short", {}};
    std::memcpy(&value, bytes.data(), sizeof value);
    const auto packed = PackedColumn::fromBytes(bytes.subspan(sizeof value));
    if (!packed)
        return packed;
    Values values = unpacked(*packed);
    for (std::int64_t &delta : values)
        delta = value = plus(value, delta);
    return PackedColumn::pack(values);
}

Result<PackedColumn> fromSparse(std::span<const std::uint8_t> bytes)
{
    std::uint64_t rows = 0;
    if (bytes.size() < sizeof rows)
        return Error{"The column is cut short", {}};
    std::memcpy(&rows, bytes.data(), sizeof rows);
    const std::size_t bitBytes = (std::min<std::uint64_t>(rows, kSegmentRows) + 63) / 64 * sizeof(std::uint64_t);
    if (rows > kSegmentRows || bytes.size() < sizeof rows + bitBytes)
        return Error{"The column does not fit its own description", {}};
    const auto packed = PackedColumn::fromBytes(bytes.subspan(sizeof rows + bitBytes));
    if (!packed)
        return packed;
    const Values present = unpacked(*packed);
    Values values(rows, 0);
    std::size_t next = 0;
    for (std::size_t word = 0; word * sizeof(std::uint64_t) < bitBytes; ++word) {
        std::uint64_t isSet = 0;
        std::memcpy(&isSet, bytes.data() + sizeof rows + word * sizeof isSet, sizeof isSet);
        for (; isSet != 0; isSet &= isSet - 1) {
            const std::size_t row = word * 64 + static_cast<std::size_t>(std::countr_zero(isSet));
            if (row >= rows || next == present.size())
                return Error{"The column does not fit its own description", {}};
            values[row] = present[next++];
        }
    }
    return PackedColumn::pack(values);
}

Values tokenSums(const Segment &segment)
{
    Values sums(segment.rows, 0);
    for (const Column column : kTokenColumns) {
        const Values counts = unpacked(segment.column(column));
        for (std::size_t row = 0; row < sums.size(); ++row)
            sums[row] = plus(sums[row], counts[row]);
    }
    return sums;
}

bool isRankOfTokens(const Segment &segment)
{
    return !segment.column(Column::Rank0).isConstant() && unpacked(segment.column(Column::Rank0)) == tokenSums(segment);
}

/// Whether every key follows from an id of a known form, so that it need not be stored.
bool areKeysOfIdentity(const Segment &segment)
{
    const PackedColumn &form = segment.column(Column::KeyForm);
    if (!form.isConstant() || form.min() == std::int64_t(KeyForm::Stored))
        return false;
    const bool isRequest = form.min() == std::int64_t(KeyForm::OfRequestId);
    return segment.column(isRequest ? Column::RequestIdForm : Column::MessageIdForm).min() > kIdInDictionary;
}

} // namespace

std::vector<StoredColumn> encodeColumns(const Segment &segment)
{
    std::vector<StoredColumn> columns;
    const bool derivesKeys = areKeysOfIdentity(segment), derivesRank = isRankOfTokens(segment);
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        if (derivesKeys && (column == Column::KeyHashHigh || column == Column::KeyHashLow))
            columns.push_back({ColumnEncoding::OfIdentity, {}});
        else if (derivesRank && column == Column::Rank0)
            columns.push_back({ColumnEncoding::OfTokens, {}});
        else
            columns.push_back(encode(column, segment.columns[i]));
    }
    for (const auto &[key, values] : segment.tags)
        columns.push_back({ColumnEncoding::Packed, values.toBytes()});
    return columns;
}

Result<PackedColumn> decodeColumn(ColumnEncoding encoding, std::span<const std::uint8_t> bytes)
{
    switch (encoding) {
    case ColumnEncoding::Packed: return PackedColumn::fromBytes(bytes);
    case ColumnEncoding::Deltas: return fromDeltas(bytes);
    case ColumnEncoding::Sparse: return fromSparse(bytes);
    default: return Error{"The column is stored in a way that is not known", {}};
    }
}

std::vector<Column> sourcesOf(Column column)
{
    switch (column) {
    case Column::Rank0: return {kTokenColumns.begin(), kTokenColumns.end()};
    case Column::KeyHashHigh:
    case Column::KeyHashLow:
        return {Column::Format,        Column::KeyForm,      Column::RequestIdForm, Column::RequestIdHigh, Column::RequestIdLow,
                Column::MessageIdForm, Column::MessageIdHigh, Column::MessageIdLow};
    default: return {};
    }
}

void deriveRank(Segment &segment)
{
    segment.columns[static_cast<std::size_t>(Column::Rank0)] = PackedColumn::pack(tokenSums(segment));
}

void deriveKeys(Segment &segment)
{
    const bool isRequest = segment.column(Column::KeyForm).min() == std::int64_t(KeyForm::OfRequestId);
    const Values form = unpacked(segment.column(isRequest ? Column::RequestIdForm : Column::MessageIdForm));
    const Values high = unpacked(segment.column(isRequest ? Column::RequestIdHigh : Column::MessageIdHigh));
    const Values low = unpacked(segment.column(isRequest ? Column::RequestIdLow : Column::MessageIdLow));
    const Values formats = unpacked(segment.column(Column::Format));
    Values keyHigh(segment.rows), keyLow(segment.rows);
    std::int64_t format = -1;
    std::string_view family;
    for (std::size_t row = 0; row < segment.rows; ++row) {
        if (formats[row] != format) {
            format = formats[row];
            family = familyOf(codeText(Dimension::Format, static_cast<std::uint32_t>(format)));
        }
        const PackedId id{static_cast<std::uint32_t>(form[row]), static_cast<std::uint64_t>(high[row]),
                          static_cast<std::uint64_t>(low[row])};
        const KeyHash key = keyHash(family, unpackId(id));
        keyHigh[row] = key[0];
        keyLow[row] = key[1];
    }
    segment.columns[static_cast<std::size_t>(Column::KeyHashHigh)] = PackedColumn::pack(keyHigh);
    segment.columns[static_cast<std::size_t>(Column::KeyHashLow)] = PackedColumn::pack(keyLow);
}

} // namespace assay
