#pragma once

#include "core/columns/callcolumns.h"
#include "core/columns/columnchoice.h"
#include "core/store/database.h"
#include "core/store/storedcolumn.h"

namespace assay {

struct SegmentInfo
{
    std::int64_t id = 0;
    std::int64_t importId = 0;
    std::size_t rows = 0;
};

Result<std::vector<SegmentInfo>> segmentInfos(const Database &database);

/// Stores a segment, its columns encoded by encodeColumns(), under its importId and gives it its id. Its dead rows become
/// superseded by its own import.
Result<void> writeSegment(const Database &database, Segment &segment, const std::vector<StoredColumn> &columns);

/// A segment with its dead rows; an error naming it when a checksum, a column or a row count does not hold.
Result<Segment> readSegment(const Database &database, const SegmentInfo &info, const ColumnChoice &choice);
Result<Segment> readSegment(const Database &database, std::int64_t segmentId, const ColumnChoice &choice);

/// One column as it is stored, whatever of the rest is damaged: nothing else is read. An error when it does not hold itself,
/// and for one that follows from others.
Result<PackedColumn> readColumn(const Database &database, const SegmentInfo &info, Column column);

} // namespace assay
