// Writes a log of N calls as JSON lines, and beside it an oracle: what the calls add up to, counted while they are made.
//   bench_generate N SEED LOG ORACLE

#include "core/values/instant.h"
#include "tests/benchmarks/callworld.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace assay::bench {

namespace {

constexpr std::array<const char *, 40> kWorkloadNames{
    "support-triage",  "code-review",    "doc-summarize",      "chat-assistant", "rag-search",     "contract-extract",
    "email-draft",     "agent-refactor", "sql-copilot",        "ticket-router",  "meeting-notes",  "lead-scoring",
    "content-moderation", "translation", "test-generation",    "invoice-parse",  "kb-answer",      "release-notes",
    "log-triage",      "pr-describe",    "product-copy",       "resume-screen",  "survey-coding",  "fraud-explain",
    "policy-qa",       "catalog-enrich", "voice-agent",        "data-labeling",  "eval-judge",     "nightly-digest",
    "incident-brief",  "claims-intake",  "seo-outline",        "lesson-planner", "spec-writer",    "bug-repro",
    "risk-memo",       "image-caption",  "forecast-notes",     "legal-redline"};
constexpr std::array<const char *, 12> kTeamNames{"platform", "support", "growth",   "legal", "finance",  "data",
                                                  "search",   "mobile",  "security", "sales", "research", "operations"};
constexpr std::array<const char *, 4> kStatusNames{"ok", "rate_limited", "overloaded", "error"};

/// Ten base-62 digits, the lowest first.
void appendId(std::string &out, std::uint64_t number)
{
    for (int i = 0; i < 10; ++i, number /= 62)
        out += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[number % 62];
}

void appendPadded(std::string &out, std::uint64_t number, std::size_t digits)
{
    const std::string text = std::to_string(number);
    out.append(digits - text.size(), '0').append(text);
}

void appendLine(std::string &out, const WorldCall &call)
{
    const auto count = [&out](const char *name, std::uint64_t value) { out.append(name).append(std::to_string(value)); };
    out.append("{\"timestamp\":\"").append(isoText(kFirstDay * kMillisPerDay + call.sinceStart));
    out.append("\",\"request_id\":\"req_01");
    appendId(out, call.idHigh);
    appendId(out, call.idLow);
    out.append("\",\"model\":\"").append(kModels[call.model].id);
    count("\",\"input_tokens\":", call.input);
    count(",\"output_tokens\":", call.output);
    count(",\"cache_read_input_tokens\":", call.cacheRead);
    count(",\"cache_creation\":{\"ephemeral_5m_input_tokens\":", call.cacheWrite5m);
    count(",\"ephemeral_1h_input_tokens\":", call.cacheWrite1h);
    out.append("},\"service_tier\":\"").append(call.isBatch ? "batch" : "standard");
    out.append("\",\"status\":\"").append(kStatusNames[call.status]);
    count("\",\"latency_ms\":", call.latencyMs);
    out.append(",\"workload\":\"").append(kWorkloadNames[call.workload]);
    out.append("\",\"team\":\"").append(kTeamNames[call.team]);
    out.append("\",\"customer\":\"cust-");
    appendPadded(out, call.customer, 4);
    out.append("\",\"user\":\"u");
    appendPadded(out, call.user, 3);
    out.append("\",\"task_id\":\"task-");
    appendPadded(out, call.task, 9);
    out.append("\"}\n");
}

struct Sums
{
    std::int64_t calls = 0, input = 0, output = 0, cacheRead = 0, cacheWrite5m = 0, cacheWrite1h = 0, costNano = 0;

    void add(const WorldCall &call)
    {
        ++calls;
        input += call.input;
        output += call.output;
        cacheRead += call.cacheRead;
        cacheWrite5m += call.cacheWrite5m;
        cacheWrite1h += call.cacheWrite1h;
        costNano += call.costNano();
    }
};

int generate(std::uint64_t calls, std::uint64_t seed, const char *logPath, const char *oraclePath)
{
    constexpr std::size_t kFlushAt = std::size_t(1) << 20;
    std::ofstream log(logPath, std::ios::binary), oracle(oraclePath);
    CallWorld world(seed, calls);
    WorldCall call;
    Sums sums;
    std::string out;
    while (world.next(call)) {
        sums.add(call);
        appendLine(out, call);
        if (out.size() >= kFlushAt) {
            log << out;
            out.clear();
        }
    }
    log << out;
    oracle << "{\"calls\": " << sums.calls << ", \"input\": " << sums.input << ", \"output\": " << sums.output
           << ", \"cache_read\": " << sums.cacheRead << ", \"cache_write_5m\": " << sums.cacheWrite5m
           << ", \"cache_write_1h\": " << sums.cacheWrite1h << ", \"cost_nano_usd\": " << sums.costNano << "}\n";
    log.close();
    oracle.close();
    return log && oracle ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

} // namespace assay::bench

int main(int argc, char **argv)
{
    if (argc == 5)
        return assay::bench::generate(std::strtoull(argv[1], nullptr, 10), std::strtoull(argv[2], nullptr, 10), argv[3], argv[4]);
    std::fputs("usage: bench_generate N SEED LOG ORACLE\n", stderr);
    return 2;
}
