#include "ui/pages/changes/bridgetexts.h"

#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/waterfallchart.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kNamedSteps = 2;

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

Money magnitude(Money money)
{
    return money < Money() ? -money : money;
}

RowColumn<BridgeGroup> moneyColumn(const QString &title, Money (*of)(const BridgeGroup &), bool isChange)
{
    const auto shown = [of, isChange](const BridgeGroup &g) { return isChange ? Format::moneyChange(of(g)) : Format::money(of(g)); };
    RowColumn<BridgeGroup> column{title, shown, true};
    column.exact = [of](const BridgeGroup &g) { return QString::fromStdString(moneyText(of(g))); };
    column.cell = [shown, isChange](const BridgeGroup &g) { return QVariant::fromValue(MoneyCell{shown(g), isChange}); };
    column.tip = [of](const BridgeGroup &g) { return Format::moneyExact(of(g)); };
    return column;
}

} // namespace

QList<WaterfallStep> waterfallOf(const BridgePart &part)
{
    const auto total = [](const QString &label, Money cost, std::int64_t calls) {
        return waterfallTotal(label, cost, label + QLatin1Char('\n') + Format::moneyExact(cost) + QLatin1Char('\n')
                                               + Texts::tr("%1 priced calls").arg(Format::count(calls)));
    };
    QList<WaterfallStep> steps{total(Texts::tr("Before"), part.before, part.callsBefore)};
    Money at = part.before;
    for (const BridgeTermInfo &info : allBridgeTerms()) {
        const Money amount = part.term(info.term);
        if (amount.isZero())
            continue;
        WaterfallStep step = waterfallStep(coreText(info.title), at, amount, coreText(info.title) + QLatin1Char('\n')
                                                                             + Format::moneyExact(amount) + QLatin1Char('\n') + coreText(info.meaning));
        step.neutral = info.term == BridgeTerm::Volume || info.term == BridgeTerm::Mix || info.term == BridgeTerm::NewSpend;
        at += amount;
        steps << step;
    }
    steps << total(Texts::tr("After"), part.after, part.callsAfter);
    steps.last().accent = true;
    return steps;
}

QString largestSteps(const BridgePart &part)
{
    std::vector<BridgeTermInfo> terms;
    for (const BridgeTermInfo &info : allBridgeTerms())
        if (!part.term(info.term).isZero())
            terms.push_back(info);
    std::ranges::stable_sort(terms, std::greater(), [&](const BridgeTermInfo &info) { return magnitude(part.term(info.term)); });
    terms.resize(std::min(terms.size(), kNamedSteps));
    QStringList texts;
    for (const BridgeTermInfo &info : terms)
        texts << coreText(info.title) + QLatin1Char(' ') + Format::moneyChange(part.term(info.term));
    return texts.join(QStringLiteral(", "));
}

QString bridgeName(const std::vector<DimensionRef> &by, const BridgeGroup &group)
{
    QStringList names;
    for (std::size_t i = 0; i < group.key.size(); ++i)
        names << Format::key(by[i], group.key[i]);
    return names.join(QStringLiteral(" › "));
}

std::vector<RowColumn<BridgeGroup>> bridgeColumns(const std::vector<DimensionRef> &by)
{
    QStringList titles;
    for (const DimensionRef &dimension : by)
        titles << Format::dimension(dimension);
    std::vector<RowColumn<BridgeGroup>> columns;
    columns.push_back({titles.join(QStringLiteral(" › ")), [by](const BridgeGroup &g) { return bridgeName(by, g); }});
    columns.push_back(moneyColumn(Texts::tr("Before"), [](const BridgeGroup &g) { return g.part.before; }, false));
    columns.push_back(moneyColumn(Texts::tr("After"), [](const BridgeGroup &g) { return g.part.after; }, false));
    columns.push_back(moneyColumn(Texts::tr("Change"), [](const BridgeGroup &g) { return g.part.change(); }, true));
    columns.push_back({Texts::tr("Mostly"), [](const BridgeGroup &g) { return largestSteps(g.part); }});
    return columns;
}

} // namespace assay
