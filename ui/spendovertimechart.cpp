#include "core/values/decimal.h"
#include "ui/dollars.h"
#include "ui/format.h"
#include "ui/language.h"
#include "ui/mixparts.h"
#include "ui/spendovertime.h"
#include "ui/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SpendOverTime)
};

ChartSeries seriesOf(const QString &name, const QColor &colour, const std::vector<Money> &costs)
{
    ChartSeries series{name, colour};
    for (const Money cost : costs) {
        series.values << dollars(cost);
        series.shown << Format::money(cost);
        series.exact << QString::fromStdString(moneyText(cost));
    }
    return series;
}

/// What the card of a slot says beside its figures.
QStringList notesOf(const SpendOverTime &spend, std::size_t slot)
{
    QStringList notes{Texts::tr("%1 calls, %2").arg(Format::count(spend.calls[slot]), Format::moneyExact(spend.totals[slot]))};
    if (slot < spend.before.size() && spend.before[slot]) {
        const Money before = *spend.before[slot];
        QString text = Texts::tr("compared period: %1").arg(Format::money(before));
        if (!before.isZero())
            text += QStringLiteral(" (") + Format::changePercent(dollars(spend.totals[slot] - before) / dollars(before)) + QLatin1Char(')');
        notes << text;
    }
    if (spend.unpriced[slot] > 0)
        notes << Texts::tr("%1 calls without a price").arg(Format::count(spend.unpriced[slot]));
    return notes;
}

QString sentence(const SpendOverTime &spend)
{
    if (spend.time.size() == 0)
        return Texts::tr("No calls in this selection.");
    Money total;
    for (const Money cost : spend.totals)
        total += cost;
    const auto highest = std::size_t(std::ranges::max_element(spend.totals) - spend.totals.begin());
    QString text = Texts::tr("%1 in all, from %2 to %3; the highest was %4 with %5.")
                       .arg(Format::money(total), spend.time.label(0), spend.time.label(spend.time.size() - 1),
                            spend.time.label(highest), Format::money(spend.totals[highest]));
    if (!spend.keys.empty())
        text += Texts::tr(" Most went to %1.").arg(Format::key(spend.dimension, spend.keys.front()));
    return text;
}

/// "$12.30   23.1 %" of the slot.
void addShares(ChartSeries &series, const SpendOverTime &spend)
{
    for (qsizetype slot = 0; slot < series.values.size(); ++slot)
        if (const double whole = dollars(spend.totals[std::size_t(slot)]); whole > 0)
            series.withShare << series.shown[slot] + QStringLiteral("   ") + Format::share(series.values[slot] / whole);
        else
            series.withShare << series.shown[slot];
}

} // namespace

StackedBarsData chartOf(const SpendOverTime &spend)
{
    const Theme &theme = Theme::current();
    StackedBarsData chart;
    chart.title = Texts::tr("%1 spend by %2").arg(spend.time.adjective(), Language::inSentence(Format::dimension(spend.dimension)));
    chart.summary = sentence(spend);
    for (std::size_t slot = 0; slot < spend.time.size(); ++slot) {
        chart.labels << spend.time.label(slot);
        chart.partial << spend.time.isPartial(slot);
        chart.totals << Format::money(spend.totals[slot]);
        chart.exactTotals << QString::fromStdString(moneyText(spend.totals[slot]));
        chart.notes.push_back(notesOf(spend, slot));
    }
    for (const std::size_t slot : spend.time.ticks(9))
        chart.ticks.emplace_back(slot, spend.time.tick(slot));
    std::size_t colour = 0;
    for (std::size_t i = 0; i < spend.keys.size(); ++i) {
        const bool isNobodys = !spend.keys[i];
        const bool isFamily = spend.dimension.dimension == Dimension::Family && spend.keys[i];
        chart.series << seriesOf(Format::key(spend.dimension, spend.keys[i]),
                                 isNobodys      ? theme.unattributed
                                     : isFamily ? familyColour(*spend.keys[i])
                                                : theme.seriesColor(colour++),
                                 spend.costs[i]);
        chart.series.last().isHatched = isNobodys;
    }
    if (std::ranges::any_of(spend.rest, [](Money m) { return !m.isZero(); }))
        chart.series << seriesOf(Texts::tr("%1 others").arg(spend.otherValues), theme.rest, spend.rest);
    for (ChartSeries &series : chart.series)
        addShares(series, spend);
    if (spend.highlight)
        chart.highlight = seriesOf(Texts::tr("Highlighted: %1").arg(Format::key(spend.highlight->dimension, spend.highlight->values.front())),
                                   theme.text, spend.highlighted);
    addShares(chart.highlight, spend);
    return chart;
}

} // namespace assay
