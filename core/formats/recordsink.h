#pragma once

#include "core/formats/format.h"
#include "core/formats/tagbudget.h"

namespace assay {

/// What a format reports about the record it was given: exactly one of accept, acceptLine, erase, skip or reject, and any
/// number of expanded ones after an accept. A document that holds several records (a page of an export) reports each, with
/// next() before it; it may hold none.
class RecordSink
{
public:
    explicit RecordSink(CallSink &sink, std::size_t mostTagNames = TagBudget::kMostNames)
        : m_sink(sink)
        , m_tags(mostTagNames)
    {
    }

    /// Called by the container before each record.
    void start(std::string_view formatId, std::int64_t line, Value record);

    /// What follows is about this part of the document at hand.
    void next(Value record);

    void accept(const Call &call);
    void expand(const Call &call) { m_sink.accept(call, m_formatId, true); }
    void erase(const Call &call);
    void acceptLine(const ReportedLine &line);
    void expandLine(const ReportedLine &line) { m_sink.acceptLine(line, m_formatId, true); }
    void skip(std::string_view why);
    void reject(Reject reason);

    /// Tags of the call at hand; put `tags().tags()` into the call before accept().
    TagBudget &tags() { return m_tags; }
    /// `text` as a dimension holds it: empty when it is longer than any name or id, which counts as dropped.
    std::string_view name(std::string_view text);

private:
    static constexpr std::size_t kLongestName = 512;
    void reportDropped();

    CallSink &m_sink;
    TagBudget m_tags;
    std::string_view m_formatId;
    std::int64_t m_line = 0;
    std::int64_t m_droppedNames = 0;
    Value m_record;
};

/// The names of the fields of a record, for a rejection: comma-separated, at most 200 bytes, no values.
std::string fieldNames(Value record);

} // namespace assay
