#include "tests/support/recordingsink.h"

#include "core/calls/codes.h"
#include "core/values/decimal.h"

namespace assay::test {

namespace {

class FieldList
{
public:
    void add(std::string_view name, std::string_view value)
    {
        if (value.empty())
            return;
        const bool needsQuotes = value.find_first_of(" \n\"=") != value.npos;
        m_text += m_text.empty() ? "" : " ";
        m_text.append(name).append("=").append(needsQuotes ? "'" : "").append(value).append(needsQuotes ? "'" : "");
    }
    void add(std::string_view name, std::int64_t value, std::int64_t unset = 0)
    {
        if (value != unset)
            add(name, std::to_string(value));
    }
    void addCode(Dimension dimension, std::uint32_t code)
    {
        if (code != 0)
            add(dimensionInfo(dimension).id, codeText(dimension, code));
    }
    const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

} // namespace

std::string callText(const Call &call)
{
    FieldList fields;
    fields.add("time", isoText(call.time));
    fields.add("end", isoText(call.timeEnd));
    for (std::size_t i = 0; i < kTextDimensionCount; ++i)
        fields.add(dimensionInfo(static_cast<Dimension>(i)).id, call.texts[i]);
    for (std::size_t i = 0; i < kTokenClassCount; ++i)
        fields.add(tokenClassId(static_cast<TokenClass>(i)), call.tokens.counts[i]);
    fields.add("thinking", call.thinkingTokens);
    fields.add("web_search", call.webSearches);
    fields.add("web_fetch", call.webFetches);
    fields.add("latency_ms", call.latencyMs, -1);
    fields.add("ttft_ms", call.ttftMs, -1);
    fields.add("http_status", call.httpStatus);
    fields.add("attempt", call.attempt);
    fields.add("cost", call.reportedCost ? moneyText(*call.reportedCost) : std::string());
    fields.addCode(Dimension::Status, static_cast<std::uint32_t>(call.status));
    fields.addCode(Dimension::Tier, static_cast<std::uint32_t>(call.tier));
    fields.addCode(Dimension::Speed, static_cast<std::uint32_t>(call.speed));
    fields.addCode(Dimension::Platform, static_cast<std::uint32_t>(call.platform));
    fields.addCode(Dimension::Endpoint, static_cast<std::uint32_t>(call.endpoint));
    fields.addCode(Dimension::TaskOutcome, static_cast<std::uint32_t>(call.taskOutcome));
    fields.add("pays_batch", call.batch ? 1 : 0);
    fields.add("flags", call.flags);
    fields.add("request_id", call.requestId);
    fields.add("message_id", call.messageId);
    fields.add("trace_id", call.traceId);
    fields.add("key", call.dedupeKey);
    fields.add("rank", call.rank[0]);
    for (const Call::Tag &tag : call.tags)
        fields.add("tag:" + std::string(tag.key), tag.value);
    return fields.text();
}

std::string lineText(const ReportedLine &line)
{
    static constexpr std::array<std::string_view, kLineTextCount> names{
        "model", "provider", "workspace", "api_key", "user",      "session",    "tier",
        "speed", "geo",      "context",   "cost_type", "token_type", "terminal"};
    FieldList fields;
    fields.add("kind", kindText(line.kind));
    fields.add("time", isoText(line.time));
    fields.add("end", isoText(line.timeEnd));
    for (std::size_t i = 0; i < kLineTextCount; ++i)
        fields.add(names[i], line.texts[i]);
    for (std::size_t i = 0; i < kTokenClassCount; ++i)
        fields.add(tokenClassId(static_cast<TokenClass>(i)), line.tokens.counts[i]);
    fields.add("web_search", line.webSearches);
    fields.add("requests", line.requests, -1);
    fields.add("cost", line.reportedCost ? moneyText(*line.reportedCost) : std::string());
    fields.add("list_cost", line.listCost ? moneyText(*line.listCost) : std::string());
    fields.addCode(Dimension::Status, static_cast<std::uint32_t>(line.status));
    fields.add("flags", line.flags);
    fields.add("key", line.dedupeKey);
    return fields.text();
}

std::vector<std::string> eventsOf(std::string_view bytes, const ReadOptions &options)
{
    RecordingSink sink;
    const auto done = readBytes(bytes, "test", options, sink);
    return done ? sink.lines : std::vector<std::string>{"error: " + done.error().text()};
}

void RecordingSink::accept(const Call &call, std::string_view formatId, bool expanded)
{
    lines.push_back((expanded ? "expand " : "accept ") + std::string(formatId) + " " + callText(call));
}

void RecordingSink::erase(const Call &call, std::string_view formatId)
{
    lines.push_back("erase " + std::string(formatId) + " " + callText(call));
}

void RecordingSink::acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded)
{
    lines.push_back((expanded ? "expand " : "accept ") + std::string(formatId) + " " + lineText(line));
}

void RecordingSink::skip(std::string_view why)
{
    lines.push_back("skip " + std::string(why));
}

void RecordingSink::reject(Reject reason, std::int64_t line, std::string_view fields)
{
    lines.push_back("reject " + std::to_string(line) + " " + std::string(rejectText(reason)) + " " +
                    std::string(fields));
}

void RecordingSink::droppedTags(std::int64_t count)
{
    lines.push_back("dropped " + std::to_string(count));
}

std::string RecordingSink::text() const
{
    std::string all;
    for (const std::string &line : lines)
        all += line + "\n";
    return all;
}

} // namespace assay::test
