#pragma once

#include "core/calls/reportedline.h"
#include "core/columns/callcolumns.h"
#include "core/store/database.h"

#include <functional>
#include <utility>
#include <vector>

namespace assay {

/// What became of a line offered to the store.
enum class LineFate : std::uint8_t { New, Duplicate, Supersedes };

/// Writes the aggregates and cost lines of one import, each identity once. Of two lines with one key the first of an
/// import stays. What an earlier import holds gives way to a line of a later one that says something else: a day is
/// exported again when it has grown. Nothing is rewritten for that: the newest import's line counts, so undoing that
/// import brings the earlier one back.
class LineWriter
{
public:
    LineWriter(const Database &database, std::int64_t importId) : m_database(database), m_importId(importId) {}

    Result<LineFate> add(const ReportedLine &line, std::string_view formatId, const KeyHash &key);
    /// Upper halves of the keys of lines that were dropped in favour of an earlier import's.
    std::vector<std::uint64_t> takeDuplicates() { return std::exchange(m_duplicates, {}); }

private:
    Result<void> insert(const ReportedLine &line, std::string_view formatId, const KeyHash &key, std::int64_t content);

    const Database &m_database;
    std::int64_t m_importId;
    std::int64_t m_position = 0;
    std::vector<std::uint64_t> m_duplicates;
};

/// Visits the lines that count, in the order of their imports; texts live until `visit` returns.
Result<void> visitReportedLines(const Database &database,
                                const std::function<void(const ReportedLine &, std::string_view formatId)> &visit);

} // namespace assay
