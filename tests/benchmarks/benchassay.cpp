// Measures the engine on one store; prints one JSON document. One process per measurement, so that peaks stay apart.
//   bench_assay open STORE           until the first chart's data, and until every column can be asked
//   bench_assay questions STORE N [Q]  each question (or one) once cold and N times warm, with its answer
//   bench_assay changes STORE N      reprice, attribution change, filter change
//   bench_assay cancel STORE [WORK]  each kind of work cancelled at many moments: how long it went on at worst

#include "core/analysis/firstlook.h"
#include "core/analysis/query.h"
#include "core/attribution/savedrules.h"
#include "tests/benchmarks/longwork.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/questions.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

namespace assay::bench {

namespace {

using Json = nlohmann::ordered_json;

std::unique_ptr<Store> openStore(const char *path, StoreMode mode)
{
    return need(Store::open(path, mode));
}

std::shared_ptr<const Snapshot> snapshotOf(const Store &store, Contract contract = {})
{
    auto columns = need(store.loadColumns(JobControl()));
    return Snapshot::build(std::move(columns), need(store.companions()), PriceBook::builtIn(), std::move(contract), JobControl(),
                           need(loadRules(store)));
}

/// First run, median and least of the others, in milliseconds.
template <typename Work>
Json timed(int repetitions, Work work)
{
    const Stopwatch first;
    work();
    Json times{{"first_ms", first.milliseconds()}};
    std::vector<double> warm;
    for (int i = 0; i < repetitions; ++i) {
        const Stopwatch watch;
        work();
        warm.push_back(watch.milliseconds());
    }
    std::ranges::sort(warm);
    if (!warm.empty())
        times.update({{"median_ms", warm[warm.size() / 2]}, {"least_ms", warm.front()}});
    return times;
}

Json measureOpen(const char *path)
{
    const Stopwatch watch;
    Query byDay;
    byDay.by = {{Dimension::DayOf, {}}};
    const auto store = openStore(path, StoreMode::Read);
    const auto look = need(firstLook(*store, PriceBook::builtIn(), {}));
    if (!look)
        need(Result<int>(Error{"The store gives no first look", path}));
    const QueryResult first = run(*look, byDay, JobControl());
    const double chart = watch.milliseconds();
    const auto snapshot = snapshotOf(*store);
    const double all = watch.milliseconds();
    const QueryResult whole = run(*snapshot, byDay, JobControl());
    if (first.total.facts.totals.cost != whole.total.facts.totals.cost)
        need(Result<int>(Error{"The first look and the calls do not agree", path}));
    return {{"first_chart_ms", chart}, {"all_columns_ms", all}, {"peak_mb", peakMegabytes()}};
}

/// `only`: the name of one question, "" for all.
Json measureQuestions(const char *path, int repetitions, std::string_view only)
{
    Json all;
    for (Question &question : questionsOf(snapshotOf(*openStore(path, StoreMode::Read)))) {
        if (!only.empty() && question.name != only)
            continue;
        Answer answer;
        all[question.name] = timed(repetitions, [&] { answer = question.ask(); });
        all[question.name]["answer"] = answer;
    }
    all["peak_mb"] = peakMegabytes();
    return all;
}

/// What a user changes while looking: the prices, whose money it was, which calls are shown.
Json measureChanges(const char *path, int repetitions)
{
    const auto store = openStore(path, StoreMode::Read);
    const auto snapshot = snapshotOf(*store);
    Contract contract;
    contract.name = "a tenth off";
    contract.rules.push_back({});
    contract.rules.back().discountE6 = 100'000;
    RuleSet rules;
    rules.rules.push_back({"", Dimension::Customer, {need(RuleCondition::parse("user^=u1"))}, "known", true});
    Query narrowed;
    narrowed.by = {{Dimension::DayOf, {}}};
    narrowed.selection.filters = {need(Selection::parseFilter("team=support"))};
    return {{"reprice", timed(repetitions, [&] {
                 Snapshot::build(snapshot->recordedCalls(), snapshot->companions(), PriceBook::builtIn(), contract, JobControl());
             })},
            {"attribution", timed(repetitions, [&] { snapshot->withRules(rules, JobControl()); })},
            {"filter", timed(repetitions, [&] { run(*snapshot, narrowed, JobControl()); })}};
}

/// How long the work still goes on when it is cancelled after that time; nullopt: it had ended by itself.
std::optional<double> lateness(const LongWork &work, std::chrono::milliseconds after)
{
    const Stopwatch watch;
    JobControl control;
    double ended = 0;
    std::thread thread([&] {
        work.run(control);
        ended = watch.milliseconds();
    });
    std::this_thread::sleep_for(after);
    const double cancelled = watch.milliseconds();
    control.cancel();
    thread.join();
    return ended < cancelled ? std::nullopt : std::optional(ended - cancelled);
}

/// The least of a few tries where the first one was late: the machine does other things too.
std::optional<double> surelyLate(const LongWork &work, std::chrono::milliseconds after)
{
    constexpr double kPromised = 50; // ms
    constexpr int kMostTries = 4;
    auto late = lateness(work, after);
    for (int tries = 1; late && *late > kPromised && tries < kMostTries; ++tries)
        late = std::min(*late, lateness(work, after).value_or(*late));
    return late;
}

/// Moments lie a seventh apart, until the work ends by itself.
Json measureCancelling(const char *path, std::string_view only)
{
    Json all;
    for (const LongWork &work : longWorkOf(snapshotOf(*openStore(path, StoreMode::Read)))) {
        if (!only.empty() && work.name != only)
            continue;
        double worst = 0, worstAt = 0;
        for (double after = 3; const auto late = surelyLate(work, std::chrono::milliseconds(std::lround(after))); after *= 8.0 / 7) {
            if (*late > worst) {
                worst = *late;
                worstAt = after;
            }
        }
        all[work.name] = {{"worst_ms", worst}, {"cancelled_at_ms", std::lround(worstAt)}};
        std::fprintf(stderr, "%-28s %6.1f ms\n", work.name.c_str(), worst);
    }
    return all;
}

int usage()
{
    std::fputs("usage: bench_assay open STORE | questions STORE N [Q] | changes STORE N | cancel STORE [WORK]\n", stderr);
    return 2;
}

int measure(int argc, char **argv)
{
    const std::string_view what = argc > 2 ? argv[1] : "";
    Json found;
    if (what == "open" && argc == 3)
        found = measureOpen(argv[2]);
    else if (what == "questions" && (argc == 4 || argc == 5))
        found = measureQuestions(argv[2], std::atoi(argv[3]), argc == 5 ? argv[4] : "");
    else if (what == "changes" && argc == 4)
        found = measureChanges(argv[2], std::atoi(argv[3]));
    else if (what == "cancel" && (argc == 3 || argc == 4))
        found = measureCancelling(argv[2], argc == 4 ? argv[3] : "");
    else
        return usage();
    std::printf("%s\n", found.dump().c_str());
    return EXIT_SUCCESS;
}

} // namespace

} // namespace assay::bench

int main(int argc, char **argv)
{
    return assay::bench::measure(argc, argv);
}
