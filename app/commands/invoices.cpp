#include "app/commands/commands.h"

#include "app/companioncommand.h"

namespace assay {

namespace {

int run(const CommandContext &context)
{
    return runCompanion(context, "invoices");
}

} // namespace

const Command kInvoicesCommand{"invoices", "FILE.csv", "Read what the provider billed per month.", addCompanionOptions, run};

} // namespace assay
