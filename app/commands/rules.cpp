#include "app/commands/commands.h"

#include "app/rulechange.h"
#include "app/rulesjson.h"
#include "app/rulestext.h"
#include "app/texttable.h"
#include "core/attribution/savedrules.h"

namespace assay {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("target"), QStringLiteral("What the rule gives: workload, team, customer, feature, product_line or task."), QStringLiteral("DIM")},
        {QStringLiteral("when"), QStringLiteral("dim=value[,value], dim^=prefix, dim*=glob, dim~=regular expression, or dim= for not given; repeatable."), QStringLiteral("CONDITION")},
        {QStringLiteral("value"), QStringLiteral("What it is; $0 is the text of the first condition, $1 a part of it."), QStringLiteral("TEXT")},
        {QStringLiteral("override"), QStringLiteral("Also where the record carries a value.")},
        {QStringLiteral("name"), QStringLiteral("A name for the rule."), QStringLiteral("TEXT")},
        {QStringLiteral("at"), QStringLiteral("Put it at this place; default the end."), QStringLiteral("N")},
        {QStringLiteral("shared"), QStringLiteral("add: the cost of these calls (dim=value[,value]) is shared."), QStringLiteral("CALLS")},
        {QStringLiteral("over"), QStringLiteral("Spread shared cost over this dimension (default customer)."), QStringLiteral("DIM")},
        {QStringLiteral("by"), QStringLiteral("Spread it by calls or by cost (default)."), QStringLiteral("calls|cost")},
        {QStringLiteral("dry-run"), QStringLiteral("Say what would move and save nothing.")},
    });
}

int show(const CommandContext &context, const RuleSet &rules)
{
    if (context.json())
        context.print(Json::parse(rules.toJson()));
    else
        printText(rulesText(rules));
    return kDone;
}

/// Previews changed rules and saves them unless `dryRun`; `onRefusal` when the change cannot be made.
int applyChange(const CommandContext &context, RuleChange change, bool dryRun, ExitCode onRefusal)
{
    auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    RuleSet rules = (*snapshot)->rules();
    if (const auto changed = change(context, rules); !changed)
        return context.fail(changed.error(), onRefusal);
    if (dryRun && rules == (*snapshot)->rules())
        snapshot = (*snapshot)->withRules({}, context.control());
    const RulePreview preview = previewRules(**snapshot, rules, context.control());
    if (preview.cancelled)
        return kCancelled;
    if (!dryRun) {
        const auto store = context.openStore(StoreMode::Write);
        if (!store)
            return context.fail(store.error(), kNoStore);
        if (const auto saved = saveRules(**store, rules); !saved)
            return context.fail(saved.error(), kNoStore);
    }
    if (context.json()) {
        Json json = previewJson(preview);
        json["saved"] = !dryRun;
        context.print(json);
    } else {
        printText(previewText(preview));
    }
    return kDone;
}

int step(const CommandContext &context, Result<bool> (*take)(Store &))
{
    const auto store = context.openStore(StoreMode::Write);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto taken = take(**store);
    if (!taken)
        return context.fail(taken.error(), kNoStore);
    if (!*taken)
        return context.fail({"There is no change of the rules left to take back", {}}, kAnswerIsNo);
    const auto rules = loadRules(**store);
    return rules ? show(context, *rules) : context.fail(rules.error(), kNoStore);
}

int suggest(const CommandContext &context)
{
    const auto target = ruleTarget(context, "target", Dimension::Workload);
    if (!target)
        return context.fail(target.error(), kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const RuleSuggestions found = suggestRules(**snapshot, *target, context.control());
    if (context.json())
        context.print(suggestionsJson(found));
    else
        printText(suggestionsText(found, *target));
    return kDone;
}

int spread(const CommandContext &context)
{
    const auto over = ruleTarget(context, "over", Dimension::Customer);
    const auto selection = context.selection();
    if (!over || !selection)
        return context.fail(!over ? over.error() : selection.error(), kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const SharedSpread result = spreadShared(**snapshot, *selection, *over, context.control());
    if (context.json())
        context.print(spreadJson(result, *over));
    else
        printText(spreadText(result, *over));
    return kDone;
}

int list(const CommandContext &context)
{
    const auto store = context.openStore(StoreMode::Read);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto rules = loadRules(**store);
    return rules ? show(context, *rules) : context.fail(rules.error(), kNoStore);
}

int run(const CommandContext &context)
{
    const auto arguments = context.arguments();
    const std::string verb = arguments.empty() ? "list" : arguments.front();
    if (const RuleChange change = ruleChange(verb)) {
        const bool readsFile = (verb == "import" || verb == "preview") && arguments.size() == 2;
        return applyChange(context, change, verb == "preview" || context.isSet("dry-run"), readsFile ? kNoInput : kWrongUsage);
    }
    if (verb == "list")
        return list(context);
    if (verb == "suggest")
        return suggest(context);
    if (verb == "spread")
        return spread(context);
    if (verb == "undo" || verb == "redo")
        return step(context, verb == "undo" ? undoRules : redoRules);
    return context.fail({"Use list, add, import, remove, move, preview, suggest, spread, undo or redo", verb}, kWrongUsage);
}

} // namespace

const Command kRulesCommand{"rules", "list|add|import FILE|remove N|move N M|preview [FILE]|suggest|spread|undo|redo",
                            "Keep attribution rules: whose money it was, with a preview of what moves.", addOptions, run};

} // namespace assay
