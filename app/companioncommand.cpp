#include "app/companioncommand.h"

#include "core/ingest/importjob.h"
#include "core/values/decimal.h"

#include <cstdio>

namespace assay {

namespace {

template <typename T>
Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json();
}

std::string monthText(Day month)
{
    return isoDayText(month).substr(0, 7);
}

Json rowsJson(const Companions &all, std::string_view table)
{
    Json rows = Json::array();
    if (table == "workloads")
        for (const WorkloadEntry &e : all.workloads)
            rows.push_back({{"workload", e.workload}, {"owner", e.owner}, {"latency_tolerance_hours", orNull(e.latencyToleranceHours)},
                            {"unit", e.unit}, {"quality_guard", e.qualityGuard}});
    if (table == "units")
        for (const UnitCount &e : all.units)
            rows.push_back({{"workload", e.workload}, {"day", isoDayText(e.day)}, {"count", e.count}, {"succeeded", orNull(e.succeeded)}});
    if (table == "revenue")
        for (const RevenueEntry &e : all.revenue)
            rows.push_back({{"dimension", e.dimension}, {"value", e.value}, {"month", monthText(e.month)}, {"amount", moneyText(e.amount)}});
    if (table == "invoices")
        for (const InvoiceEntry &e : all.invoices)
            rows.push_back({{"month", monthText(e.month)}, {"amount", moneyText(e.amount)}, {"note", e.note}});
    return rows;
}

/// A cell as a person reads it: texts without quotes, nothing for what is not given.
std::string cellText(const Json &cell)
{
    if (cell.is_null())
        return {};
    return cell.is_string() ? cell.get<std::string>() : cell.dump();
}

int list(const CommandContext &context, const char *table)
{
    const auto store = context.openStore(StoreMode::Read);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto companions = (*store)->companions();
    if (!companions)
        return context.fail(companions.error(), kNoStore);
    const Json rows = rowsJson(*companions, table);
    if (context.json()) {
        context.print(rows);
        return kDone;
    }
    for (const Json &row : rows) {
        std::string line;
        for (const auto &[key, cell] : row.items())
            line += (line.empty() ? "" : "\t") + cellText(cell);
        std::printf("%s\n", line.c_str());
    }
    if (rows.empty())
        std::printf("Nothing has been read into %s yet.\n", table);
    return kDone;
}

int report(const CommandContext &context, const char *table, const CompanionReport &result)
{
    if (context.json()) {
        Json rejects = Json::array();
        for (const RejectedRecord &reject : result.rejects)
            rejects.push_back({{"file", reject.file}, {"line", reject.line}, {"reason", reject.reason}});
        context.print({{"table", table}, {"read", result.read}, {"rejected", result.rejects.size()}, {"rejects", rejects}});
    } else {
        std::printf("%lld rows read into %s, %zu rejected.\n", static_cast<long long>(result.read), table, result.rejects.size());
        for (const RejectedRecord &reject : result.rejects)
            std::printf("  rejected %s:%lld: %s\n", reject.file.c_str(), static_cast<long long>(reject.line), reject.reason.c_str());
    }
    return result.read == 0 && !result.rejects.empty() ? kNoInput : kDone;
}

} // namespace

void addCompanionOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("list"), QStringLiteral("Print what the store holds.")},
        {QStringLiteral("template"), QStringLiteral("Print the header and an example line of the CSV.")},
    });
}

int runCompanion(const CommandContext &context, const char *table)
{
    if (context.isSet("template")) {
        std::printf("%s", companionTemplate(table).c_str());
        return kDone;
    }
    if (context.isSet("list"))
        return list(context, table);
    if (context.arguments().size() != 1)
        return context.fail({"Say which CSV file to read, or use --list or --template", {}}, kWrongUsage);
    const auto store = context.openStore(StoreMode::Write);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto result = importCompanion(**store, table, context.arguments().front());
    if (!result)
        return context.fail(result.error(), result.error().cause == Error::Cause::Store ? kNoStore : kNoInput);
    return report(context, table, *result);
}

} // namespace assay
