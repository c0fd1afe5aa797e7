#include "tests/benchmarks/callworld.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace assay::bench {

namespace {

constexpr std::uint32_t kWorkloads = 40, kTeams = 12, kCustomers = 5'000, kUsers = 600;
constexpr std::size_t kOpenTasks = 4'096;
constexpr std::uint32_t kLargestContext = 180'000, kLargestInput = 200'000, kLargestOutput = 64'000;
constexpr std::int64_t kMillisPerHour = 3'600'000, kMillisPerDay = 86'400'000;
constexpr std::uint64_t kIds = 839'299'365'868'340'224; ///< 62^10: the lower half of an id is unique by number below it

enum : std::size_t { kOpus41, kSonnet45, kHaiku45, kOpus46, kSonnet46, kOpus47 };

} // namespace

const std::array<WorldModel, kWorldModels> kModels{{
    {"claude-opus-4-1-20250805", 15000, 75000, 1500, 18750, 30000},
    {"claude-sonnet-4-5-20250929", 3000, 15000, 300, 3750, 6000},
    {"claude-haiku-4-5-20251001", 1000, 5000, 100, 1250, 2000},
    {"claude-opus-4-6", 5000, 25000, 500, 6250, 10000},
    {"claude-sonnet-4-6", 3000, 15000, 300, 3750, 6000},
    {"claude-opus-4-7", 5000, 25000, 500, 6250, 10000},
}};

std::int64_t WorldCall::costNano() const
{
    const WorldModel &price = kModels[model];
    const std::int64_t cost = input * price.input + output * price.output + cacheRead * price.cacheRead
        + cacheWrite5m * price.cacheWrite5m + cacheWrite1h * price.cacheWrite1h;
    return isBatch ? cost / 2 : cost;
}

CallWorld::CallWorld(std::uint64_t seed, std::uint64_t calls)
    : m_random(seed), m_calls(calls), m_workloadByDraw(zipfTable(kWorkloads, 0.9, 16)),
      m_customerByDraw(zipfTable(kCustomers, 1.05, 20)), m_tasks(kOpenTasks)
{
    for (std::uint32_t workload = 0; workload < kWorkloads; ++workload)
        m_habits.push_back(habitsOf(workload));
    for (Task &task : m_tasks)
        begin(task);
    layOutHours(Random(seed ^ 0xabcdef));
}

/// More calls by day than by night, on weekdays than at weekends, and later than earlier.
void CallWorld::layOutHours(Random random)
{
    double reached = 0;
    m_busyUntil.push_back(0);
    for (int hour = 0; hour < kDays * 24; ++hour) {
        const int day = hour / 24;
        double busy = 0.25 + 0.75 * (0.5 - 0.5 * std::cos((hour % 24 - 2) / 24.0 * 6.283185307179586));
        if (day % 7 >= 5)
            busy *= 0.35;
        busy *= 0.6 + 0.8 * day / kDays;
        busy *= 0.85 + 0.3 * random.unit();
        m_busyUntil.push_back(reached += busy);
    }
    for (double &until : m_busyUntil)
        until /= reached;
}

CallWorld::Habits CallWorld::habitsOf(std::uint32_t workload)
{
    static constexpr std::array<std::uint32_t, 5> inputs{300, 900, 2500, 6000, 14000}, outputs{40, 180, 450, 900, 1800},
        contexts{2000, 6000, 18000, 45000, 90000};
    Random random(7919u * (workload + 1));
    Habits habits{};
    habits.inputMedian = inputs[random.below(5)];
    habits.outputMedian = outputs[random.below(5)];
    habits.contextMedian = contexts[random.below(5)];
    habits.inputSpread = Spread(1 + random.below(3));
    habits.outputSpread = Spread(1 + random.below(2));
    habits.cachePercent = random.below(10) * 10;
    habits.batchPercent = random.below(5) == 0 ? 60 : 0;
    habits.longTtlPercent = random.below(4) == 0 ? 50 : 5;
    habits.modelTier = random.below(3);
    return habits;
}

