#pragma once

#include "core/formats/recordformat.h"

#include <optional>
#include <vector>

namespace assay {

/// Takes the records of one file one by one, finds the format of each, and lets it report to the sink. What a record is
/// made of (a line, an element of an array, a row) the containers know.
class RecordReader
{
public:
    RecordReader(const ReadOptions &options, CallSink &sink, std::size_t mostTagNames = TagBudget::kMostNames);

    /// Gives every record to one format, whatever it looks like.
    RecordReader(std::unique_ptr<RecordFormat> format, CallSink &sink);

    /// One JSON text of the file, followed by padding.
    void readJson(std::string_view json, std::int64_t line, bool isTruncated);
    /// The same, but false, with nothing reported, when it is not valid JSON.
    bool readValidJson(std::string_view json, std::int64_t line);
    /// The whole records of a broken or cut document that holds several, and a rejection for each place where one was
    /// lost. `isTruncated`: the file ends with it. Returns the bytes that it takes; 0, with nothing reported, when
    /// nothing can be saved.
    std::size_t readBroken(std::string_view document, std::int64_t line, bool isTruncated);
    /// One row of a table under columns numbered by nameColumns().
    void readCells(std::span<const std::string_view> cells, std::span<const std::uint32_t> columns, std::int64_t line);
    std::vector<std::uint32_t> nameColumns(std::span<const std::string> names);
    /// Whether any format reads a table with these columns.
    bool recognisesColumns(std::span<const std::uint32_t> columns);
    /// See CallSink::growsFrom().
    void growsFrom(std::uint64_t bytes, std::int64_t line) { m_calls.growsFrom(bytes, line); }
    /// A record that could not be taken apart.
    void reject(Reject reason, std::int64_t line);

    const ReadOptions &options() const { return m_options; }
    /// Not null when the file may be read in pieces.
    PieceTaker *pieces() const { return m_calls.pieces(); }

    /// Whether the text is one valid JSON object; nothing is reported.
    bool isJsonObject(std::string_view json);
    /// The text of its member `type`; empty when it has none or is no JSON object. Nothing is reported.
    std::string typeOf(std::string_view json);

private:
    using FormatSet = std::uint32_t; ///< a bit per candidate

    struct Candidate
    {
        std::string_view id;
        std::string_view marks;
        std::unique_ptr<RecordFormat> format;
        std::string_view recordArrays{};
    };
    Candidate *recognise(Value record);
    FormatSet markedBy(Value record);
    FormatSet markedBy(std::string_view name) const;
    bool holdsRecords(std::string_view arrayName) const;
    void dispatch(std::int64_t line);

    ReadOptions m_options;
    CallSink &m_calls;
    RecordSink m_sink;
    Record m_record;
    bool m_isForced;
    std::vector<Candidate> m_formats;
    FormatSet m_unmarked = 0;                         ///< candidates to ask whatever the names
    std::vector<std::optional<FormatSet>> m_markedBy; ///< by key id
    std::uint64_t m_markedShape = 0;                  ///< of records marked by m_marked
    FormatSet m_marked = 0;
};

} // namespace assay
