// Ordinary traffic: tasks by the day, calls by the task, failed attempts among them.
#include "resources/sample/customers.h"
#include "resources/sample/plan.h"

namespace sample {

namespace {

constexpr std::int64_t kFailedAttempts = 11; ///< per mille of calls
constexpr std::int64_t kFailedTasks = 45;    ///< per mille of tasks

/// Engineers who tried a preview model for three days.
bool triesPreview(const Workload &w, int user, Day d)
{
    return w.name == "coding-agent" && user % 24 < 3 && d >= day(10, 20) && d < day(10, 23);
}

/// An attempt that the service refused, a few seconds before the one that went through.
Call failedAttempt(Call call, Random &random)
{
    call.outcome = random.chance(600) ? Outcome::RateLimited : Outcome::Overloaded;
    call.lastOfTask = false;
    call.time -= random.between(1'500, 6'000);
    call.id = random.next();
    return call;
}

void planTask(int index, Day d, std::int64_t task, Random &random, std::vector<Call> &calls)
{
    const Workload &w = workloads()[std::size_t(index)];
    Call call;
    call.workload = index;
    call.customer = w.forCustomers ? drawCustomer(w.name, random) : -1;
    call.user = int(random.below(w.forCustomers ? 9 : 24));
    call.task = w.tracksTasks ? task : 0;
    call.session = w.callsHigh > 1 ? task : 0;
    call.taskFailed = random.chance(kFailedTasks);
    call.usage.model = triesPreview(w, call.user, d) ? Preview : modelOn(w, d);
    call.usage.batch = w.batch;
    call.usage.us = w.us;
    call.usage.fast = w.name == "coding-agent" && (call.usage.model == Opus5 || call.usage.model == Opus55) && random.chance(40);
    call.time = startOf(d) + momentOf(w.rhythm, random);
    const std::int64_t count = random.between(w.callsLow, w.callsHigh);
    for (std::int64_t n = 0; n < count; ++n) {
        call.lastOfTask = n + 1 == count;
        call.id = random.next();
        call.retry = random.chance(w.batch ? 0 : kFailedAttempts) ? 1 : 0;
        if (call.retry > 0)
            calls.push_back(failedAttempt(call, random));
        calls.push_back(call);
        const bool longPause = w.caching == Caching::Conversation && random.chance(50);
        call.time += (longPause ? random.between(360, 1'500) : 4 + random.around(w.gapSeconds, 90)) * 1000 + random.below(1000);
    }
}

} // namespace

std::vector<Call> planTraffic()
{
    std::vector<Call> calls;
    for (int index = 0; index < int(workloads().size()); ++index) {
        const Workload &w = workloads()[std::size_t(index)];
        Random random(w.name);
        std::int64_t due = 0, task = (index + 1) * 1'000'000; // `due`: thousandths of tasks not started yet
        for (int n = 0; n < kDays; ++n) {
            const Day d = firstDay() + n;
            const std::int64_t load = loadOf(d, w.rhythm) * (100 + w.growthPercent * n / kDays) / 100;
            if (creepPercent(w, d) > 0)
                due += w.tasksPerDay * load / 1000 * random.between(90, 110) / 100;
            for (; due >= 1000; due -= 1000)
                planTask(index, d, ++task, random, calls);
        }
    }
    return calls;
}

} // namespace sample
