#pragma once

#include "core/formats/messagestream.h"
#include "core/formats/record.h"
#include "core/formats/tokenclasses.h"

#include <optional>

namespace assay {

/// What a model answered on Bedrock, in any of its shapes: a Messages API body, the events of a streamed one, or a
/// Converse body.
class BedrockBody
{
public:
    /// Takes the body of the record at hand; a missing one is none.
    void take(Value body);

    /// The Messages API object; missing when the body is Converse's or none.
    Value message() const { return m_message; }
    /// `usage` of a Messages API body and of its later events, in that order.
    std::span<const Value> usages() const { return m_usages; }
    /// `usage` of a Converse body.
    Value converseUsage() const { return m_converseUsage; }
    std::string_view stopReason() const;
    std::int64_t latencyMs() const; ///< -1 unknown
    std::int64_t ttftMs() const;    ///< -1 unknown

private:
    Value m_body;
    Value m_message;
    std::vector<Value> m_usages;
    Value m_converseUsage;
    MessageStream m_stream;
};

} // namespace assay
