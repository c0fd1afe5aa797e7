#include "app/commands/commands.h"

#include "app/reconcilejson.h"
#include "app/texttable.h"
#include "core/formats/format.h"
#include "core/report/figuretext.h"

namespace assay {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("by"), QStringLiteral("Compare by day (default) or by month."), QStringLiteral("day|month"),
                      QStringLiteral("day")});
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString modelText(const ReconciledCell &cell)
{
    if (!cell.model.empty())
        return text(cell.model);
    return cell.isFee ? QStringLiteral("fees") : QStringLiteral("all models");
}

Int128 tokenSum(const ReconciledSide &side)
{
    Int128 sum = 0;
    for (const Int128 count : side.tokens)
        sum += count;
    return sum;
}

void addRow(TextTable &table, const QString &when, const QString &model, const ReconciledCell &cell,
            const Reconciliation &source, const QString &cause)
{
    const auto tokens = [&](const ReconciledSide &side) { return text(figure::count(tokenSum(side))); };
    QStringList cells{when, model, text(figure::count(cell.calls.records))};
    if (source.hasTokens)
        cells << tokens(cell.calls) << tokens(cell.reported);
    cells << text(figure::money(cell.calls.cost));
    if (source.hasCost)
        cells << text(figure::money(cell.reported.cost)) << text(figure::moneyChange(cell.gap()));
    table.addRow(cells << cause);
}

QString sourceTable(const Reconciliation &source, ReconcileStep step)
{
    TextTable table;
    for (const char *name : {"UTC", "Model"})
        table.addColumn(QString::fromLatin1(name), TextTable::Align::Left);
    QStringList numbers{QStringLiteral("Calls")};
    if (source.hasTokens)
        numbers << QStringLiteral("Tokens of calls") << QStringLiteral("Tokens reported");
    numbers << QStringLiteral("Cost of calls");
    if (source.hasCost)
        numbers << QStringLiteral("Reported") << QStringLiteral("Gap");
    for (const QString &name : numbers)
        table.addColumn(name, TextTable::Align::Right);
    table.addColumn(step == ReconcileStep::Day ? QStringLiteral("Why") : QString(), TextTable::Align::Left);
    for (const ReconciledCell &cell : step == ReconcileStep::Day ? source.cells : source.months()) {
        const bool byDay = step == ReconcileStep::Day;
        const auto cause = byDay ? text(std::string(gapCauseTitle(cell.cause))) : QString();
        addRow(table, text(stepText(cell, step)), modelText(cell), cell, source, cause);
    }
    table.addRule();
    addRow(table, QStringLiteral("Total"), {}, source.total, source, {});
    return table.text();
}

QString sourceText(const Reconciliation &source, ReconcileStep step)
{
    const FormatInfo *info = formatInfo(source.formatId);
    QString out = text((info ? std::string(info->title) : source.formatId) + ", against calls with " + source.callFilter + "\n");
    if (source.from < source.to)
        out += sourceTable(source, step);
    for (std::size_t cause = 0; cause < kGapCauseCount; ++cause)
        if (!source.byCause[cause].isZero())
            out += text("  " + std::string(gapCauseTitle(GapCause(cause))) + ": " + figure::moneyChange(source.byCause[cause]) + "\n");
    if (source.withoutDay > 0)
        out += text("  " + figure::count(source.withoutDay) + " lines state no day and are compared with nothing.\n");
    if (source.leftOut > 0)
        out += text("  " + figure::count(source.leftOut) + " lines of another download of the same days are left out.\n");
    return out + QLatin1Char('\n');
}

int run(const CommandContext &context)
{
    if (!context.arguments().empty())
        return context.fail({"reconcile takes no arguments; choose days with --from and --to", context.arguments().front()}, kWrongUsage);
    const std::string by = context.value("by");
    if (by != "day" && by != "month")
        return context.fail({"Compare by day or by month", "--by"}, kWrongUsage);
    const auto selection = context.selection();
    if (!selection)
        return context.fail(selection.error(), kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const auto step = by == "day" ? ReconcileStep::Day : ReconcileStep::Month;
    const auto sources = reconcile(**snapshot, selection->range, context.control());
    if (context.control().isCancelled())
        return kCancelled;
    if (context.json()) {
        context.print(reconcileJson(sources, step));
        return kDone;
    }
    QString out;
    for (const Reconciliation &source : sources)
        out += sourceText(source, step);
    if (sources.empty())
        out = QStringLiteral("No usage or cost report of a provider is in the ledger. Import one to compare it with the calls.\n");
    printText(out);
    return kDone;
}

} // namespace

const Command kReconcileCommand{"reconcile", "", "Hold the calls against the provider's usage and cost reports.", addOptions, run};

} // namespace assay
