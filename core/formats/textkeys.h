#pragma once

#include <string_view>

namespace assay {

/// Whether a field of this name can hold the text of a prompt or an answer ("prompt", "response_text",
/// "errorMessage", ...): its value is never kept as a tag.
bool canHoldText(std::string_view key);

/// Whether what lies inside a field of this name is only text, tools or schemas, never usage: read past.
bool isTextContainer(std::string_view key);

} // namespace assay
