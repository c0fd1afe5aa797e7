#include "core/store/filegrowth.h"

#include "core/formats/receiptjson.h"

#include <nlohmann/json.hpp>

namespace assay {

std::string FileGrowth::toJson() const
{
    JsonText json;
    json.beginObject();
    json.member("bytes", bytes);
    json.member("line", line);
    json.member("keyless", keyless);
    json.member("keyless_lines", keylessLines);
    json.name("tag_names");
    json.beginArray();
    for (const std::string &name : tagNames)
        json.value(name);
    json.endArray();
    json.name("known");
    json.token(countsToJson(known));
    json.endObject();
    return json.text();
}

Result<FileGrowth> FileGrowth::fromJson(std::string_view text)
try {
    const auto json = nlohmann::ordered_json::parse(text);
    FileGrowth growth;
    json.at("bytes").get_to(growth.bytes);
    json.at("line").get_to(growth.line);
    json.at("keyless").get_to(growth.keyless);
    json.at("keyless_lines").get_to(growth.keylessLines);
    json.at("tag_names").get_to(growth.tagNames);
    auto known = countsFromJson(json.at("known").dump());
    if (!known)
        return known.error();
    growth.known = known.take();
    return growth;
} catch (const nlohmann::ordered_json::exception &) {
    return Error{"This is not a receipt", {}};
}

ImportCounts knownAgain(const ImportCounts &earlier)
{
    ImportCounts counts;
    counts.formats = earlier.formats;
    counts.seen = earlier.seen;
    counts.expanded = earlier.expanded;
    counts.skipped = earlier.skipped;
    counts.skippedWhy = earlier.skippedWhy;
    counts.rejected = earlier.rejected;
    counts.deduplicated = earlier.deduplicated + earlier.accepted + earlier.deleted;
    return counts;
}

} // namespace assay
