#include "app/commands/commands.h"

#include "core/ingest/countonce.h"

#include <cstdio>

namespace assay {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("keep"), QStringLiteral("Of calls that two kinds of source logged, count those of this one."), QStringLiteral("SOURCE")},
        {QStringLiteral("over"), QStringLiteral("... and not those of this one."), QStringLiteral("SOURCE")},
        {QStringLiteral("both"), QStringLiteral("Take that decision back: count both again.")},
    });
}

int list(const CommandContext &context)
{
    const auto store = context.openStore(StoreMode::Read);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto shared = sharedCalls(**store);
    const auto decisions = countOnceDecisions(**store);
    if (!shared || !decisions)
        return context.fail(shared ? decisions.error() : shared.error(), kNoStore);
    if (context.json()) {
        Json json{{"shared", Json::array()}, {"decisions", Json::array()}};
        for (const SharedCalls &pair : *shared)
            json["shared"].push_back({{"sources", {pair.first, pair.second}}, {"ids", pair.ids}});
        for (const CountOnce &decision : *decisions)
            json["decisions"].push_back({{"keep", decision.keep}, {"over", decision.over}, {"import_id", decision.importId == 0 ? Json() : Json(decision.importId)}});
        context.print(json);
        return kDone;
    }
    for (const SharedCalls &pair : *shared)
        std::printf("%s and %s share %lld ids of calls: both count\n", pair.first.c_str(), pair.second.c_str(), static_cast<long long>(pair.ids));
    for (const CountOnce &decision : *decisions)
        std::printf("%s count, the same calls of %s do not\n", decision.keep.c_str(), decision.over.c_str());
    if (shared->empty() && decisions->empty())
        std::printf("No call stands in two kinds of source.\n");
    return kDone;
}

int decide(const CommandContext &context)
{
    if (!context.isSet("keep") || !context.isSet("over"))
        return context.fail({"A decision names two kinds of source", "--keep, --over"}, kWrongUsage);
    const auto store = context.openStore(StoreMode::Write);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto done = context.isSet("both") ? countBoth(**store, context.value("keep"), context.value("over"))
                                            : countOnce(**store, context.value("keep"), context.value("over"));
    if (!done)
        return context.fail(done.error(), done.error().cause == Error::Cause::Store ? kNoStore : kWrongUsage);
    return list(context);
}

int run(const CommandContext &context)
{
    return context.isSet("keep") || context.isSet("over") || context.isSet("both") ? decide(context) : list(context);
}

} // namespace

const Command kSourcesCommand{"sources", "", "List calls that two kinds of source logged, or choose which of them counts.", addOptions, run};

} // namespace assay
