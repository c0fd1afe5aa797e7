#include "app/commands/commands.h"

#include <array>

namespace assay {

std::span<const Command *const> allCommands()
{
    static const std::array commands{
        &kCheckCommand,
        &kCommitCommand,
        &kDoctorCommand,
        &kImportCommand,
        &kImportsCommand,
        &kInvoicesCommand,
        &kLeversCommand,
        &kPriceCommand,
        &kRevenueCommand,
        &kUnitsCommand,
        &kWhatIfCommand,
        &kWorkloadsCommand,
    };
    return commands;
}

} // namespace assay
