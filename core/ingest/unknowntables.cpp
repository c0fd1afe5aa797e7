#include "core/ingest/unknowntables.h"

#include "core/ingest/filewalk.h"
#include "core/ingest/mappingpreview.h"
#include "core/store/filetraces.h"

#include <algorithm>
#include <set>

namespace assay {

namespace {

Result<bool> wasReadBefore(const Store *store, const SourceFile &file)
{
    if (!store)
        return false;
    const auto earlier = filesReadAt(*store, file.place, file.bytes);
    if (!earlier)
        return earlier.error();
    return !earlier->empty();
}

Result<bool> hasAnswer(const Store *store, const TableSample &sample)
{
    if (!store)
        return false;
    const auto remembered = rememberedMapping(*store, sample);
    if (!remembered)
        return remembered.error();
    return remembered->has_value();
}

/// Whether the names say that these are calls: a folder holds other tables too.
bool looksLikeUsage(const TableSample &sample)
{
    return std::ranges::any_of(sample.guess.columns, [](const auto &guess) {
        return guess.first == "model" || guess.first == "input" || guess.first == "output";
    });
}

} // namespace

Result<std::vector<UnknownTable>> unknownTables(const Store *store, const std::vector<std::string> &paths,
                                                const JobControl &control)
{
    std::vector<UnknownTable> unknown;
    std::set<std::string> asked;
    for (const SourceFile &file : walkFiles(paths, store ? store->path() : std::string()).files) {
        if (control.isCancelled())
            break;
        const auto isKnown = wasReadBefore(store, file);
        if (!isKnown)
            return isKnown.error();
        if (*isKnown || !file.table.empty())
            continue;
        auto sample = sampleTable(file.path);
        if (!sample || !sample->needsAnswer() || asked.contains(sample->headerKey()))
            continue;
        if (std::ranges::find(paths, file.path) == paths.end() && !looksLikeUsage(*sample))
            continue;
        const auto isAnswered = hasAnswer(store, *sample);
        if (!isAnswered)
            return isAnswered.error();
        asked.insert(sample->headerKey());
        if (!*isAnswered)
            unknown.push_back({file.path, sample.take()});
    }
    return unknown;
}

} // namespace assay
