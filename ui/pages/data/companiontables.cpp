#include "core/values/decimal.h"
#include "ui/format.h"
#include "ui/formatnumber.h"
#include "ui/pages/data/companionsview.h"
#include "ui/widgets/datatable.h"

#include <QCoreApplication>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CompanionTables)
};

QString text(const std::string &value) { return value.empty() ? Format::notAvailable() : QString::fromStdString(value); }

QString dimensionText(const std::string &id)
{
    const auto dimension = DimensionRef::parse(id);
    return dimension ? Format::dimension(*dimension) : text(id);
}

QString month(Day day) { return QString::fromStdString(isoDayText(day).substr(0, 7)); }
QString monthText(Day day) { return Format::key({Dimension::Month, {}}, isoDayText(day).substr(0, 7)); }

std::vector<CompanionRow> workloads(const Companions &companions)
{
    std::vector<CompanionRow> rows;
    for (const WorkloadEntry &w : companions.workloads) {
        const QString hours = w.latencyToleranceHours ? QString::number(*w.latencyToleranceHours) : Format::notAvailable();
        rows.push_back({{text(w.workload), text(w.owner), hours, text(w.unit), text(w.qualityGuard)},
                        {QString::fromStdString(w.workload), QString::fromStdString(w.owner), w.latencyToleranceHours ? hours : QString(),
                         QString::fromStdString(w.unit), QString::fromStdString(w.qualityGuard)}});
    }
    return rows;
}

std::vector<CompanionRow> units(const Companions &companions)
{
    std::vector<CompanionRow> rows;
    for (const UnitCount &u : companions.units)
        rows.push_back({{text(u.workload), Format::day(Millis(u.day) * kMillisPerDay, {}), Format::count(u.count),
                         u.succeeded ? Format::count(*u.succeeded) : Format::notAvailable()},
                        {QString::fromStdString(u.workload), QString::fromStdString(isoDayText(u.day)), QString::number(u.count),
                         u.succeeded ? QString::number(*u.succeeded) : QString()}});
    return rows;
}

std::vector<CompanionRow> revenue(const Companions &companions)
{
    std::vector<CompanionRow> rows;
    for (const RevenueEntry &r : companions.revenue)
        rows.push_back({{dimensionText(r.dimension), text(r.value), monthText(r.month), number::toCent(r.amount)},
                        {QString::fromStdString(r.dimension), QString::fromStdString(r.value), month(r.month), QString::fromStdString(moneyText(r.amount))}});
    return rows;
}

std::vector<CompanionRow> invoices(const Companions &companions)
{
    std::vector<CompanionRow> rows;
    for (const InvoiceEntry &i : companions.invoices)
        rows.push_back({{monthText(i.month), number::toCent(i.amount), text(i.note)},
                        {month(i.month), QString::fromStdString(moneyText(i.amount)), QString::fromStdString(i.note)}});
    return rows;
}

} // namespace

const std::vector<CompanionTab> &companionTabs()
{
    static const std::vector<CompanionTab> tables{
        {"workloads", Texts::tr("Workload register"),
         Texts::tr("Who owns a workload, how long its answers may take (24 hours or more: it may be batched), its unit and its quality guard."),
         {Texts::tr("Workload"), Texts::tr("Owner"), Texts::tr("May take, hours"), Texts::tr("Unit"), Texts::tr("Quality guard")}, {false, false, true, false, false}, 4, workloads},
        {"units", Texts::tr("Unit counts"), Texts::tr("How many documents, tickets or answers a workload delivered on a day: they give the cost per unit."),
         {Texts::tr("Workload"), Texts::tr("Day"), Texts::tr("Count"), Texts::tr("Succeeded")}, {false, false, true, true}, DataTable::kEvenly, units},
        {"revenue", Texts::tr("Revenue"), Texts::tr("What a customer, product line or feature earned in a month: it gives the margin."),
         {Texts::tr("Dimension"), Texts::tr("Value"), Texts::tr("Month"), Texts::tr("Revenue")}, {false, false, false, true}, DataTable::kEvenly, revenue},
        {"invoices", Texts::tr("Invoices"), Texts::tr("What the provider billed for a month: the Bill tab holds it against the calls."),
         {Texts::tr("Month"), Texts::tr("Billed"), Texts::tr("Note")}, {false, true, false}, 2, invoices},
    };
    return tables;
}

} // namespace assay
