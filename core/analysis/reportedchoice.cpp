#include "core/analysis/reportedchoice.h"

#include <algorithm>

namespace assay {

namespace {

bool isOverAllModels(const ReportedSum &sum)
{
    return sum.model.empty() && !sum.isFee;
}

void add(ReportedChoice &choice, const ReportedSum &sum)
{
    choice.cells[{*sum.day, sum.model, sum.isFee}] = sum;
}

} // namespace

ReportedChoice chooseReported(const std::vector<ReportedSum> &sums, std::string_view formatId)
{
    ReportedChoice choice;
    std::map<Day, Millis> longest;
    const auto isOurs = [formatId](const ReportedSum &sum) { return sum.formatId == formatId; };
    for (const ReportedSum &sum : sums) {
        if (isOurs(sum) && sum.day)
            longest[*sum.day] = std::max(longest[*sum.day], sum.length);
    }
    for (const ReportedSum &sum : sums)
        if (isOurs(sum) && sum.day && sum.length == longest[*sum.day])
            choice.perModel[*sum.day] |= !isOverAllModels(sum);
    for (const ReportedSum &sum : sums) {
        if (!isOurs(sum))
            continue;
        if (!sum.day)
            choice.withoutDay += sum.lines;
        else if (sum.length != longest[*sum.day] || (choice.perModel[*sum.day] && isOverAllModels(sum)))
            choice.leftOut += sum.lines;
        else
            add(choice, sum);
    }
    return choice;
}

} // namespace assay
