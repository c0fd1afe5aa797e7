#include "core/formats/format.h"
#include "core/formats/genericfields.h"

#include <nlohmann/json.hpp>

namespace assay {

Result<Mapping> Mapping::fromJson(std::string_view json, std::string where)
{
    const auto document = nlohmann::json::parse(json, nullptr, false);
    if (!document.is_object())
        return Error{"A column mapping is a JSON object", std::move(where)};
    Mapping mapping;
    mapping.name =
        document.value("name", nlohmann::json()).is_string() ? document["name"].get<std::string>() : std::string();
    const auto includes = document.find("input_includes_cache");
    if (includes != document.end() && !includes->is_boolean())
        return Error{"\"input_includes_cache\" is true or false", std::move(where)};
    mapping.inputIncludesCache = includes != document.end() && includes->get<bool>();
    const auto columns = document.value("columns", nlohmann::json::object());
    if (!columns.is_object())
        return Error{"\"columns\" gives a column name to each target", std::move(where)};
    for (const auto &[target, column] : columns.items()) {
        if (!fieldFromTarget(target))
            return Error{"\"" + target + "\" is not something a column can be mapped to", std::move(where)};
        if (!column.is_string())
            return Error{"The column of \"" + target + "\" is not a name", std::move(where)};
        mapping.columns.emplace_back(target, column.get<std::string>());
    }
    for (const auto &column : document.value("tags", nlohmann::json::array())) {
        if (!column.is_string())
            return Error{"\"tags\" lists names of columns", std::move(where)};
        mapping.tags.push_back(column.get<std::string>());
    }
    return mapping;
}

std::string Mapping::toJson() const
{
    nlohmann::ordered_json document{
        {"name", name}, {"columns", nlohmann::ordered_json::object()}, {"input_includes_cache", inputIncludesCache}};
    for (const auto &[target, column] : columns)
        document["columns"][target] = column;
    if (!tags.empty())
        document["tags"] = tags;
    return document.dump(2);
}

} // namespace assay
