// Imports a log into a store and prints what that took as one JSON document.
//   bench_import STORE LOG

#include "core/ingest/importjob.h"
#include "core/store/importwriter.h"
#include "tests/benchmarks/measure.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace assay::bench {

namespace {

using Json = nlohmann::ordered_json;

/// What grows with the data: distinct texts per dictionary, and the bytes they have.
Json dictionarySizes(const Store &store)
{
    const Dictionaries all = need(loadDictionaries(store));
    Json sizes;
    const auto add = [&sizes](std::string_view name, const Dictionary &dictionary) {
        std::size_t bytes = 0;
        for (std::uint32_t id = 1; id < dictionary.size(); ++id)
            bytes += dictionary.text(id).size();
        if (const std::size_t values = dictionary.size() - 1; values > 0)
            sizes[std::string(name)] = {{"values", values}, {"text_bytes_per_value", double(bytes) / double(values)}};
    };
    for (std::size_t i = 0; i < kTextDimensionCount; ++i)
        add(dimensionInfo(static_cast<Dimension>(i)).id, all.texts[i]);
    add("trace id", all.traces);
    add("id of no known form", all.oddIds);
    return sizes;
}

Json measureImport(const char *path, const char *log)
{
    const Stopwatch watch;
    auto store = need(Store::open(path, StoreMode::Fill));
    const ImportReceipt receipt = need(importFiles(*store, {{log}, {}, {}, {}}, JobControl()));
    store.reset();
    const double seconds = watch.milliseconds() / 1e3;
    const double bytes = double(std::filesystem::file_size(path)), calls = double(receipt.counts.accepted);
    Json found{{"wall_s", seconds},
               {"cpu_s", cpuSeconds()},
               {"peak_mb", peakMegabytes()},
               {"calls", receipt.counts.accepted},
               {"calls_per_s", calls / seconds},
               {"store_bytes", bytes},
               {"bytes_per_call", bytes / calls}};
    found["dictionaries"] = dictionarySizes(*need(Store::open(path, StoreMode::Read)));
    return found;
}

} // namespace

} // namespace assay::bench

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("usage: bench_import STORE LOG\n", stderr);
        return 2;
    }
    std::printf("%s\n", assay::bench::measureImport(argv[1], argv[2]).dump().c_str());
    return EXIT_SUCCESS;
}
