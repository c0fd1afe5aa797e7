// Measures the engine on one store; prints one JSON document. One process per measurement, so that peaks stay apart.
//   bench_assay import STORE LOG     empty store in, durable store out
//   bench_assay open STORE           until the first chart's data, and until every column can be asked
//   bench_assay questions STORE N    each question once cold and N times warm, with its answer
//   bench_assay changes STORE N      reprice, attribution change, filter change

#include "core/analysis/query.h"
#include "core/attribution/savedrules.h"
#include "core/ingest/importjob.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/questions.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace assay::bench {

namespace {

using Json = nlohmann::ordered_json;

/// Ends the program with a sentence when something failed: a benchmark has nothing to fall back on.
template <typename T>
T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "bench_assay: %s\n", result.error().text().c_str());
        std::exit(EXIT_FAILURE);
    }
    return result.take();
}

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

Json measureImport(const char *path, const char *log)
{
    const Stopwatch watch;
    auto store = openStore(path, StoreMode::Write);
    const ImportReceipt receipt = need(importFiles(*store, {{log}, {}, {}, {}}, JobControl()));
    store.reset();
    const double seconds = watch.milliseconds() / 1e3;
    const double bytes = double(std::filesystem::file_size(path)), calls = double(receipt.counts.accepted);
    return {{"wall_s", seconds},
            {"cpu_s", cpuSeconds()},
            {"peak_mb", peakMegabytes()},
            {"calls", receipt.counts.accepted},
            {"calls_per_s", calls / seconds},
            {"store_bytes", bytes},
            {"bytes_per_call", bytes / calls}};
}

Json measureOpen(const char *path)
{
    const Stopwatch watch;
    const auto snapshot = snapshotOf(*openStore(path, StoreMode::Read));
    const double all = watch.milliseconds();
    Query byDay;
    byDay.by = {{Dimension::DayOf, {}}};
    run(*snapshot, byDay, JobControl());
    return {{"first_chart_ms", watch.milliseconds()}, {"all_columns_ms", all}, {"peak_mb", peakMegabytes()}};
}

Json measureQuestions(const char *path, int repetitions)
{
    Json all;
    for (Question &question : questionsOf(snapshotOf(*openStore(path, StoreMode::Read)))) {
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

int usage()
{
    std::fputs("usage: bench_assay import STORE LOG | open STORE | questions STORE N | changes STORE N\n", stderr);
    return 2;
}

int measure(int argc, char **argv)
{
    const std::string_view what = argc > 2 ? argv[1] : "";
    Json found;
    if (what == "import" && argc == 4)
        found = measureImport(argv[2], argv[3]);
    else if (what == "open" && argc == 3)
        found = measureOpen(argv[2]);
    else if (what == "questions" && argc == 4)
        found = measureQuestions(argv[2], std::atoi(argv[3]));
    else if (what == "changes" && argc == 4)
        found = measureChanges(argv[2], std::atoi(argv[3]));
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
