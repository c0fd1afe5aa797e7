#include "core/formats/anthropicbody.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::array<std::string_view, 6> kWrapperNames{"response", "message", "body", "result", "output", "data"};

/// Records that hold a message and are logs of another kind, with rules of their own (batch results at half price,
/// coding-agent transcripts, provider invocation logs).
bool isOtherLog(Value record)
{
    static constexpr std::array<std::string_view, 5> marks{"custom_id", "recordId", "schemaType", "parentUuid",
                                                           "sessionId"};
    for (const std::string_view mark : marks)
        if (!record[mark].isEmpty())
            return true;
    return false;
}

} // namespace

bool AnthropicBody::find(Value record)
{
    m_message = record;
    m_isError = false;
    m_wrapperCount = 0;
    if (!mayHoldBody(record))
        return false;
    if (take(record))
        return true;
    for (const std::string_view outer : kWrapperNames) {
        const Value inside = record[outer].unpacked();
        if (!inside.isObject())
            continue;
        m_wrappers = {record, {}};
        m_wrapperCount = 1;
        if (take(inside))
            return !isOtherLog(record);
        m_wrappers = {inside, record};
        m_wrapperCount = 2;
        for (const std::string_view inner : kWrapperNames)
            if (const Value body = inside[inner]; !body.isEmpty() && take(body.unpacked()))
                return !isOtherLog(record);
    }
    return false;
}

/// Most records of other formats have no field of these names: one pass over the key ids settles it.
bool AnthropicBody::mayHoldBody(Value record)
{
    for (const Value field : record) {
        const std::uint32_t id = field.keyId();
        if (id == KeyTable::kNone)
            return true;
        if (m_marks.size() <= id)
            m_marks.resize(id + 1, Mark::Unknown);
        if (m_marks[id] == Mark::Unknown) {
            const bool leads =
                field.key() == "type" || std::ranges::find(kWrapperNames, field.key()) != kWrapperNames.end();
            m_marks[id] = leads ? Mark::LeadsToBody : Mark::LeadsNowhere;
        }
        if (m_marks[id] == Mark::LeadsToBody)
            return true;
    }
    return false;
}

bool AnthropicBody::take(Value candidate)
{
    const std::string_view type = candidate["type"].text();
    m_isError = type == "error" && candidate["error"].isObject();
    const bool isMessage = type == "message" && (candidate["usage"].isObject() || !candidate["role"].isEmpty());
    m_message = candidate;
    return isMessage || m_isError;
}

Value AnthropicBody::beside(std::span<const std::string_view> names) const
{
    const auto firstOf = [names](Value object) {
        for (const std::string_view name : names)
            if (const Value value = object[name]; !value.isEmpty())
                return value;
        return Value();
    };
    for (const Value wrapper : wrappers())
        if (const Value value = firstOf(wrapper); !value.isEmpty())
            return value;
    return firstOf(m_message);
}

} // namespace assay
