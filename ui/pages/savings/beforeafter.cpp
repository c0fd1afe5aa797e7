#include "ui/pages/savings/beforeafter.h"

#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/savings/scenarioresultview.h"
#include "ui/pages/savings/scenariotext.h"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double kShownAsZero = 0.0005; // of a relative change: what rounds to 0.0 % is neither good nor bad

QString plain(Money money) { return QString::fromStdString(moneyText(money)); }

Tone toneOf(Direction direction, std::optional<double> change)
{
    if (!change || direction == Direction::Neutral || std::abs(*change) < kShownAsZero)
        return Tone::Neutral;
    return (*change < 0) == (direction == Direction::LowerIsBetter) ? Tone::Good : Tone::Warning;
}

BeforeAfter moneyRow(const QString &name, Money before, Money after)
{
    const Money saving = before - after;
    return {name, Format::money(before), Format::money(after), Format::moneyChange(-saving), plain(before), plain(after), plain(-saving),
            QStringLiteral("%1 → %2").arg(Format::moneyExact(before), Format::moneyExact(after)),
            saving > Money() ? Tone::Good : saving < Money() ? Tone::Warning : Tone::Neutral};
}

} // namespace

std::vector<RowColumn<BeforeAfter>> beforeAfterColumns(const QString &first)
{
    const auto figure = [](QString BeforeAfter::*text, QString BeforeAfter::*exact, const QString &title, bool isChange) {
        RowColumn<BeforeAfter> column{title, [text](const BeforeAfter &row) { return row.*text; }, true};
        column.exact = [exact](const BeforeAfter &row) { return row.*exact; };
        column.tip = [](const BeforeAfter &row) { return row.tip; };
        column.cell = [text, isChange](const BeforeAfter &row) {
            return QVariant::fromValue(MoneyCell{row.*text, false, isChange ? row.tone : Tone::Neutral, row.*text != Format::notAvailable()});
        };
        return column;
    };
    return {{first, [](const BeforeAfter &row) { return row.name; }, false, {}, {}, [](const BeforeAfter &row) { return row.tip; }},
            figure(&BeforeAfter::before, &BeforeAfter::exactBefore, ScenarioResultView::tr("Before"), false),
            figure(&BeforeAfter::after, &BeforeAfter::exactAfter, ScenarioResultView::tr("After"), false),
            figure(&BeforeAfter::change, &BeforeAfter::exactChange, ScenarioResultView::tr("Change"), true)};
}

std::vector<BeforeAfter> metricRows(const ScenarioResult &result)
{
    std::vector<BeforeAfter> rows;
    for (const auto &[id, values] : result.metrics) {
        const Metric *known = metric(id);
        const auto &[before, after] = values;
        if (!known || known->unit == Unit::Breakdown || (!before.available && !after.available))
            continue; // what neither side knows does not change
        const auto change = Format::changeRatio(*known, before, after);
        rows.push_back({coreText(known->name), Format::metric(*known, before),
                        Format::metric(*known, after), change ? Format::change(*known, before, after) : Format::notAvailable(),
                        Format::metricPlain(*known, before), Format::metricPlain(*known, after), change ? QString::number(*change, 'g', 12) : QString(),
                        coreText(known->formula), toneOf(known->direction, change)});
    }
    return rows;
}

std::vector<BeforeAfter> metricRows(const ScenarioResult &result, std::vector<BeforeAfter> shown)
{
    if (!result.metrics.empty())
        return metricRows(result);
    for (BeforeAfter &row : shown) {
        row.after = row.change = QStringLiteral("…");
        row.exactAfter = row.exactChange = QString();
        row.tone = Tone::Neutral;
    }
    return shown;
}

std::vector<BeforeAfter> workloadRows(const ScenarioResult &result)
{
    auto workloads = result.byWorkload;
    std::ranges::stable_sort(workloads, std::greater(), [](const auto &w) { return w.second.first - w.second.second; });
    std::vector<BeforeAfter> rows;
    for (const auto &[workload, cost] : workloads)
        rows.push_back(moneyRow(ScenarioText::workload(workload.value_or("")), cost.first, cost.second));
    rows.push_back(moneyRow(ScenarioText::tr("Total"), result.baseline, result.scenario));
    return rows;
}

} // namespace assay