void CallWorld::begin(Task &task)
{
    task.workload = m_workloadByDraw[m_random.next() >> 48];
    task.customer = m_customerByDraw[m_random.next() >> 44];
    task.team = m_random.below(10) < 8 ? task.workload % kTeams : m_random.below(kTeams);
    task.user = (task.team * 50 + m_random.below(50)) % kUsers;
    task.step = 0;
    task.steps = 1 + lognormal(m_random, Spread::Wide, 4) % 60;
    const Habits &habits = m_habits[task.workload];
    task.modelTier = m_random.below(10) < 7 ? habits.modelTier : m_random.below(3);
    task.context = std::min(500 + lognormal(m_random, Spread::Medium, habits.contextMedian), kLargestContext);
    task.number = m_nextTask++;
}

/// Calls are spread over the hours as they are busy, and within an hour evenly but for a little jitter.
std::int64_t CallWorld::nextTime()
{
    const double share = (double(m_given) + 0.5) / double(m_calls);
    while (m_hour + 2 < m_busyUntil.size() && share >= m_busyUntil[m_hour + 1])
        ++m_hour;
    const double within = (share - m_busyUntil[m_hour]) / (m_busyUntil[m_hour + 1] - m_busyUntil[m_hour]);
    const std::int64_t time = std::int64_t((double(m_hour) + within) * double(kMillisPerHour)) + m_random.below(400);
    return std::min(time, kDays * kMillisPerDay - 1);
}

/// Old models fade out and new ones come in as the days pass.
std::size_t CallWorld::chooseModel(std::uint32_t modelTier, int day)
{
    const int draw = int(m_random.below(1000));
    if (modelTier == 2) {
        const int old = day < 60 ? 300 - day * 4 : 60 - day / 4;
        const int newest = day < 75 ? 0 : std::min((day - 75) * 9, 850);
        return draw < old ? kOpus41 : draw >= 1000 - newest ? kOpus47 : kOpus46;
    }
    if (modelTier == 1)
        return draw < std::min(day < 30 ? 100 + day * 10 : 400 + (day - 30) * 4, 970) ? kSonnet46 : kSonnet45;
    return kHaiku45;
}

void CallWorld::fillTokens(WorldCall &call, Task &task, const Habits &habits)
{
    call.input = std::min(3 + lognormal(m_random, habits.inputSpread, habits.inputMedian), kLargestInput);
    call.output = std::min(1 + lognormal(m_random, habits.outputSpread, habits.outputMedian), kLargestOutput);
    if (m_random.below(100) >= habits.cachePercent)
        return;
    std::uint32_t written = task.context;
    if (task.step > 0) {
        call.cacheRead = task.context;
        written = call.input / 2;
        if (m_random.below(20) == 0) // the entry was gone
            written += std::exchange(call.cacheRead, 0);
    }
    (m_random.below(100) < habits.longTtlPercent ? call.cacheWrite1h : call.cacheWrite5m) = written;
    if (task.context < kLargestContext)
        task.context += written % 4000;
}

bool CallWorld::next(WorldCall &call)
{
    if (m_given >= m_calls)
        return false;
    call = {};
    call.sinceStart = nextTime();
    Task &task = m_tasks[m_random.next() >> 52];
    const Habits &habits = m_habits[task.workload];
    call.workload = task.workload;
    call.team = task.team;
    call.customer = task.customer;
    call.user = task.user;
    call.task = task.number;
    call.model = chooseModel(task.modelTier, int(call.sinceStart / kMillisPerDay));
    call.isBatch = m_random.below(100) < habits.batchPercent;
    const std::uint32_t luck = m_random.below(1000);
    call.status = luck < 972 ? 0 : luck < 986 ? 1 : luck < 994 ? 2 : 3;
    std::uint32_t medianLatency = 250;
    if (call.status == 0 || (call.status == 3 && m_random.below(2) == 1)) { // some errors come after tokens were used
        fillTokens(call, task, habits);
        medianLatency = 300 + call.output * (call.model == kHaiku45 ? 7 : call.model == kOpus41 ? 22 : 14);
    }
    call.latencyMs = 20 + lognormal(m_random, Spread::Narrow, medianLatency);
    call.idHigh = m_random.next();
    call.idLow = m_given * 0x9e3779b97f4a7c15u % kIds;
    if (++task.step >= task.steps)
        begin(task);
    ++m_given;
    return true;
}

} // namespace assay::bench
