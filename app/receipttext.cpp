#include "app/receipttext.h"

#include "core/formats/receiptjson.h"
#include "core/values/decimal.h"

#include <cstdio>

namespace assay {

namespace {

constexpr std::size_t kRejectsShown = 10;

void writePlace(JsonText &json, const RejectedRecord &reject)
{
    json.beginObject();
    json.member("file", reject.file);
    json.member("line", reject.line);
    json.member("reason", reject.reason);
    if (!reject.fields.empty())
        json.member("fields", reject.fields);
    json.endObject();
}

/// An array of what `write` makes of each.
template <typename Items, typename Write>
void writeAll(JsonText &json, std::string_view name, const Items &items, Write write)
{
    json.name(name);
    json.beginArray();
    for (const auto &item : items)
        write(item);
    json.endArray();
}

/// ", 3 skipped" when there is something to say.
std::string part(std::int64_t count, const char *what)
{
    return count == 0 ? std::string() : ", " + std::to_string(count) + " " + what;
}

std::string counted(std::int64_t count, const char *one, const char *many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

} // namespace

void writeReceipt(JsonText &json, const ImportReceipt &receipt)
{
    json.name("import_id");
    if (receipt.id == 0)
        json.null();
    else
        json.value(receipt.id);
    json.member("started_at", isoText(receipt.startedAt));
    json.member("source", receipt.source);
    writeCounts(json, receipt.counts);
    json.name("files");
    json.beginObject();
    for (const auto &[name, counts] : receipt.files) {
        json.name(name);
        json.token(countsToJson(counts));
    }
    json.endObject();
    writeAll(json, "rejects", receipt.rejects, [&json](const RejectedRecord &reject) { writePlace(json, reject); });
    writeAll(json, "unreadable", receipt.unreadable, [&json](const Error &error) { json.value(error.text()); });
    writeAll(json, "missing_fields", receipt.missingFields, [&json](const std::string &sentence) { json.value(sentence); });
}

void printReceipt(const ImportReceipt &receipt)
{
    const ImportCounts &c = receipt.counts;
    if (receipt.id != 0)
        std::printf("Import %lld", static_cast<long long>(receipt.id));
    else
        std::printf("Nothing kept");
    std::printf(" (%s): %s in %s, %lld accepted%s%s%s%s%s%s\n", receipt.source.c_str(),
                counted(c.seen, "record", "records").c_str(), counted(std::int64_t(receipt.files.size()), "file", "files").c_str(),
                static_cast<long long>(c.accepted), part(c.deduplicated, c.deduplicated == 1 ? "duplicate" : "duplicates").c_str(), part(c.skipped, "skipped").c_str(),
                part(c.rejectedTotal(), "rejected").c_str(), part(c.deleted, "deleted").c_str(),
                part(c.expanded, "expanded from others").c_str(), part(c.superseded, "superseding earlier ones").c_str());
    if (c.timeMin != kNoTime)
        std::printf("  from %s to %s\n", isoText(c.timeMin).c_str(), isoText(c.timeMax).c_str());
    if (c.withoutTimestamp > 0)
        std::printf("  %lld without a time\n", static_cast<long long>(c.withoutTimestamp));
    if (c.crossSourceDuplicates > 0)
        std::printf("  %s may be here twice: the same id stands in another source too\n",
                    counted(c.crossSourceDuplicates, "call", "calls").c_str());
    for (std::size_t i = 0; i < receipt.rejects.size() && i < kRejectsShown; ++i)
        std::printf("  rejected %s:%lld: %s\n", receipt.rejects[i].file.c_str(), static_cast<long long>(receipt.rejects[i].line),
                    receipt.rejects[i].reason.c_str());
    if (receipt.rejects.size() > kRejectsShown)
        std::printf("  and more; --json lists up to 1,000\n");
    for (const std::string &sentence : receipt.missingFields)
        std::printf("  %s\n", sentence.c_str());
}

} // namespace assay
