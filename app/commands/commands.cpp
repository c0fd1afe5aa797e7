#include "app/commands/commands.h"

#include <array>

namespace assay {

std::span<const Command *const> allCommands()
{
    static const std::array commands{
        &kBridgeCommand,
        &kCallsCommand,
        &kCheckCommand,
        &kCommitCommand,
        &kContractCommand,
        &kDoctorCommand,
        &kImportCommand,
        &kImportsCommand,
        &kInvoicesCommand,
        &kLedgerCommand,
        &kLeversCommand,
        &kLimitsCommand,
        &kMetricsCommand,
        &kPriceCommand,
        &kQueryCommand,
        &kReconcileCommand,
        &kReportCommand,
        &kRevenueCommand,
        &kRulesCommand,
        &kScheduleCommand,
        &kSourcesCommand,
        &kSqlCommand,
        &kTargetsCommand,
        &kThrottleCommand,
        &kUnitsCommand,
        &kWhatIfCommand,
        &kWorkloadsCommand,
    };
    return commands;
}

} // namespace assay
