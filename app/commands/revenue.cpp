#include "app/commands/commands.h"

#include "app/companioncommand.h"

namespace assay {

namespace {

int run(const CommandContext &context)
{
    return runCompanion(context, "revenue");
}

} // namespace

const Command kRevenueCommand{"revenue", "FILE.csv", "Read revenue by any dimension and month.", addCompanionOptions, run};

} // namespace assay
