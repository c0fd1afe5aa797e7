#pragma once

#include "core/formats/record.h"

#include <span>
#include <vector>

namespace assay {

/// One streamed message, put together from its events.
class MessageStream
{
public:
    /// Takes an array of events in their order; false when none of them starts a message or tells of an error.
    bool read(Value events);

    Value message() const { return m_message; } ///< as it was at the start: no stop reason, few output tokens
    /// What `usage` was at the start and after each change: the totals so far.
    std::span<const Value> usages() const { return m_usages; }
    Value delta() const { return m_delta; } ///< the last change beside the usage: stop reason and details
    Value error() const { return m_error; } ///< the stream broke off with it; missing when it did not
    Value end() const { return m_end; }     ///< the event that ended it; missing when the stream was cut

    /// Whether an event of this type says anything about the call (text and pings do not).
    static bool isTelling(std::string_view eventType);

private:
    Value m_message;
    std::vector<Value> m_usages;
    Value m_delta;
    Value m_error;
    Value m_end;
};

} // namespace assay
