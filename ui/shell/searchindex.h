#pragma once

#include "core/analysis/snapshot.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace assay {

/// Something the search field finds: a value of a dimension to filter by, or something to do.
struct SearchEntry
{
    QString text;                 ///< "triage-agent", "Import files…"
    QString kind;                 ///< "Workload", "Command"
    std::optional<DimensionRef> dimension;
    std::string value;
    std::function<void()> run;    ///< for commands
};

/// Values of the dimensions people search for. Runs in the background: dictionaries can be long.
std::vector<SearchEntry> searchableValues(const Snapshot &snapshot, const JobControl &control);

/// The best matches for what was typed: exact, then by start, then by start of a word, then anywhere; `limit` at most.
std::vector<const SearchEntry *> bestMatches(const std::vector<SearchEntry> &entries, const QString &typed, std::size_t limit);

} // namespace assay
