#include "app/commands/commands.h"

#include "app/receipttext.h"
#include "core/ingest/countonce.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace assay {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("undo"), QStringLiteral("Take this import out again."), QStringLiteral("ID")});
}

int list(const CommandContext &context)
{
    const auto store = context.openStore(StoreMode::Read);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto receipts = (*store)->imports();
    if (!receipts)
        return context.fail(receipts.error(), kNoStore);
    if (!context.json()) {
        std::ranges::for_each(*receipts, printReceipt);
        if (receipts->empty())
            std::printf("Nothing has been imported yet.\n");
        return kDone;
    }
    JsonText all;
    all.beginArray();
    for (const ImportReceipt &receipt : *receipts) {
        all.beginObject();
        writeReceipt(all, receipt);
        all.endObject();
    }
    all.endArray();
    context.print(all);
    return kDone;
}

int undo(const CommandContext &context)
{
    const std::string text = context.value("undo");
    std::int64_t id = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (failed != std::errc() || end != text.data() + text.size() || id <= 0)
        return context.fail({"\"" + text + "\" is not the number of an import", "--undo"}, kWrongUsage);
    const auto store = context.openStore(StoreMode::Write);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto readAgain = (*store)->undoImport(id);
    if (!readAgain)
        return context.fail(readAgain.error(), readAgain.error().cause == Error::Cause::Store ? kNoStore : kNoInput);
    if (const auto settled = settleCountOnce(**store); !settled)
        return context.fail(settled.error(), kNoStore);
    if (context.json()) {
        context.print({{"undone", id}, {"read_again", *readAgain}});
        return kDone;
    }
    std::printf("Import %lld is undone.\n", static_cast<long long>(id));
    for (const std::int64_t other : *readAgain)
        std::printf("Import %lld had copies of its calls: import its files again to bring those back.\n", static_cast<long long>(other));
    return kDone;
}

int run(const CommandContext &context)
{
    return context.isSet("undo") ? undo(context) : list(context);
}

} // namespace

const Command kImportsCommand{"imports", "", "List the receipts of all imports, or undo one.", addOptions, run};

} // namespace assay
