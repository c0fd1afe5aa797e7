#pragma once

#include "core/analysis/snapshot.h"
#include "core/store/store.h"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// A store as loaded: what the session shows, and the change it shows it at.
struct LoadedStore
{
    std::shared_ptr<const Snapshot> snapshot;
    std::vector<ImportReceipt> imports;
    std::int64_t changeCount = -1;
};

/// All calls of the store at their prices, under its rules; one that does not exist yet is empty. Takes seconds when it is large.
Result<LoadedStore> loadStore(const std::string &path, const JobControl &control);

/// The first look at a store, within milliseconds; null where only loading it can tell.
std::shared_ptr<const Snapshot> lookAtStore(const std::string &path);

} // namespace assay
