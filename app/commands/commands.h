#pragma once

#include "app/command.h"

namespace assay {

// One row per subcommand, each defined in the file of its name; the table is in commands.cpp.
extern const Command kBridgeCommand;
extern const Command kCallsCommand;
extern const Command kCheckCommand;
extern const Command kCommitCommand;
extern const Command kContractCommand;
extern const Command kDoctorCommand;
extern const Command kImportCommand;
extern const Command kImportsCommand;
extern const Command kInvoicesCommand;
extern const Command kLedgerCommand;
extern const Command kLeversCommand;
extern const Command kLimitsCommand;
extern const Command kMetricsCommand;
extern const Command kPriceCommand;
extern const Command kQueryCommand;
extern const Command kReconcileCommand;
extern const Command kReportCommand;
extern const Command kRevenueCommand;
extern const Command kRulesCommand;
extern const Command kScheduleCommand;
extern const Command kSourcesCommand;
extern const Command kSqlCommand;
extern const Command kTargetsCommand;
extern const Command kThrottleCommand;
extern const Command kUnitsCommand;
extern const Command kWhatIfCommand;
extern const Command kWorkloadsCommand;

} // namespace assay
