#include "app/commands/commands.h"

#include "app/companioncommand.h"

namespace assay {

namespace {

int run(const CommandContext &context)
{
    return runCompanion(context, "units");
}

} // namespace

const Command kUnitsCommand{"units", "FILE.csv", "Read how many units of work each workload did on each day.", addCompanionOptions, run};

} // namespace assay
