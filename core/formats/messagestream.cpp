#include "core/formats/messagestream.h"

namespace assay {

bool MessageStream::isTelling(std::string_view eventType)
{
    return eventType == "message_start" || eventType == "message_delta" || eventType == "message_stop" ||
           eventType == "error";
}

bool MessageStream::read(Value events)
{
    *this = {};
    for (const Value event : events) {
        const std::string_view type = event["type"].text();
        if (type == "message_start") {
            m_message = event["message"];
            m_usages.push_back(m_message["usage"]);
        } else if (type == "message_delta") {
            m_usages.push_back(event["usage"]);
            if (!event["delta"]["stop_reason"].isEmpty())
                m_delta = event["delta"];
        } else if (type == "error") {
            m_error = event["error"];
        } else if (type == "message_stop") {
            m_end = event;
        }
    }
    return m_message.isObject() || m_error.isObject();
}

} // namespace assay
