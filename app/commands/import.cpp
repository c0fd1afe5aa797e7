#include "app/commands/commands.h"

#include "app/receipttext.h"
#include "core/formats/format.h"
#include "core/ingest/importjob.h"

#include <cstdio>
#include <filesystem>

namespace assay {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("format"), QStringLiteral("Read every file as this format instead of recognising it."), QStringLiteral("ID")},
        {QStringLiteral("profile"), QStringLiteral("What the columns of a CSV or JSONL of your own mean."), QStringLiteral("FILE")},
        {QStringLiteral("source"), QStringLiteral("A name for where these records come from."), QStringLiteral("NAME")},
        {QStringLiteral("dry-run"), QStringLiteral("Count everything, keep nothing.")},
    });
}

/// A dry run on a store that does not exist yet must not create it.
Result<std::unique_ptr<Store>> openFor(const CommandContext &context, bool dryRun)
{
    std::error_code ignored;
    if (dryRun && !std::filesystem::exists(context.storePath(), ignored))
        return Store::open(":memory:", StoreMode::Write);
    return context.openStore(dryRun ? StoreMode::Write : StoreMode::Fill);
}

int run(const CommandContext &context)
{
    ImportRequest request;
    request.paths = context.arguments();
    request.formatId = context.value("format");
    request.sourceName = context.value("source");
    request.dryRun = context.isSet("dry-run");
    if (request.paths.empty())
        return context.fail({"Say which files or folders to import", {}}, kWrongUsage);
    if (!request.formatId.empty() && !formatInfo(request.formatId)) {
        std::string known;
        for (const FormatInfo &format : allFormats())
            known += (known.empty() ? "" : ", ") + std::string(format.id);
        return context.fail({"There is no format \"" + request.formatId + "\"; known are " + known, "--format"}, kWrongUsage);
    }
    auto mapping = context.mapping();
    if (!mapping)
        return context.fail(mapping.error(), kNoInput);
    request.mapping = mapping.take();
    const auto store = openFor(context, request.dryRun);
    if (!store)
        return context.fail(store.error(), kNoStore);
    std::uint64_t bytesRead = 0;
    request.bytesRead = &bytesRead;
    const auto receipt = importFiles(**store, request, context.control());
    if (!receipt)
        return context.fail(receipt.error(), receipt.error().cause == Error::Cause::Store ? kNoStore : kNoInput);
    for (const Error &error : receipt->unreadable)
        std::fprintf(stderr, "assay: %s\n", error.text().c_str());
    if (context.json()) {
        JsonText json;
        json.beginObject();
        writeReceipt(json, *receipt);
        json.member("bytes_read", bytesRead);
        json.endObject();
        context.print(json);
    } else {
        printReceipt(*receipt);
    }
    return kDone;
}

} // namespace

const Command kImportCommand{"import", "FILE|DIR...", "Import usage logs, recursively, in any mix of formats.", addOptions, run};

} // namespace assay
