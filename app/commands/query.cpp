#include "app/commands/commands.h"

#include "app/inplacequery.h"
#include "app/passwordprompt.h"
#include "app/queryjson.h"
#include "app/queryoptions.h"
#include "app/texttable.h"
#include "core/analysis/query.h"
#include "ui/format.h"

namespace assay {

namespace {

constexpr std::array kDefaultMetrics{"cost_per_call", "output_to_input", "cache_hit_rate"};

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("by"), QStringLiteral("Group by these dimensions, in this order (workload, model, day, tag:KEY, ...)."), QStringLiteral("DIM[,DIM...]")},
        {QStringLiteral("metrics"), QStringLiteral("Metrics beside calls and cost, or \"all\"; see assay metrics."), QStringLiteral("M,...")},
        {QStringLiteral("sort"), QStringLiteral("Sort by cost, calls, key or a metric; default cost, for times key."), QStringLiteral("M")},
        {QStringLiteral("top"), QStringLiteral("Show this many rows and the exact rest."), QStringLiteral("N")},
        {QStringLiteral("in-place"), QStringLiteral("Ask this ledger's own server instead of the store; see assay ledger."), QStringLiteral("URL")},
        {QStringLiteral("kind"), QStringLiteral("With --in-place: what keeps the ledger; default: found out."), QStringLiteral("KIND")},
        {QStringLiteral("table"), QStringLiteral("With --in-place: read this table or view."), QStringLiteral("TABLE")},
        {QStringLiteral("profile"), QStringLiteral("With --in-place: a mapping that says which column is what."), QStringLiteral("FILE")},
        {QStringLiteral("compare"), QStringLiteral("Compare with the previous period or with FROM..TO."), QStringLiteral("previous|FROM..TO")},
    });
}

Result<std::vector<std::string>> metricIds(const CommandContext &context)
{
    if (!context.isSet("metrics"))
        return std::vector<std::string>(kDefaultMetrics.begin(), kDefaultMetrics.end());
    std::vector<std::string> ids = listed(context.value("metrics"));
    if (ids == std::vector<std::string>{"all"}) {
        ids.clear();
        for (const Metric &metric : allMetrics())
            ids.emplace_back(metric.id);
    }
    for (const std::string &id : ids)
        if (!metric(id))
            return Error{"There is no metric \"" + id + "\"; assay metrics lists them", "--metrics"};
    return ids;
}

Result<std::optional<TimeRange>> comparison(const CommandContext &context, const Selection &selection)
{
    const std::string text = context.value("compare");
    if (text.empty())
        return std::optional<TimeRange>();
    if (text == "previous") {
        const auto previous = selection.previousPeriod();
        if (!previous)
            return Error{"The previous period needs --from and --to", "--compare previous"};
        return previous;
    }
    const std::size_t dots = text.find("..");
    if (dots == std::string::npos)
        return Error{"A comparison is \"previous\" or FROM..TO", "--compare " + text};
    const std::string where = "--compare";
    const auto range = period({where, text.substr(0, dots)}, {where, text.substr(dots + 2)}, selection.zone);
    if (!range)
        return range.error();
    return std::optional(*range);
}

Result<std::string> sortOf(const CommandContext &context, const std::vector<DimensionRef> &by)
{
    const std::string sort = context.value("sort");
    const bool byTime = !by.empty() && dimensionInfo(by.front().dimension).kind == DimensionKind::Time;
    if (sort.empty())
        return std::string(byTime ? "key" : "cost");
    if (sort != "calls" && sort != "key" && !metric(sort))
        return Error{"Cannot sort by \"" + sort + "\"; use cost, calls, key or a metric", "--sort"};
    return sort;
}

Result<Query> queryOf(const CommandContext &context)
{
    auto selection = context.selection();
    if (!selection)
        return selection.error();
    auto by = groupDimensions(context);
    if (!by)
        return by.error();
    auto metrics = metricIds(context);
    if (!metrics)
        return metrics.error();
    auto sort = sortOf(context, *by);
    if (!sort)
        return sort.error();
    const auto top = countOption(context, "top", 0);
    if (!top)
        return top.error();
    auto compareTo = comparison(context, *selection);
    if (!compareTo)
        return compareTo.error();
    return Query{selection.take(), by.take(), metrics.take(), sort.take(), *top, *compareTo};
}

QString costText(const Totals &totals)
{
    return totals.costKnown() ? Format::money(totals.cost) : QStringLiteral("unpriced");
}

