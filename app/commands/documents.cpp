// Documents that the store keeps beside the calls: the contract, a seller's commitment offer, agreed rate limits, targets.
#include "app/commands/commands.h"

#include "core/planning/schedule.h"
#include "core/pricing/ratelimits.h"
#include "core/targets/target.h"

#include <cstdio>

namespace assay {

namespace {

/// Agreed rate limits, kept as they were written.
struct LimitsDocument
{
    std::string json;
    static Result<LimitsDocument> fromJson(const std::string &json, const std::string &where)
    {
        const auto limits = RateLimits::read({}, {}, json, where);
        return limits ? Result<LimitsDocument>(LimitsDocument{json}) : Result<LimitsDocument>(limits.error());
    }
    std::string toJson() const { return json; }
};

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
        std::printf(json.empty() ? "Forgotten: %s.\n" : "Kept: %s.\n", name);
    return kDone;
}

Result<void> check(const CommandContext &context, const Contract &contract, const std::string &where)
{
    const auto book = context.priceBook();
    return book ? checkModels(contract, **book, where) : Result<void>(book.error());
}

template <typename T>
Result<void> check(const CommandContext &, const T &, const std::string &)
{
    return {};
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
    if (!document)
        return context.fail(document.error(), kNoInput);
    const auto sound = check(context, *document, arguments.front());
    return sound ? keep(context, name, document->toJson()) : context.fail(sound.error(), kNoInput);
}

int runContract(const CommandContext &context)
{
    return run<Contract>(context, "contract");
}

int runSchedule(const CommandContext &context)
{
    return run<CommitmentSchedule>(context, "schedule");
}

int runLimits(const CommandContext &context)
{
    return run<LimitsDocument>(context, "limits");
}

int runTargets(const CommandContext &context)
{
    return run<TargetSet>(context, "targets");
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("forget"), QStringLiteral("Forget the kept one.")});
}

} // namespace

const Command kContractCommand{"contract", "[FILE.json]", "Keep a contract in the store, or print the kept one.", addOptions, runContract};
const Command kLimitsCommand{"limits", "[FILE.json]", "Keep agreed rate limits in the store, or print the kept ones.", addOptions, runLimits};
const Command kScheduleCommand{"schedule", "[FILE.json]", "Keep a commitment offer in the store, or print the kept one.", addOptions, runSchedule};
const Command kTargetsCommand{"targets", "[FILE.json]", "Keep targets in the store, or print the kept ones.", addOptions, runTargets};

} // namespace assay
