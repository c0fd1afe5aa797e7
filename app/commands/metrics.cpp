#include "app/commands/commands.h"

#include "app/texttable.h"
#include "core/analysis/metric.h"

namespace assay {

namespace {

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Json metricJson(const Metric &metric)
{
    return {{"id", metric.id},
            {"name", metric.name},
            {"unit", unitText(metric.unit)},
            {"direction", directionText(metric.direction)},
            {"formula", metric.formula},
            {"not_available", metric.notAvailable},
            {"low_sample", metric.lowSample},
            {"action", metric.action}};
}

void printMetric(const Metric &metric)
{
    printText(QStringLiteral("%1  %2 [%3, %4]\n    = %5\n    n/a: %6; marked: %7\n    %8\n\n")
                  .arg(fromView(metric.id), fromView(metric.name), fromView(unitText(metric.unit)),
                       fromView(directionText(metric.direction)), fromView(metric.formula), fromView(metric.notAvailable),
                       fromView(metric.lowSample), fromView(metric.action)));
}

int runMetrics(const CommandContext &context)
{
    Json list = Json::array();
    for (const auto metrics : {allMetrics(), ledgerMetrics()}) {
        for (const Metric &metric : metrics) {
            if (context.json())
                list.push_back(metricJson(metric));
            else
                printMetric(metric);
        }
    }
    if (context.json())
        context.print(list);
    else
        printText(QStringLiteral("c: net cost of a call; IN, W5, W1, RD, OUT: input, cache write 5m and 1h, cache read, output "
                                 "tokens; PT = IN + W5 + W1 + RD; p: price of a class\n"));
    return kDone;
}

} // namespace

const Command kMetricsCommand{"metrics", "", "List every metric: formula, unit, when it is n/a, what to do when it moves.", nullptr, runMetrics};

} // namespace assay
