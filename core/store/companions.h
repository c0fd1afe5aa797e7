#pragma once

#include "core/store/reportedsums.h"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// What people state about a workload.
struct WorkloadEntry
{
    std::string workload, owner, unit, qualityGuard;
    std::optional<std::int64_t> latencyToleranceHours; ///< 24 or more: may be batched
};

/// What the business counted: documents, tickets.
struct UnitCount
{
    std::string workload;
    Day day = 0;
    std::int64_t count = 0;
    std::optional<std::int64_t> succeeded;
};

/// Revenue of one value of a dimension in one calendar month.
struct RevenueEntry
{
    std::string dimension, value; ///< dimension id, e.g. "customer"
    Day month = 0;                ///< its first day
    Money amount;
};

/// What the provider billed for one calendar month.
struct InvoiceEntry
{
    Day month = 0; ///< its first day
    Money amount;
    std::string note;
};

/// The small tables beside the calls, each replaced or extended by an imported CSV; and what sources report in sums,
/// which comes and goes with imports alone.
struct Companions
{
    std::vector<WorkloadEntry> workloads;
    std::vector<UnitCount> units;
    std::vector<RevenueEntry> revenue;
    std::vector<InvoiceEntry> invoices;
    std::vector<ReportedSum> reported; ///< by source, day and model

    const WorkloadEntry *workload(std::string_view name) const;
};

} // namespace assay
