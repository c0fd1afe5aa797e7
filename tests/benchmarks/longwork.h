#pragma once

#include "core/analysis/snapshot.h"
#include "core/values/jobcontrol.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace assay::bench {

/// What a page, a command or the report asks the engine for, of every kind, so that it can be cancelled on its way.
struct LongWork
{
    std::string name;
    std::function<void(const JobControl &)> run;
};

std::vector<LongWork> longWorkOf(std::shared_ptr<const Snapshot> snapshot);

} // namespace assay::bench
