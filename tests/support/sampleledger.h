#pragma once

#include "core/analysis/snapshot.h"
#include "core/planning/schedule.h"
#include "core/store/store.h"

#include <memory>
#include <string>

namespace assay::test {

/// The bundled sample, imported into a store of its own with its companions and its contract. `folder` is where the build
/// wrote it (SAMPLE_FOLDER). Throws std::runtime_error with the reason when a file is missing or refused.
struct SampleLedger
{
    SampleLedger(const std::string &folder, std::string storePath);

    std::string storePath;
    ImportReceipt receipt;
    CommitmentSchedule schedule;
    std::shared_ptr<const Snapshot> snapshot;
};

} // namespace assay::test
