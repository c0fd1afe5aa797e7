#include "app/receipttext.h"

#include "core/formats/receiptjson.h"
#include "core/values/decimal.h"

#include <cstdio>

namespace assay {

namespace {

constexpr std::size_t kRejectsShown = 10;

Json placeJson(const RejectedRecord &reject)
{
    Json json{{"file", reject.file}, {"line", reject.line}, {"reason", reject.reason}};
    if (!reject.fields.empty())
        json["fields"] = reject.fields;
    return json;
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

Json receiptJson(const ImportReceipt &receipt)
{
    Json json{{"import_id", receipt.id == 0 ? Json() : Json(receipt.id)},
              {"started_at", isoText(receipt.startedAt)},
              {"source", receipt.source}};
    json.update(countsJson(receipt.counts));
    json["files"] = Json::object();
    for (const auto &[name, counts] : receipt.files)
        json["files"][name] = countsJson(counts);
    json["rejects"] = Json::array();
    for (const RejectedRecord &reject : receipt.rejects)
        json["rejects"].push_back(placeJson(reject));
    json["unreadable"] = Json::array();
    for (const Error &error : receipt.unreadable)
        json["unreadable"].push_back(error.text());
    json["missing_fields"] = receipt.missingFields;
    return json;
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
