// Documents that the store keeps beside the calls: the contract, and a seller's commitment offer.
#include "app/commands/commands.h"

#include "core/planning/schedule.h"

#include <cstdio>

namespace assay {

namespace {

int show(const CommandContext &context, const char *name)
{
    const auto store = context.openStore(StoreMode::Read);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto text = (*store)->document(name);
    if (!text)
        return context.fail(text.error(), kNoStore);
    std::printf("%s\n", text->empty() ? "null" : text->c_str());
    return kDone;
}

int keep(const CommandContext &context, const char *name, const std::string &json)
{
    const auto store = context.openStore(StoreMode::Write);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto kept = (*store)->setDocument(name, json);
    if (!kept)
        return context.fail(kept.error(), kNoStore);
    if (!context.quiet() && !context.json())
        std::printf(json.empty() ? "The %s is forgotten.\n" : "The %s is kept.\n", name);
    return kDone;
}

/// Keeps the document of a file, forgets the kept one, or prints it.
template <typename T>
int run(const CommandContext &context, const char *name)
{
    const auto arguments = context.arguments();
    if (arguments.size() > 1 || (context.isSet("forget") && !arguments.empty()))
        return context.fail({std::string(name) + " takes one file at most", {}}, kWrongUsage);
    if (context.isSet("forget"))
        return keep(context, name, {});
    if (arguments.empty())
        return show(context, name);
    const auto text = readText(arguments.front());
    if (!text)
        return context.fail(text.error(), kNoInput);
    const auto document = T::fromJson(*text, arguments.front());
    return document ? keep(context, name, document->toJson()) : context.fail(document.error(), kNoInput);
}

int runContract(const CommandContext &context)
{
    return run<Contract>(context, "contract");
}

int runSchedule(const CommandContext &context)
{
    return run<CommitmentSchedule>(context, "schedule");
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("forget"), QStringLiteral("Forget the kept one.")});
}

} // namespace

const Command kContractCommand{"contract", "[FILE.json]", "Keep a contract in the store, or print the kept one.", addOptions, runContract};
const Command kScheduleCommand{"schedule", "[FILE.json]", "Keep a commitment offer in the store, or print the kept one.", addOptions, runSchedule};

} // namespace assay
