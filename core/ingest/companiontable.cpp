#include "core/ingest/companiontable.h"

#include "core/calls/dimension.h"
#include "core/values/decimal.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

/// A whole number of at least zero; nullopt for anything else.
std::optional<std::int64_t> count(std::string_view text)
{
    const auto value = parseDecimal(text, 0);
    if (!value || *value < 0 || *value != static_cast<std::int64_t>(*value))
        return std::nullopt;
    return static_cast<std::int64_t>(*value);
}

/// "2026-10", or any date of the month.
std::optional<Day> month(std::string_view text)
{
    const auto day = parseDay(text.size() == 7 ? std::string(text) + "-01" : std::string(text));
    if (!day)
        return std::nullopt;
    CivilDate date = civilFromDay(*day);
    date.day = 1;
    return dayFromCivil(date);
}

/// Replaces the entry of that key, or adds a new one in order. Entries are sorted by key, as the store gives them.
template <typename Entry, typename Key>
std::string put(std::vector<Entry> &entries, Entry entry, Key keyOf)
{
    const auto place = std::ranges::lower_bound(entries, keyOf(entry), {}, keyOf);
    if (place != entries.end() && keyOf(*place) == keyOf(entry))
        *place = std::move(entry);
    else
        entries.insert(place, std::move(entry));
    return {};
}

std::string addWorkload(const CompanionCells &cells, Companions &into)
{
    if (cells[0].empty())
        return "missing_workload";
    WorkloadEntry entry{std::string(cells[0]), std::string(cells[1]), std::string(cells[3]), std::string(cells[4]), {}};
    if (!cells[2].empty() && !(entry.latencyToleranceHours = count(cells[2])))
        return "bad_number";
    return put(into.workloads, std::move(entry), [](const WorkloadEntry &e) { return e.workload; });
}

std::string addUnit(const CompanionCells &cells, Companions &into)
{
    if (cells[0].empty())
        return "missing_workload";
    const auto day = parseDay(cells[1]);
    if (!day)
        return "bad_date";
    const auto counted = count(cells[2]);
    const auto succeeded = cells[3].empty() ? std::optional<std::int64_t>() : count(cells[3]);
    if (!counted || (!cells[3].empty() && !succeeded))
        return "bad_number";
    if (succeeded && *succeeded > *counted)
        return "more_succeeded_than_counted";
    return put(into.units, UnitCount{std::string(cells[0]), *day, *counted, succeeded},
               [](const UnitCount &e) { return std::pair(e.workload, e.day); });
}

std::string addRevenue(const CompanionCells &cells, Companions &into)
{
    const auto dimension = DimensionRef::parse(cells[0]);
    if (!dimension)
        return "unknown_dimension";
    if (cells[1].empty())
        return "missing_value";
    const auto when = month(cells[2]);
    if (!when)
        return "bad_month";
    const auto amount = parseMoney(cells[3]);
    if (!amount)
        return "bad_amount";
    return put(into.revenue, RevenueEntry{std::string(cells[0]), std::string(cells[1]), *when, *amount},
               [](const RevenueEntry &e) { return std::tuple(e.dimension, e.value, e.month); });
}

std::string addInvoice(const CompanionCells &cells, Companions &into)
{
    const auto when = month(cells[0]);
    if (!when)
        return "bad_month";
    const auto amount = parseMoney(cells[1]);
    if (!amount)
        return "bad_amount";
    return put(into.invoices, InvoiceEntry{*when, *amount, std::string(cells[2])}, [](const InvoiceEntry &e) { return e.month; });
}

} // namespace

const CompanionCsv *companionTable(std::string_view name)
{
    static const std::array<CompanionCsv, 4> tables{{
        {"workloads", {"workload", "owner", "latency_tolerance_hours", "unit", "quality_guard"}, 1,
         "invoice-reading,finance,24,document,field accuracy at least 98 %", addWorkload},
        {"units", {"workload", "day", "count", "succeeded"}, 3, "invoice-reading,2026-10-05,412,405", addUnit},
        {"revenue", {"dimension", "value", "month", "amount"}, 4, "customer,acme,2026-10,1200.00", addRevenue},
        {"invoices", {"month", "amount", "note"}, 2, "2026-10,18250.75,invoice of 1 November", addInvoice},
    }};
    const auto found = std::ranges::find(tables, name, &CompanionCsv::name);
    return found == tables.end() ? nullptr : &*found;
}

} // namespace assay
