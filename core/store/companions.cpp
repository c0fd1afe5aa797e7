#include "core/store/companions.h"

#include "core/store/sql.h"
#include "core/store/storeprivate.h"
#include "core/values/decimal.h"

#include <algorithm>

namespace assay {

namespace {

/// Stored amounts are exact decimal text that this room wrote itself.
Money storedMoney(const std::string &text)
{
    const auto money = parseMoney(text);
    return money ? *money : Money();
}

/// Calls `row` for every row of a query.
template <typename Row>
Result<void> read(const Database &database, const char *query, Row row)
{
    Statement statement = database.prepare(query);
    while (statement.step())
        row(statement);
    if (statement.failed())
        return database.error();
    return {};
}

/// Replaces a table: `remove` empties it, then `bind` fills the parameters of `add` for each entry.
template <typename Entry, typename Bind>
Result<void> replace(const Database &database, const char *remove, const char *add, const std::vector<Entry> &entries, Bind bind)
{
    if (auto done = database.prepare(remove).run(); !done)
        return done;
    Statement statement = database.prepare(add);
    for (const Entry &entry : entries) {
        bind(statement, entry);
        if (auto done = statement.run(); !done)
            return done;
    }
    return {};
}

void bindOptional(Statement &statement, int parameter, const std::optional<std::int64_t> &value)
{
    if (value)
        statement.bind(parameter, *value);
    else
        statement.bindNull(parameter);
}

std::optional<std::int64_t> optionalInteger(const Statement &statement, int column)
{
    return statement.isNull(column) ? std::nullopt : std::optional(statement.integer(column));
}

Day dayAt(const Statement &statement, int column)
{
    return static_cast<Day>(statement.integer(column));
}

} // namespace

const WorkloadEntry *Companions::workload(std::string_view name) const
{
    const auto found = std::ranges::find(workloads, name, &WorkloadEntry::workload);
    return found == workloads.end() ? nullptr : &*found;
}

Result<Companions> Store::companions() const
{
    const Database &database = *m_d->database;
    auto transaction = Transaction::begin(database, Database::Access::Read);
    if (!transaction)
        return transaction.error();
    Companions all;
    const Result<void> results[] = {
        read(database, sql::kWorkloads, [&](const Statement &s) {
            all.workloads.push_back({s.text(0), s.text(1), s.text(2), s.text(3), optionalInteger(s, 4)});
        }),
        read(database, sql::kUnits, [&](const Statement &s) {
            all.units.push_back({s.text(0), dayAt(s, 1), s.integer(2), optionalInteger(s, 3)});
        }),
        read(database, sql::kRevenue, [&](const Statement &s) {
            all.revenue.push_back({s.text(0), s.text(1), dayAt(s, 2), storedMoney(s.text(3))});
        }),
        read(database, sql::kInvoices, [&](const Statement &s) {
            all.invoices.push_back({dayAt(s, 0), storedMoney(s.text(1)), s.text(2)});
        }),
    };
    for (const auto &result : results)
        if (!result)
            return result.error();
    auto reported = readReportedSums(database);
    if (!reported)
        return reported.error();
    all.reported = reported.take();
    return all;
}

Result<void> Store::setCompanions(const Companions &all)
{
    return m_d->write([&](const Database &database) -> Result<void> {
        auto done = replace(database, sql::kRemoveWorkloads, sql::kAddWorkload, all.workloads,
                            [](Statement &s, const WorkloadEntry &e) {
                                s.bind(1, e.workload).bind(2, e.owner).bind(3, e.unit).bind(4, e.qualityGuard);
                                bindOptional(s, 5, e.latencyToleranceHours);
                            });
        if (done)
            done = replace(database, sql::kRemoveUnits, sql::kAddUnit, all.units, [](Statement &s, const UnitCount &e) {
                s.bind(1, e.workload).bind(2, std::int64_t{e.day}).bind(3, e.count);
                bindOptional(s, 4, e.succeeded);
            });
        if (done)
            done = replace(database, sql::kRemoveRevenue, sql::kAddRevenue, all.revenue,
                           [](Statement &s, const RevenueEntry &e) {
                               s.bind(1, e.dimension).bind(2, e.value).bind(3, std::int64_t{e.month}).bind(4, moneyText(e.amount));
                           });
        if (done)
            done = replace(database, sql::kRemoveInvoices, sql::kAddInvoice, all.invoices,
                           [](Statement &s, const InvoiceEntry &e) {
                               s.bind(1, std::int64_t{e.month}).bind(2, moneyText(e.amount)).bind(3, e.note);
                           });
        return done;
    });
}

} // namespace assay
