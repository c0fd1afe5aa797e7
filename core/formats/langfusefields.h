#pragma once

#include "core/formats/record.h"

#include <string_view>

namespace assay {

/// The fields of a Langfuse observation by their column names ("usage_details"), whether the record spells them so or
/// as the user interface exports them ("usageDetails").
class LangfuseFields
{
public:
    /// Takes the record at hand; false when it is no observation.
    bool take(Value record);
    Value operator[](std::string_view column) const;

private:
    Value m_record;
    bool m_isCamelCase = false;
};

} // namespace assay
