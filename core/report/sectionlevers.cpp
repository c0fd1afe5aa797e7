// What would make it cheaper, lever by lever, and what is lean already.
#include "core/report/figuretext.h"
#include "core/report/tables.h"

namespace assay {

namespace {

std::string workloadText(const std::string &workload)
{
    return figure::key(Dimension::Workload, workload.empty() ? KeyValue() : KeyValue(workload));
}

ReportBlock foundLevers(const ReportFacts &facts)
{
    if (facts.diagnosis.levers.empty())
        return ReportSentence{kNoLever};
    ReportTable levers = numericTable("Levers found in the calls, by saving",
                                      {"Workload", "Lever", "Why", "Basis, confidence", "Cost", "Saving", "Low", "High"});
    for (const std::size_t textColumn : {1, 2, 3})
        levers.numeric[textColumn] = false;
    for (const Lever &lever : facts.diagnosis.levers)
        levers.rows.push_back({workloadText(lever.workload), std::string(leverText(lever.kind)), lever.reason,
                               std::string(basisText(lever.basis)) + ", " + lever.confidence, figure::money(lever.cost),
                               figure::money(lever.saving.base), figure::money(lever.saving.low), figure::money(lever.saving.high)});
    levers.note = "Each saving stands alone, over the period; low and high are the ends of its parameters. Savings of different levers do not add: what they give together is in the "
                  "scenario.";
    return levers;
}

} // namespace

void addLevers(Report &report, const ReportFacts &facts)
{
    report.blocks.push_back(ReportHeading{1, "What would make it cheaper"});
    report.blocks.push_back(foundLevers(facts));
    if (facts.diagnosis.lean.empty())
        return;
    ReportTable lean = numericTable("Already lean: nothing worth doing", {"Workload", "Why", "Cost"});
    lean.numeric[1] = false;
    for (const LeanWorkload &workload : facts.diagnosis.lean)
        lean.rows.push_back({workloadText(workload.workload), workload.reason, figure::money(workload.cost)});
    report.blocks.push_back(lean);
}

} // namespace assay
