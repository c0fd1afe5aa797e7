#pragma once

#include "core/columns/callcolumns.h"

namespace assay {

/// How the bytes of a stored column are to be read. Stored by value: append only.
enum class ColumnEncoding : std::uint8_t {
    Packed = 0,     ///< PackedColumn::toBytes
    Deltas = 1,     ///< the first value, then packed steps from value to value: times that hardly go back
    Sparse = 2,     ///< a bit per row, then the packed values of the rows that are not 0
    OfTokens = 3,   ///< no bytes: rank 0 is the sum of the token columns
    OfIdentity = 4, ///< no bytes: the key is the request or message id, as Column::KeyForm says
};

/// One column as it is stored.
struct StoredColumn
{
    ColumnEncoding encoding = ColumnEncoding::Packed;
    std::vector<std::uint8_t> bytes;
};

/// All columns of a segment as they are stored, tags behind the others: the smallest encoding for each.
/// Touches nothing else, so that another thread may do it.
std::vector<StoredColumn> encodeColumns(const Segment &segment);

/// A column that stands for itself; an error when the bytes do not make sense.
Result<PackedColumn> decodeColumn(ColumnEncoding encoding, std::span<const std::uint8_t> bytes);

/// The columns from which a column stored as OfTokens or OfIdentity follows; empty for others.
std::vector<Column> sourcesOf(Column column);
/// Works out such columns once their sources are there.
void deriveRank(Segment &segment);
void deriveKeys(Segment &segment);

} // namespace assay
