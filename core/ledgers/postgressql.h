#pragma once

#include <string>

/// Pieces of PostgreSQL's SQL that several kinds of ledger are summed with.
namespace assay::postgres {

/// A text that is a plain count, or not given: as a number.
inline std::string number(const std::string &text)
{
    return "CASE WHEN " + text + " ~ '^[0-9]{1,18}$' THEN CAST(" + text + " AS bigint) ELSE 0 END";
}
/// Whether a text is given and no plain count.
inline std::string isOdd(const std::string &text)
{
    return "(COALESCE(" + text + ", '') <> '' AND " + text + " !~ '^[0-9]{1,18}$')";
}
inline std::string greatest(const std::string &a, const std::string &b)
{
    return "GREATEST(" + a + ", " + b + ")";
}
inline std::string trimmed(const std::string &text)
{
    return "btrim(" + text + ", E' \\t\\r\\n')";
}
/// As normalisedName() spells a name.
inline std::string normalised(const std::string &text)
{
    return "replace(replace(lower(" + trimmed(text) + "), ' ', '_'), '-', '_')";
}
/// Nothing for rows that the question does not ask for: they need not be told apart.
inline std::string onlyIn(const std::string &sql)
{
    return "CASE WHEN r.assay_in THEN " + sql + " END";
}
/// Of a jsonb object the members whose keys are among `names`.
inline std::string labelsOfObject(const std::string &object, const std::string &names)
{
    return "CASE WHEN jsonb_typeof(" + object + ") = 'object' THEN (SELECT jsonb_object_agg(x.key, x.value) FROM jsonb_each(" + object
        + ") AS x WHERE " + normalised("x.key") + " IN (" + names + ")) END";
}
/// Of a jsonb array of "key:value" texts those whose keys are among `names`, in their order.
inline std::string labelsOfTags(const std::string &tags, const std::string &names)
{
    return "CASE WHEN jsonb_typeof(" + tags + ") = 'array' THEN (SELECT jsonb_agg(x.tag ORDER BY x.place) FROM jsonb_array_elements(" + tags
        + ") WITH ORDINALITY AS x(tag, place) WHERE " + normalised("split_part(x.tag #>> '{}', ':', 1)") + " IN (" + names + ")) END";
}

} // namespace assay::postgres
