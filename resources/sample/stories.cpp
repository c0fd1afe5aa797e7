// What is planted beside the ordinary traffic.
#include "resources/sample/customers.h"
#include "resources/sample/plan.h"

namespace sample {

namespace {

/// Scripts without any tag but their key, all through the period: about 4 % of calls.
void addUntagged(std::vector<Call> &calls)
{
    Random random("untagged");
    for (int n = 0; n < kDays; ++n) {
        const Day d = firstDay() + n;
        for (std::int64_t k = random.between(17, 27); k > 0; --k) {
            Call call;
            call.usage.model = d < day(10, 1) ? Sonnet5 : Sonnet55;
            call.time = startOf(d) + momentOf(Rhythm::AroundTheClock, random);
            call.id = random.next();
            calls.push_back(call);
        }
    }
}

/// Client timeouts after generation on one afternoon: failed, retried in a loop, and billed every time.
void addBilledErrors(std::vector<Call> &calls)
{
    Random random("billed errors");
    const int translation = workloadIndex("translation");
    for (int k = 0; k < 380; ++k) {
        Call call;
        call.workload = translation;
        call.customer = drawCustomer("translation", random);
        call.user = int(random.below(9));
        call.task = 90'000'001 + k / 5; // five attempts each, none of which came through
        call.session = call.task;
        call.taskFailed = true;
        call.lastOfTask = k % 5 == 4;
        call.retry = k % 5;
        call.outcome = Outcome::TimedOut;
        call.usage.model = Sonnet5;
        call.time = startOf(day(9, 17)) + 13 * 3'600'000 + (k / 5) * 190'000 + (k % 5) * 61'000 + random.below(5'000);
        call.id = random.next();
        calls.push_back(call);
    }
}

/// A week in which a migration script called the API directly: on the bill, not in the log.
void addUnlogged(std::vector<Call> &calls)
{
    Random random("unlogged");
    const int extraction = workloadIndex("document-extraction");
    for (int k = 0; k < 900; ++k) {
        Call call;
        call.workload = extraction;
        call.usage.model = Sonnet55;
        call.unlogged = true;
        call.time = startOf(day(10, 5)) + random.below(5 * assay::kMillisPerDay);
        call.id = random.next();
        calls.push_back(call);
    }
}

} // namespace

std::vector<Call> planStories()
{
    std::vector<Call> calls;
    addUntagged(calls);
    addBilledErrors(calls);
    addUnlogged(calls);
    return calls;
}

} // namespace sample
