#pragma once

#include "tests/benchmarks/distributions.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::bench {

/// A model as the invented company uses it; prices in nano-dollars (1e-9 $) per token.
struct WorldModel
{
    std::string_view id;
    std::int64_t input, output, cacheRead, cacheWrite5m, cacheWrite1h;
};
inline constexpr std::size_t kWorldModels = 6;
extern const std::array<WorldModel, kWorldModels> kModels;

/// One call of the invented company. Names are indexes; the writer knows their texts.
struct WorldCall
{
    std::int64_t sinceStart = 0; ///< milliseconds since the first day began
    std::size_t model = 0, workload = 0, team = 0, customer = 0, user = 0, status = 0;
    std::uint64_t task = 0;
    std::uint32_t input = 0, output = 0, cacheRead = 0, cacheWrite5m = 0, cacheWrite1h = 0, latencyMs = 0;
    bool isBatch = false;
    std::uint64_t idHigh = 0, idLow = 0; ///< ten base-62 digits each

    std::int64_t costNano() const; ///< at list price
};

inline constexpr std::int64_t kFirstDay = 20'598; ///< 2026-05-25, a Monday, in days since 1970
inline constexpr int kDays = 180;

/// The calls of half a year in the order of time, in memory that does not grow with their number: forty workloads with
/// habits of their own, thousands of customers of very unequal size, models that come and go, tasks of several calls.
/// The same seed and number give the same calls everywhere.
class CallWorld
{
public:
    CallWorld(std::uint64_t seed, std::uint64_t calls);
    /// False when all calls have been given.
    bool next(WorldCall &call);

private:
    /// What is typical of a workload.
    struct Habits
    {
        std::uint32_t inputMedian, outputMedian, contextMedian;
        Spread inputSpread, outputSpread;
        std::uint32_t cachePercent, batchPercent, longTtlPercent;
        std::uint32_t modelTier; ///< 0 small, 1 middle, 2 large
    };
    struct Task
    {
        std::size_t workload = 0, team = 0, customer = 0, user = 0;
        std::uint32_t step = 0, steps = 0, modelTier = 0;
        std::uint64_t number = 0;
        std::uint32_t context = 0; ///< tokens that its calls repeat
    };

    static Habits habitsOf(std::uint32_t workload);
    void begin(Task &task);
    std::int64_t nextTime();
    std::size_t chooseModel(std::uint32_t modelTier, int day);
    void fillTokens(WorldCall &call, Task &task, const Habits &habits);
    void layOutHours(Random random);

    Random m_random;
    std::uint64_t m_calls, m_given = 0;
    std::vector<std::uint16_t> m_workloadByDraw, m_customerByDraw;
    std::vector<Habits> m_habits;
    std::vector<Task> m_tasks; ///< open at the same time
    std::uint64_t m_nextTask = 1;
    std::vector<double> m_busyUntil; ///< share of all calls before the end of each hour
    std::size_t m_hour = 0;
};

} // namespace assay::bench
