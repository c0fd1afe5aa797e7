#include "app/commands/commands.h"

#include "app/ledgerrequest.h"
#include "app/passwordprompt.h"
#include "app/receipttext.h"
#include "app/texttable.h"
#include "core/formats/receiptjson.h"

#include <cstdio>

namespace assay {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("kind"), QStringLiteral("What keeps the ledger: litellm, langfuse, helicone or generic; default: found out."), QStringLiteral("KIND")},
        {QStringLiteral("table"), QStringLiteral("Read this table or view instead of the usual one."), QStringLiteral("TABLE")},
        {QStringLiteral("since"), QStringLiteral("Read from this time on instead of from where the last run ended."), QStringLiteral("TIME")},
        {QStringLiteral("profile"), QStringLiteral("A mapping that says which column is what (generic)."), QStringLiteral("FILE")},
    });
}

Result<LedgerRequest> requestOf(const CommandContext &context, const std::string &url)
{
    auto request = ledgerRequest(context, url);
    if (!request || !context.isSet("since"))
        return request;
    const auto since = parseTime(context.value("since"));
    if (!since)
        return Error{since.error().message, "--since " + context.value("since")};
    request->since = *since;
    return request;
}

int failed(const CommandContext &context, const Error &error)
{
    if (context.control().isCancelled())
        return kCancelled;
    return context.fail(error, error.cause == Error::Cause::Store ? kNoStore : kNoNetwork);
}

int runTest(const CommandContext &context, LedgerRequest &request)
{
    const auto probe = withPassword(request.url, context.control(), [&] { return testLedger(request, context.control()); });
    if (!probe)
        return failed(context, probe.error());
    if (context.json()) {
        Json json{{"server", probe->server}, {"kind", probe->kind}, {"table", probe->table}};
        json["first_rows"] = Json::parse(countsToJson(probe->newest));
        context.print(json);
        return kDone;
    }
    const ImportCounts &first = probe->newest;
    std::printf("%s answers; %s can be read as %s.\nOf its first %lld rows %lld are calls, %lld were skipped, %lld rejected.\n",
                probe->server.c_str(), probe->table.c_str(), probe->kind.c_str(), static_cast<long long>(first.seen),
                static_cast<long long>(first.accepted), static_cast<long long>(first.skipped),
                static_cast<long long>(first.rejectedTotal()));
    return kDone;
}

/// One receipt for the whole run, whatever the number of imports it was kept in.
ImportReceipt wholeReceipt(const LedgerReceipt &synced)
{
    ImportReceipt whole;
    whole.source = importSource(synced.ledger);
    whole.counts = synced.counts;
    whole.files.emplace_back(synced.ledger.table, synced.counts);
    whole.missingFields = missingFieldSentences(synced.counts);
    for (const ImportReceipt &import : synced.imports) {
        whole.id = import.id;
        whole.startedAt = whole.startedAt == kNoTime ? import.startedAt : whole.startedAt;
        whole.rejects.insert(whole.rejects.end(), import.rejects.begin(), import.rejects.end());
    }
    return whole;
}

Json syncJson(const LedgerReceipt &synced)
{
    JsonText receipt;
    receipt.beginObject();
    writeReceipt(receipt, wholeReceipt(synced));
    receipt.endObject();
    Json json = Json::parse(receipt.text());
    json["bookmark"] = synced.ledger.bookmark.empty() ? Json() : Json(synced.ledger.bookmark);
    json["ledger"] = Json{{"location", synced.ledger.location}, {"kind", synced.ledger.kind}, {"table", synced.ledger.table}};
    json["imports"] = Json::array();
    for (const ImportReceipt &import : synced.imports)
        json["imports"].push_back(import.id);
    return json;
}

int runSync(const CommandContext &context, LedgerRequest &request)
{
    const auto store = context.openStore(StoreMode::Write);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto synced = withPassword(request.url, context.control(), [&] { return syncLedger(**store, request, context.control()); });
    if (!synced)
        return failed(context, synced.error());
    if (context.json()) {
        context.print(syncJson(*synced));
    } else {
        printReceipt(wholeReceipt(*synced));
        std::printf("Read up to %s UTC.\n", synced->ledger.bookmark.empty() ? "nothing" : synced->ledger.bookmark.c_str());
    }
    if (synced->failure)
        return failed(context, *synced->failure);
    return synced->cancelled ? kCancelled : kDone;
}

int listTables(const CommandContext &context, LedgerRequest &request)
{
    const auto connection = withPassword(request.url, context.control(), [&] { return LedgerConnection::open(request.url, context.control()); });
    if (!connection)
        return failed(context, connection.error());
    const auto tables = (*connection)->tables(context.control());
    if (!tables)
        return failed(context, tables.error());
    Json json = Json::array();
    for (const std::string &table : *tables) {
        json.push_back(table);
        if (!context.json())
            std::printf("%s\n", table.c_str());
    }
    if (context.json())
        context.print(json);
    return kDone;
}

int listLedgers(const CommandContext &context)
{
    const auto entries = knownLedgers(context);
    if (!entries)
        return context.fail(entries.error(), kNoStore);
    Json json = Json::array();
    TextTable table;
    for (const char *header : {"Ledger", "Kind", "Table", "Read up to (UTC)", "Last read"})
        table.addColumn(QString::fromLatin1(header), TextTable::Align::Left);
    for (const LedgerEntry &entry : *entries) {
        const std::string checked = isoText(entry.checkedAt);
        json.push_back({{"id", entry.id}, {"location", entry.location}, {"kind", entry.kind}, {"table", entry.table},
                        {"bookmark", entry.bookmark.empty() ? Json() : Json(entry.bookmark)},
                        {"checked_at", checked.empty() ? Json() : Json(checked)}});
        QStringList cells;
        for (const std::string &cell : {entry.location, entry.kind, entry.table, entry.bookmark, checked})
            cells << QString::fromStdString(cell);
        table.addRow(cells);
    }
    if (context.json())
        context.print(json);
    else if (entries->empty())
        std::printf("No ledger is known yet; assay ledger sync URL reads one.\n");
    else
        printText(table.text());
    return kDone;
}

int run(const CommandContext &context)
{
    const auto arguments = context.arguments();
    const std::string verb = arguments.empty() ? "" : arguments[0];
    if (verb == "list" && arguments.size() == 1)
        return listLedgers(context);
    if ((verb != "test" && verb != "sync" && verb != "list") || arguments.size() != 2)
        return context.fail({"Say what to do with which ledger: assay ledger test|sync|list URL", {}}, kWrongUsage);
    auto request = requestOf(context, arguments[1]);
    if (!request)
        return context.fail(request.error(), request.error().cause == Error::Cause::Store ? kNoStore : kWrongUsage);
    return verb == "test" ? runTest(context, *request) : verb == "sync" ? runSync(context, *request) : listTables(context, *request);
}

} // namespace

const Command kLedgerCommand{"ledger", "test|sync|list URL",
                             "Read the calls out of a gateway's database: check it, copy what is new, list its tables (without a URL: the "
                             "ledgers read so far).",
                             addOptions, run};

} // namespace assay
