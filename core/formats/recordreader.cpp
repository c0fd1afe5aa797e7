#include "core/formats/recordreader.h"

#include "core/formats/brokendocument.h"
#include "core/formats/names.h"

#include <algorithm>
#include <bit>

namespace assay {

namespace {

/// `names`: between blanks.
bool isAmong(std::string_view name, std::string_view names)
{
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        if (names.substr(0, end) == name)
            return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

} // namespace

RecordReader::RecordReader(const ReadOptions &options, CallSink &sink, std::size_t mostTagNames)
    : m_options(options)
    , m_calls(sink)
    , m_sink(sink, mostTagNames)
    , m_isForced(!options.formatId.empty())
{
    for (const FormatEntry &entry : formatEntries())
        if (!m_isForced || entry.info.id == options.formatId)
            m_formats.push_back({entry.info.id, entry.marks, entry.create(options), entry.recordArrays});
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        if (m_isForced || m_formats[i].marks.empty())
            m_unmarked |= FormatSet(1) << i;
}

RecordReader::RecordReader(std::unique_ptr<RecordFormat> format, CallSink &sink)
    : m_calls(sink)
    , m_sink(sink)
    , m_isForced(true)
    , m_unmarked(1)
{
    m_formats.push_back({{}, {}, std::move(format)});
}

void RecordReader::readJson(std::string_view json, std::int64_t line, bool isTruncated)
{
    if (!readValidJson(json, line) && readBroken(json, line, isTruncated) == 0)
        reject(isTruncated ? Reject::Truncated : Reject::BadJson, line);
}

bool RecordReader::readValidJson(std::string_view json, std::int64_t line)
{
    if (!m_record.readJson(json))
        return false;
    if (m_record.root().isObject())
        dispatch(line);
    else
        reject(Reject::NotObject, line);
    return true;
}

std::size_t RecordReader::readBroken(std::string_view document, std::int64_t line, bool isTruncated)
{
    if (!document.starts_with('{'))
        return 0;
    const SavedDocument saved = saveDocument(
        document, [this](std::string_view name) { return holdsRecords(name); },
        [this](std::string_view text) { return isJsonObject(text); });
    if (saved.records == 0 || !isJsonObject(saved.text))
        return 0;
    if (const Candidate *candidate = recognise(m_record.root()); !candidate || candidate->recordArrays.empty())
        return 0;
    dispatch(line);
    for (const DocumentLoss &loss : saved.losses)
        reject(loss.isCut && isTruncated ? Reject::Truncated : Reject::BadJson,
               line + std::ranges::count(document.substr(0, loss.at), '\n'));
    return saved.length;
}

void RecordReader::readCells(std::span<const std::string_view> cells, std::span<const std::uint32_t> columns,
                             std::int64_t line)
{
    m_record.readCells(cells, columns);
    dispatch(line);
}

std::vector<std::uint32_t> RecordReader::nameColumns(std::span<const std::string> names)
{
    std::vector<std::uint32_t> ids;
    for (const std::string &name : names)
        ids.push_back(m_record.keys().idOf(trimmedText(name), KeyTable::kNone));
    return ids;
}

bool RecordReader::recognisesColumns(std::span<const std::uint32_t> columns)
{
    m_record.readCells(std::vector<std::string_view>(columns.size()), columns);
    return m_isForced || recognise(m_record.root());
}

void RecordReader::reject(Reject reason, std::int64_t line)
{
    m_calls.seen({});
    m_calls.reject(reason, line, {});
}

bool RecordReader::isJsonObject(std::string_view json)
{
    return m_record.readJson(json) && m_record.root().isObject();
}

std::string RecordReader::typeOf(std::string_view json)
{
    return isJsonObject(json) ? std::string(m_record.root()["type"].text()) : std::string();
}

bool RecordReader::holdsRecords(std::string_view arrayName) const
{
    return std::ranges::any_of(m_formats, [&](const Candidate &c) { return isAmong(arrayName, c.recordArrays); });
}

RecordReader::FormatSet RecordReader::markedBy(std::string_view name) const
{
    FormatSet set = 0;
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        if (isAmong(name, m_formats[i].marks))
            set |= FormatSet(1) << i;
    return set;
}

RecordReader::FormatSet RecordReader::markedBy(Value record)
{
    if (record.shape() != 0 && record.shape() == m_markedShape)
        return m_marked;
    FormatSet marked = m_unmarked;
    for (const Value field : record) {
        const std::uint32_t id = field.keyId();
        if (id == KeyTable::kNone) {
            marked |= markedBy(field.key());
            continue;
        }
        if (m_markedBy.size() <= id)
            m_markedBy.resize(id + 1);
        if (!m_markedBy[id])
            m_markedBy[id] = markedBy(field.key());
        marked |= *m_markedBy[id];
    }
    m_markedShape = record.shape();
    m_marked = marked;
    return marked;
}

/// Most formats are ruled out by one pass over the key ids; the rest are asked in the order of the table.
RecordReader::Candidate *RecordReader::recognise(Value record)
{
    for (FormatSet marked = markedBy(record); marked != 0; marked &= marked - 1) {
        Candidate &candidate = m_formats[std::size_t(std::countr_zero(marked))];
        if (candidate.format->recognises(record) || m_isForced)
            return &candidate;
    }
    return nullptr;
}

void RecordReader::dispatch(std::int64_t line)
{
    const Value record = m_record.root();
    if (const Candidate *candidate = recognise(record)) {
        m_sink.start(candidate->id, line, record);
        return candidate->format->read(record, m_sink);
    }
    m_sink.start({}, line, record);
    m_sink.reject(Reject::UnknownFormat);
}

} // namespace assay
