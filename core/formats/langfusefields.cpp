#include "core/formats/langfusefields.h"

#include <array>
#include <cctype>

namespace assay {

bool LangfuseFields::take(Value record)
{
    const auto has = [record](std::string_view name) { return record[name].kind() != ValueKind::Missing; };
    m_record = record;
    m_isCamelCase = has("usageDetails") && has("traceId");
    return m_isCamelCase || (has("usage_details") && has("trace_id"));
}

Value LangfuseFields::operator[](std::string_view column) const
{
    if (!m_isCamelCase)
        return m_record[column];
    std::array<char, 32> name; // the longest column has 23 letters
    std::size_t length = 0;
    for (std::size_t i = 0; i < column.size() && length < name.size(); ++i) {
        const bool isHump = column[i] == '_' && i + 1 < column.size();
        name[length++] = isHump ? char(std::toupper(static_cast<unsigned char>(column[++i]))) : column[i];
    }
    return m_record[{name.data(), length}];
}

} // namespace assay
