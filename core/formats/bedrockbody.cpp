#include "core/formats/bedrockbody.h"

#include "core/formats/numbers.h"

namespace assay {

void BedrockBody::take(Value body)
{
    m_body = body.unpacked();
    m_message = m_converseUsage = {};
    m_usages.clear();
    m_stream = {};
    if (m_body.isArray()) {
        m_stream.read(m_body);
        m_message = m_stream.message();
        m_usages.assign(m_stream.usages().begin(), m_stream.usages().end());
    } else if (m_body["usage"]["inputTokens"].kind() != ValueKind::Missing) {
        m_converseUsage = m_body["usage"];
    } else if (m_body["usage"].isObject()) {
        m_message = m_body;
        m_usages.push_back(m_body["usage"]);
    }
}

std::string_view BedrockBody::stopReason() const
{
    return firstGiven({m_stream.delta()["stop_reason"], m_message["stop_reason"], m_body["stopReason"]}).text();
}

std::int64_t BedrockBody::latencyMs() const
{
    const Value metrics = m_stream.end()["amazon-bedrock-invocationMetrics"];
    return durationOf(firstGiven({metrics["invocationLatency"], m_body["metrics"]["latencyMs"]}));
}

std::int64_t BedrockBody::ttftMs() const
{
    return durationOf(m_stream.end()["amazon-bedrock-invocationMetrics"]["firstByteLatency"]);
}

} // namespace assay
