#include "resources/sample/customers.h"
#include "resources/sample/writers.h"

#include <cstdio>

namespace sample {

namespace {

using assay::TokenClass;

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

/// "req_01" and 20 base-62 characters, as the API writes them.
std::string requestId(std::uint64_t id)
{
    constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    Random random("");
    std::string text = "req_01";
    for (int k = 0; k < 20; ++k, id = k == 10 ? id * 0x9e3779b97f4a7c15u + random.next() : id / 62)
        text += digits[std::size_t(id % 62)];
    return text;
}

class Line
{
public:
    void add(std::string_view key, std::string_view text) { field(key) += '"' + std::string(text) + '"'; }
    void add(std::string_view key, std::int64_t value) { field(key) += number(value); }
    void open(std::string_view key) { field(key) += '{', m_first = true; }
    void close() { m_text += '}', m_first = false; }
    std::string take() { return m_text + "}\n"; }

private:
    std::string &field(std::string_view key)
    {
        m_text += m_first ? "\"" : ",\"";
        m_first = false;
        return (m_text += key) += "\":";
    }
    std::string m_text = "{";
    bool m_first = true;
};

std::string_view statusText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok: return "success";
    case Outcome::RateLimited: return "rate_limited";
    case Outcome::Overloaded: return "overloaded";
    case Outcome::TimedOut: break;
    }
    return "client_timeout";
}

void addUsage(Line &line, const Call &call)
{
    const assay::TokenCounts &t = call.usage.tokens;
    line.open("usage");
    line.add("input_tokens", t[TokenClass::Input]);
    line.add("cache_read_input_tokens", t[TokenClass::CacheRead]);
    line.add("cache_creation_input_tokens", t[TokenClass::CacheWrite5m] + t[TokenClass::CacheWrite1h]);
    line.open("cache_creation");
    line.add("ephemeral_5m_input_tokens", t[TokenClass::CacheWrite5m]);
    line.add("ephemeral_1h_input_tokens", t[TokenClass::CacheWrite1h]);
    line.close();
    line.add("output_tokens", t.output());
    line.add("service_tier", call.usage.batch ? "batch" : "standard");
    if (call.usage.us)
        line.add("inference_geo", "us");
    if (call.usage.fast)
        line.add("speed", "fast");
    if (call.usage.searches > 0) {
        line.open("server_tool_use");
        line.add("web_search_requests", call.usage.searches);
        line.close();
    }
    line.close();
}

void addIdentity(Line &line, const Call &call)
{
    if (call.workload < 0) {
        line.add("api_key", "key-legacy-scripts");
        return;
    }
    const Workload &w = workloads()[std::size_t(call.workload)];
    line.add("workload", w.name);
    line.add("team", w.team);
    line.add("feature", w.feature);
    line.add("api_key", "key-" + std::string(w.name));
    line.add("environment", call.id % 50 == 0 ? "staging" : "production");
    if (call.customer >= 0)
        line.add("customer", customerName(call.customer));
    line.add("user", call.customer >= 0 ? "c" + number(call.customer + 1) + "-u" + number(call.user + 1)
                                        : "eng-" + number(call.user + 1));
    if (call.session > 0)
        line.add("session", "s" + number(call.session));
    if (call.task > 0)
        line.add("task_id", "t" + number(call.task));
    if (call.task > 0 && call.lastOfTask)
        line.add("task_outcome", call.taskFailed ? "failure" : "success");
    if (w.name == "support-assistant") // released every Wednesday
        line.add("release", "r" + number(1 + (call.day() - day(7, 15)) / 7));
}

} // namespace

std::string gatewayLog(const std::vector<Call> &calls)
{
    std::string text;
    for (const Call &call : calls) {
        if (call.unlogged)
            continue;
        Line line;
        line.add("timestamp", assay::isoText(call.time));
        line.add("request_id", requestId(call.id));
        line.add("model", modelId(call.usage.model));
        line.add("status", statusText(call.outcome));
        if (call.outcome == Outcome::Ok)
            line.add("stop_reason", call.truncated ? "max_tokens" : "end_turn");
        line.add("latency_ms", call.latencyMs);
        if (call.firstTokenMs > 0)
            line.add("ttft_ms", call.firstTokenMs);
        addUsage(line, call);
        addIdentity(line, call);
        text += line.take();
    }
    return text;
}

} // namespace sample
