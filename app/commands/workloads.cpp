#include "app/commands/commands.h"

#include "app/companioncommand.h"

namespace assay {

namespace {

int run(const CommandContext &context)
{
    return runCompanion(context, "workloads");
}

} // namespace

const Command kWorkloadsCommand{"workloads", "FILE.csv", "Read the workload register: owner, latency tolerance, unit, quality guard.", addCompanionOptions, run};

} // namespace assay
