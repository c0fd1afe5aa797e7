#include "core/formats/anthropicbody.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::array<std::string_view, 6> kWrapperNames{"response", "message", "body", "result", "output", "data"};

} // namespace

bool AnthropicBody::find(Value record)
{
    m_message = record;
    m_isError = false;
    m_wrapperCount = 0;
    if (record["type"].text() == "message_start")
        return false; // an event of a stream: its counts are not the final ones
    if (take(record))
        return true;
    for (const std::string_view outer : kWrapperNames) {
        const Value inside = record[outer].unpacked();
        if (!inside.isObject())
            continue;
        m_wrappers = {record, {}};
        m_wrapperCount = 1;
        if (take(inside))
            return true;
        m_wrappers = {inside, record};
        m_wrapperCount = 2;
        for (const std::string_view inner : kWrapperNames)
            if (const Value body = inside[inner]; !body.isEmpty() && take(body.unpacked()))
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
