#include "tests/support/uilog.h"

#include "core/values/instant.h"

namespace assay::test {

namespace {

constexpr Millis kFirst = 1'788'220'800'000; // 2026-09-01T00:00:00Z
constexpr Millis kHour = 3'600'000;

std::string line(Millis time, int number, const std::string &workload, const std::string &team, const std::string &model,
                 int input, int output)
{
    return R"({"timestamp":")" + isoText(time) + R"(","request_id":"r)" + std::to_string(number) + R"(","model":")" + model
        + R"(","input_tokens":)" + std::to_string(input) + R"(,"output_tokens":)" + std::to_string(output) + R"(,"workload":")"
        + workload + R"(")" + (team.empty() ? "" : R"(,"team":")" + team + R"(")") + R"(,"task_id":"t)"
        + std::to_string(number / 2) + "\"}\n";
}

} // namespace

std::string uiLog()
{
    std::string log;
    int number = 0;
    for (int day = 0; day < 60; ++day) {
        for (int hour = 9; hour < 17; ++hour) {
            const Millis time = kFirst + day * kMillisPerDay + hour * kHour;
            log += line(time, number++, "triage", "support", "claude-opus-4-7", day >= 30 ? 6000 : 3000, 400);
            log += line(time + 1, number++, "replies", "support", "claude-sonnet-4-6", 2000, 500);
            log += line(time + 2, number++, "search", "", "claude-haiku-4-5", 1500, 100);
        }
    }
    return log;
}

} // namespace assay::test
