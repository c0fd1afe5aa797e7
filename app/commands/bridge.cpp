#include "app/commands/commands.h"

#include "app/bridgejson.h"
#include "app/queryoptions.h"
#include "app/texttable.h"
#include "core/analysis/query.h"
#include "ui/format.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kShownMovers = 10;

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("compare-from"), QStringLiteral("Start of the earlier period; without it and --compare-to the period just before --from."), QStringLiteral("DATE|TIME")},
        {QStringLiteral("compare-to"), QStringLiteral("End of the earlier period; without --from the later one begins there."), QStringLiteral("DATE|TIME")},
        {QStringLiteral("by"), QStringLiteral("Segments of these dimensions, each by model and speed; default workload."), QStringLiteral("DIM[,DIM...]")},
        {QStringLiteral("averaged"), QStringLiteral("Terms as the average over all 24 orders of volume, mix, tokens and price (Shapley) instead of in this order.")},
        {QStringLiteral("top"), QStringLiteral("Show this many movers; default 10."), QStringLiteral("N")},
        {QStringLiteral("min-calls"), QStringLiteral("Priced calls that a mover by cost per call needs in both periods; default 20."), QStringLiteral("N")},
    });
}

/// What is compared, from --compare-from, --compare-to and the selection.
Result<BridgeQuestion> questionOf(const CommandContext &context)
{
    auto selection = context.selection();
    if (!selection)
        return selection.error();
    BridgeQuestion question;
    question.selection = selection.take();
    question.order = context.isSet("averaged") ? BridgeOrder::Average : BridgeOrder::Sequence;
    if (context.isSet("by")) {
        auto by = groupDimensions(context);
        if (!by)
            return by.error();
        question.by = by.take();
    }
    if (!context.isSet("compare-from") && !context.isSet("compare-to")) {
        const auto previous = question.selection.previousPeriod();
        if (!previous)
            return Error{"Two periods are needed: --from and --to, or --compare-from and --compare-to", "bridge"};
        question.before = *previous;
        return question;
    }
    const auto before = period({"--compare-from", context.value("compare-from")}, {"--compare-to", context.value("compare-to")},
                               question.selection.zone);
    if (!before)
        return before.error();
    question.before = *before;
    if (!context.isSet("from") && context.isSet("compare-to"))
        question.selection.range.from = question.before.to;
    return question;
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

void printStep(const QString &title, const QString &amount, const QString &why)
{
    printText(QStringLiteral("%1  %2  %3\n").arg(title, -28).arg(amount, 16).arg(why));
}

const Metric &driftMetric()
{
    return *std::ranges::find(ledgerMetrics(), "drift", &Metric::id);
}

void printBridge(const Bridge &bridge)
{
    const BridgePart &total = bridge.total;
    printStep(QStringLiteral("Before"), Format::money(total.before), QStringLiteral("%1 priced calls").arg(Format::count(total.callsBefore)));
    for (const BridgeTermInfo &info : allBridgeTerms())
        if (const Money amount = total.term(info.term); !amount.isZero())
            printStep(QStringLiteral("  ") + fromView(info.title), Format::moneyChange(amount), fromView(info.meaning));
    printStep(QStringLiteral("After"), Format::money(total.after), QStringLiteral("%1 priced calls").arg(Format::count(total.callsAfter)));
    if (bridge.question.order == BridgeOrder::Average)
        printText(QStringLiteral("\nEach term is the average of what its cause takes in all 24 orders of volume, mix, tokens and price.\n"));
    printText(QStringLiteral("\nChange %1, of which no term explains %2. New segments %3, vanished ones %4.\n")
                  .arg(Format::moneyChange(total.change()), Format::moneyExact(total.residual()), Format::money(bridge.newSpend),
                       Format::money(bridge.vanishedSpend)));
    printText(QStringLiteral("Drift, what the same work on the same model got dearer by: %1\n").arg(Format::metric(driftMetric(), total.drift())));
    for (const auto &[when, reasons] : {std::pair{QStringLiteral("before"), bridge.unpricedBefore}, std::pair{QStringLiteral("after"), bridge.unpricedAfter}})
        for (std::size_t reason = 1; reason < kUnpricedCount; ++reason)
            if (reasons[reason] > 0)
                printText(QStringLiteral("Left out %1: %2 calls, %3.\n").arg(when, Format::count(reasons[reason]), Format::unpriced(static_cast<Unpriced>(reason))));
}

void printMovers(const QString &title, const std::vector<Mover> &movers, const Bridge &bridge)
{
    if (movers.empty())
        return;
    TextTable table;
    for (const DimensionRef &dimension : bridge.question.by)
        table.addColumn(Format::dimension(dimension), TextTable::Align::Left);
    for (const char *header : {"Before", "After", "Change", "Per call", "Change"})
        table.addColumn(QString::fromLatin1(header), TextTable::Align::Right);
    for (const Mover &mover : movers) {
        QStringList cells;
        for (std::size_t i = 0; i < mover.key.size(); ++i)
            cells << Format::key(bridge.question.by[i], mover.key[i]);
        const Metric &each = *metric("cost_per_call");
        cells << Format::money(mover.before) << Format::money(mover.after) << Format::moneyChange(mover.effect())
              << Format::metric(each, mover.perCallAfter) << Format::change(each, mover.perCallBefore, mover.perCallAfter);
        table.addRow(cells);
    }
    printText(QLatin1Char('\n') + title + QLatin1Char('\n') + table.text());
}

int runBridge(const CommandContext &context)
{
    const auto question = questionOf(context);
    if (!question)
        return context.fail(question.error(), kWrongUsage);
    const auto top = countOption(context, "top", kShownMovers), enough = countOption(context, "min-calls", kEnoughCallsToMove);
    if (!top || !enough)
        return context.fail(top ? enough.error() : top.error(), kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const Bridge found = bridge(**snapshot, *question, context.control());
    const QueryResult compared = run(**snapshot, Query{question->selection, question->by, {}, "cost", 0, question->before}, context.control());
    if (found.cancelled || compared.cancelled)
        return kCancelled;
    const BridgeMovers movers{biggestMovers(compared, MoverOrder::Effect, *top),
                              biggestMovers(compared, MoverOrder::CostPerCall, *top, std::int64_t(*enough))};
    if (context.json()) {
        context.print(bridgeJson(found, movers));
    } else {
        printBridge(found);
        printMovers(QStringLiteral("Biggest movers by change of cost"), movers.byEffect, found);
        printMovers(QStringLiteral("Biggest movers by cost per call"), movers.byCostPerCall, found);
    }
    return found.total.residual().isZero() ? kDone : kAnswerIsNo;
}

} // namespace

const Command kBridgeCommand{"bridge", "", "Why spend changed between two periods, term by term, and what moved most.", addOptions, runBridge};

} // namespace assay