QStringList cells(const ResultRow &row, const QueryResult &result)
{
    const Totals &totals = row.facts.totals;
    const Money whole = result.total.facts.totals.cost;
    const bool hasShare = totals.costKnown() && !whole.isZero();
    QStringList texts{Format::count(totals.calls), costText(totals),
                      hasShare ? Format::share(double(totals.cost.attos()) / double(whole.attos())) : Format::notAvailable()};
    if (row.before)
        texts << costText(row.before->totals) << Format::change(*metric("cost"), metric("cost")->compute(*row.before), metric("cost")->compute(row.facts));
    for (std::size_t i = 0; i < row.metrics.size(); ++i) {
        const Metric &asked = *metric(result.query.metrics[i]);
        if (asked.unit != Unit::Breakdown && asked.id != "cost")
            texts << Format::metric(asked, row.metrics[i]);
    }
    return texts;
}

void addColumns(TextTable &table, const QueryResult &result)
{
    for (const DimensionRef &dimension : result.query.by)
        table.addColumn(Format::dimension(dimension), TextTable::Align::Left);
    if (result.query.by.empty())
        table.addColumn({}, TextTable::Align::Left);
    QStringList numbers{QStringLiteral("Calls"), QStringLiteral("Cost"), QStringLiteral("Share")};
    if (result.query.compareTo)
        numbers << QStringLiteral("Before") << QStringLiteral("Change");
    for (const std::string &id : result.query.metrics)
        if (const Metric &asked = *metric(id); asked.unit != Unit::Breakdown && asked.id != "cost")
            numbers << QString::fromUtf8(asked.name.data(), qsizetype(asked.name.size()));
    for (const QString &header : numbers)
        table.addColumn(header, TextTable::Align::Right);
}

QStringList named(const QString &name, const QueryResult &result)
{
    QStringList keys{name};
    while (keys.size() < qsizetype(result.query.by.size()))
        keys << QString();
    return keys;
}

QString balanceText(const Balance &balance)
{
    QString text = QStringLiteral("Balance: shown %1 + hidden %2 = ledger %3 (%4)\n")
                       .arg(Format::moneyExact(balance.shown), Format::moneyExact(balance.hidden), Format::moneyExact(balance.total),
                            balance.holds ? QStringLiteral("holds") : QStringLiteral("DOES NOT HOLD"));
    text += QStringLiteral("Calls:   %1 shown, %2 priced").arg(Format::count(balance.calls), Format::count(balance.pricedCalls));
    for (std::size_t reason = 1; reason < kUnpricedCount; ++reason)
        if (balance.unpriced[reason] > 0)
            text += QStringLiteral(", %1 %2").arg(Format::count(balance.unpriced[reason]), Format::unpriced(static_cast<Unpriced>(reason)));
    text += QStringLiteral("; %1 hidden\n").arg(Format::count(balance.hiddenCalls));
    return text + QStringLiteral("Without a workload: %1\n").arg(Format::moneyExact(balance.unattributed));
}

void printTable(const QueryResult &result)
{
    TextTable table;
    addColumns(table, result);
    for (const ResultRow &row : result.rows) {
        QStringList keys;
        for (std::size_t i = 0; i < row.key.size(); ++i)
            keys << Format::key(result.query.by[i], row.key[i]);
        table.addRow(keys + cells(row, result));
    }
    if (result.rest)
        table.addRow(named(QStringLiteral("(rest)"), result) + cells(*result.rest, result));
    if (!result.rows.empty())
        table.addRule();
    table.addRow(named(QStringLiteral("Total"), result) + cells(result.total, result));
    printText(table.text() + QLatin1Char('\n') + balanceText(result.balance));
}

int show(const CommandContext &context, const QueryResult &result)
{
    if (result.cancelled)
        return kCancelled;
    if (context.json())
        context.print(queryJson(result));
    else
        printTable(result);
    return result.balance.holds ? kDone : kAnswerIsNo;
}

int runOnLedger(const CommandContext &context, const Query &query)
{
    auto request = ledgerRequest(context, context.value("in-place"));
    if (!request)
        return context.fail(request.error(), request.error().cause == Error::Cause::Store ? kNoStore : kWrongUsage);
    const auto terms = inPlaceTerms(context);
    if (!terms)
        return context.fail(terms.error(), kNoStore);
    const auto result = withPassword(request->url, context.control(), [&] { return queryInPlace(*request, query, *terms, context.control()); });
    return result ? show(context, *result) : context.fail(result.error(), kNoNetwork);
}

int runQuery(const CommandContext &context)
{
    const auto query = queryOf(context);
    if (!query)
        return context.fail(query.error(), kWrongUsage);
    if (context.isSet("in-place"))
        return runOnLedger(context, *query);
    const auto snapshot = context.snapshot(&*query);
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    return show(context, run(**snapshot, *query, context.control()));
}

} // namespace

const Command kQueryCommand{"query", "", "Group calls by any dimensions and show what they cost.", addOptions, runQuery};

} // namespace assay
