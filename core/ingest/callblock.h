#pragma once

#include "core/columns/segmentbuilder.h"
#include "core/ingest/heldline.h"

namespace assay {

inline constexpr std::size_t kMostRejectsKept = 1'000; ///< of an import; the rest is only counted

/// Records read from a stretch of one file, encoded with dictionaries of their own: what reading hands to the import. It
/// knows nothing of other stretches, so that several can be filled at the same time, one thread each.
class CallBlock : public CallSink
{
public:
    /// `sourceName` replaces the source that records name, unless empty.
    CallBlock(std::string fileName, std::string sourceName);

    void seen(std::string_view formatId) override;
    void accept(const Call &call, std::string_view formatId, bool expanded) override;
    void erase(const Call &call, std::string_view formatId) override;
    void acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded) override;
    void skip(std::string_view why) override;
    void reject(Reject reason, std::int64_t line, std::string_view fields) override;
    void droppedTags(std::int64_t count) override { m_counts.droppedTags += count; }
    void member(std::string_view name) override { m_member = name; }
    void growsFrom(std::uint64_t bytes, std::int64_t line) override { growth = {bytes, line}; }

    /// About so many records will be accepted.
    void expect(std::size_t rows) { m_builder.expect(rows); }
    std::size_t rows() const { return m_builder.rows(); }
    /// Hands out the accepted records and the dictionaries of their ids, and starts anew.
    UnpackedSegment takeCalls() { return m_builder.take(); }
    const std::deque<HeldLine> &lines() const { return m_lines; }
    std::deque<HeldLine> takeLines() { return std::exchange(m_lines, {}); }
    Dictionaries takeDictionaries() { return std::exchange(m_dictionaries, {}); }

    /// Of all records but the accepted ones, whose fate the import decides. Starts anew.
    ImportCounts takeCounts();

    std::vector<RejectedRecord> rejects;
    /// Where the file goes on when it grows: byte and line.
    std::optional<std::pair<std::uint64_t, std::int64_t>> growth;

private:
    /// A count of the map that was raised last: records of one format come in runs, and so do those that are passed over.
    struct Run
    {
        std::string name;
        std::int64_t *count = nullptr;
    };
    static void countOne(std::map<std::string, std::int64_t> &counts, Run &run, std::string_view name);
    std::string_view family(std::string_view formatId);

    ImportCounts m_counts;
    Run m_seen, m_skipped;
    std::string m_fileName, m_sourceName;
    std::string m_member; ///< of the archive being read
    std::string m_lastFormat; ///< of the family: records come in runs
    std::string_view m_lastFamily;
    std::deque<HeldLine> m_lines;
    Dictionaries m_dictionaries;
    SegmentBuilder m_builder{m_dictionaries};
};

} // namespace assay
