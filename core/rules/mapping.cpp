#include "core/formats/csvdocument.h"
#include "core/rules/rule.h"

namespace assay {

namespace {

/// The dimension that heads a column.
Result<DimensionRef> columnDimension(const CsvDocument &document, std::size_t column, const std::string &file)
{
    const std::string &id = document.header[column];
    const auto dimension = DimensionRef::parse(id);
    if (!dimension)
        return Error{"\"" + id + "\" heads a column and is no dimension", file + ":1"};
    if (column > 0 && !isRuleTarget(dimension->dimension))
        return Error{"\"" + id + "\" cannot be given by a mapping table", file + ":1"};
    return *dimension;
}

/// What one column gives to the keys of the first.
Result<RuleCondition> tableOf(const CsvDocument &document, const DimensionRef &key, std::size_t column, const std::string &file)
{
    RuleCondition table{key, MatchKind::Table};
    for (const CsvDocument::Row &row : document.rows) {
        const std::string &text = row.cells[0], &gives = row.cells[column];
        if (text.empty() || gives.empty())
            continue;
        const auto [entry, isNew] = table.table.emplace(text, gives);
        if (!isNew && entry->second != gives)
            return Error{"\"" + text + "\" is given both \"" + entry->second + "\" and \"" + gives + "\"", file + ":" + std::to_string(row.line)};
    }
    return table;
}

} // namespace

Result<std::vector<AttributionRule>> readMapping(std::string_view csv, const std::string &file)
{
    const auto document = CsvDocument::read(csv, file);
    if (!document)
        return document.error();
    if (!document->rejects.empty())
        return Error{"A row does not fit its header (" + document->rejects.front().reason + ")",
                     file + ":" + std::to_string(document->rejects.front().line)};
    const auto key = columnDimension(*document, 0, file);
    if (!key)
        return key.error();
    std::vector<AttributionRule> rules;
    for (std::size_t column = 1; column < document->header.size(); ++column) {
        const auto target = columnDimension(*document, column, file);
        if (!target)
            return target.error();
        auto table = tableOf(*document, *key, column, file);
        if (!table)
            return table.error();
        if (!table->table.empty())
            rules.push_back({{}, target->dimension, {table.take()}, "$1"});
    }
    if (rules.empty())
        return Error{"The file maps nothing: it needs a column of keys and one of what they give", file};
    return rules;
}

} // namespace assay
