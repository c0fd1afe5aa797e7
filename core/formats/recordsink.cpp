#include "core/formats/recordsink.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kMostFieldBytes = 200;
constexpr std::size_t kLongestFieldName = 40;

/// Names of fields look like identifiers; anything else might be the text of a broken record.
bool looksLikeName(std::string_view key)
{
    return !key.empty() && key.size() <= kLongestFieldName && std::ranges::all_of(key, [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
               c == '.';
    });
}

} // namespace

void RecordSink::start(std::string_view formatId, std::int64_t line, Value record)
{
    m_formatId = formatId;
    m_line = line;
    next(record);
}

void RecordSink::next(Value record)
{
    m_record = record;
    m_droppedNames = 0;
    m_tags.startCall();
}

void RecordSink::accept(const Call &call)
{
    m_sink.seen(m_formatId);
    m_sink.accept(call, m_formatId, false);
    reportDropped();
}

void RecordSink::acceptLine(const ReportedLine &line)
{
    m_sink.seen(m_formatId);
    m_sink.acceptLine(line, m_formatId, false);
    reportDropped();
}

void RecordSink::reportDropped()
{
    if (const std::int64_t dropped = m_tags.dropped() + m_droppedNames; dropped > 0)
        m_sink.droppedTags(dropped);
}

void RecordSink::erase(const Call &call)
{
    m_sink.seen(m_formatId);
    m_sink.erase(call, m_formatId);
}

void RecordSink::skip(std::string_view why)
{
    m_sink.seen(m_formatId);
    m_sink.skip(why);
}

void RecordSink::reject(Reject reason)
{
    m_sink.seen(m_formatId);
    m_sink.reject(reason, m_line, fieldNames(m_record));
}

std::string_view RecordSink::name(std::string_view text)
{
    if (text.size() <= kLongestName)
        return text;
    ++m_droppedNames;
    return {};
}

std::string fieldNames(Value record)
{
    std::string names;
    for (const Value field : record) {
        if (!looksLikeName(field.key()))
            continue;
        if (names.size() + field.key().size() + 1 > kMostFieldBytes)
            break;
        names.append(names.empty() ? "" : ",").append(field.key());
    }
    return names;
}

} // namespace assay
