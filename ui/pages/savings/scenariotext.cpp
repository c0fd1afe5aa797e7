#include "ui/pages/savings/scenariotext.h"

#include "ui/coretext.h"
#include "ui/format.h"

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

} // namespace assay
