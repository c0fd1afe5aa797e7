#include "tests/support/loggenerator.h"

#include "core/values/instant.h"

#include <array>
#include <fstream>
#include <random>

namespace assay::test {

namespace {

constexpr Millis kFirstTime = 1'788'220'800'000; // 2026-09-01T00:00:00Z
constexpr std::array kModels{"claude-opus-5", "claude-sonnet-5", "claude-haiku-4-5-20251001", "some-new-model"};
constexpr std::array kWorkloads{"ticket-triage", "contract-review", "nightly-summary", "search-answers", ""};

std::string field(const char *name, const std::string &text)
{
    return ",\"" + std::string(name) + "\":\"" + text + '"';
}

std::string field(const char *name, std::int64_t number)
{
    return ",\"" + std::string(name) + "\":" + std::to_string(number);
}

} // namespace

GeneratedLog::GeneratedLog(const std::string &path, std::uint64_t seed, std::size_t count)
{
    std::mt19937_64 random(seed);
    const auto below = [&random](std::uint64_t n) { return static_cast<std::int64_t>(random() % n); };
    std::ofstream log(path, std::ios::binary);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string model = kModels[static_cast<std::size_t>(below(kModels.size()))];
        const std::int64_t input = below(20'000), read = below(3) * 5'000, write5m = below(2) * 700, write1h = below(5) == 0 ? 900 : 0;
        const std::int64_t output = 1 + below(2'000);
        log << "{\"timestamp\":\"" << isoText(kFirstTime + static_cast<Millis>(i) * 977) << '"'
            << field("request_id", "call-" + std::to_string(seed) + "-" + std::to_string(i)) << field("model", model)
            << field("input_tokens", input) << field("output_tokens", output) << field("cache_read_input_tokens", read)
            << ",\"cache_creation\":{\"ephemeral_5m_input_tokens\":" << write5m << field("ephemeral_1h_input_tokens", write1h) << '}'
            << field("workload", kWorkloads[static_cast<std::size_t>(below(kWorkloads.size()))])
            << field("team", "team-" + std::to_string(below(5))) << field("customer", "customer-" + std::to_string(below(40)))
            << field("task_id", "task-" + std::to_string(i / 7)) << field("latency_ms", 50 + below(9'000)) << "}\n";
        ModelSums &sums = byModel[model];
        ++sums.records;
        sums.inUncached += input;
        sums.cacheRead += read;
        sums.cacheWrite5m += write5m;
        sums.cacheWrite1h += write1h;
        sums.output += output;
        ++calls;
    }
}

} // namespace assay::test
