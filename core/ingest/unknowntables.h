#pragma once

#include "core/formats/tablesample.h"
#include "core/store/store.h"
#include "core/values/jobcontrol.h"

#include <string>
#include <vector>

namespace assay {

/// A file that only its owner can explain.
struct UnknownTable
{
    std::string path;
    TableSample sample;
};

/// Which of the files to import need an answer first, one of each set of columns. Files that were read before, whose
/// columns have an answer in the store, or that cannot be looked into are none; neither are files of a folder without any
/// column that a usage log would have. `store` may be null: nothing is known yet.
Result<std::vector<UnknownTable>> unknownTables(const Store *store, const std::vector<std::string> &paths,
                                                const JobControl &control);

} // namespace assay
