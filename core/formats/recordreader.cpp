#include "core/formats/recordreader.h"

#include "core/formats/names.h"

#include <algorithm>

namespace assay {

RecordReader::RecordReader(const ReadOptions &options, CallSink &sink, std::size_t mostTagNames)
    : m_options(options)
    , m_calls(sink)
    , m_sink(sink, mostTagNames)
    , m_isForced(!options.formatId.empty())
{
    for (const FormatEntry &entry : formatEntries())
        if (!m_isForced || entry.info.id == options.formatId)
            m_formats.push_back({entry.info.id, entry.create(options)});
}

RecordReader::RecordReader(std::unique_ptr<RecordFormat> format, CallSink &sink)
    : m_calls(sink)
    , m_sink(sink)
    , m_isForced(true)
{
    m_formats.push_back({{}, std::move(format)});
}

void RecordReader::readJson(std::string_view json, std::int64_t line, bool isTruncated)
{
    if (!m_record.readJson(json))
        reject(isTruncated ? Reject::Truncated : Reject::BadJson, line);
    else if (!m_record.root().isObject())
        reject(Reject::NotObject, line);
    else
        dispatch(line);
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
    for (std::size_t i = 0; i < names.size(); ++i)
        ids.push_back(m_record.keys().idOf(trimmedText(names[i]), i));
    return ids;
}

bool RecordReader::recognisesColumns(std::span<const std::uint32_t> columns)
{
    m_record.readCells(std::vector<std::string_view>(columns.size()), columns);
    return m_isForced || std::ranges::any_of(m_formats, [this](const Candidate &candidate) {
               return candidate.format->recognises(m_record.root());
           });
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

void RecordReader::dispatch(std::int64_t line)
{
    const Value record = m_record.root();
    for (const Candidate &candidate : m_formats) {
        if (!candidate.format->recognises(record) && !m_isForced)
            continue;
        m_sink.start(candidate.id, line, record);
        candidate.format->read(record, m_sink);
        return;
    }
    m_sink.start({}, line, record);
    m_sink.reject(Reject::UnknownFormat);
}

} // namespace assay
