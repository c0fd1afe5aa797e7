#include "ui/pages/savings/scenariotext.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/formatnumber.h"

#include <cmath>

namespace assay {

QString ScenarioText::kind(LeverKind kind)
{
    switch (kind) {
    case LeverKind::Waste: return tr("Waste");
    case LeverKind::Routing: return tr("Routing");
    case LeverKind::Output: return tr("Output length");
    case LeverKind::Input: return tr("Input length");
    case LeverKind::Caching: return tr("Caching");
    case LeverKind::Batch: return tr("Batch");
    }
    return {};
}

QString ScenarioText::basis(Basis basis)
{
    switch (basis) {
    case Basis::Measured: return tr("measured");
    case Basis::Modelled: return tr("modelled");
    case Basis::Assumed: return tr("assumed");
    }
    return {};
}

QString ScenarioText::confidence(const std::string &confidence)
{
    return tr("%1 confidence").arg(coreText(confidence));
}

QString ScenarioText::workload(const std::string &workload)
{
    return Format::key({}, workload.empty() ? KeyValue() : KeyValue(workload));
}

QString ScenarioText::scope(const CallRule &rule)
{
    QStringList parts;
    for (const Filter &filter : rule.filters) {
        QStringList values;
        for (const auto &value : filter.values)
            values << Format::key(filter.dimension, value);
        parts << (filter.exclude ? tr("%1 not %2") : tr("%1 %2")).arg(Format::dimension(filter.dimension), values.join(tr(" or ")));
    }
    if (rule.outputBelow)
        parts << tr("output below %1 tokens").arg(Format::count(*rule.outputBelow));
    if (rule.promptBelow)
        parts << tr("prompt below %1 tokens").arg(Format::count(*rule.promptBelow));
    return parts.isEmpty() ? tr("All calls of the selection") : parts.join(QStringLiteral(", "));
}

QString ScenarioText::range(const SavingRange &range)
{
    return range.low == range.high ? Format::money(range.low) : tr("%1 – %2").arg(Format::money(range.low), Format::money(range.high));
}

QString ScenarioText::percent(double share)
{
    const double percent = share * 100;
    const bool whole = std::abs(percent - std::round(percent)) < 0.05;
    return number::marked(QString::number(percent, 'f', whole ? 0 : 1)) + number::kSpace + QLatin1Char('%');
}

} // namespace assay
