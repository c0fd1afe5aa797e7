#pragma once

#include <string>

/// Pieces of ClickHouse's SQL that several kinds of ledger are summed with.
namespace assay::clickhouse {

/// As normalisedName() spells a name.
inline std::string normalised(const std::string &text)
{
    return "replaceAll(replaceAll(lower(trim(BOTH ' \\t\\r\\n' FROM " + text + ")), ' ', '_'), '-', '_')";
}
/// Of a map of texts the entries whose keys are among `names`, as JSON.
inline std::string labelsOfMap(const std::string &map, const std::string &names)
{
    return "toJSONString(mapFilter((k, v) -> " + normalised("k") + " IN (" + names + "), " + map + "))";
}
/// Of a list of "key:value" texts those whose keys are among `names`, in their order, as JSON.
inline std::string labelsOfTags(const std::string &tags, const std::string &names)
{
    return "toJSONString(arrayFilter(x -> " + normalised("splitByChar(':', x)[1]") + " IN (" + names + "), " + tags + "))";
}
/// Nothing for rows that the question does not ask for: they need not be told apart.
inline std::string onlyIn(const std::string &sql)
{
    return "if(r.assay_in, CAST(" + sql + " AS Nullable(String)), NULL)";
}

} // namespace assay::clickhouse
