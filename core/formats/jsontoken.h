#pragma once

#include "core/formats/record.h"

namespace assay {

/// Fills kind, raw text and count from a JSON text, number or word; false when the token is none of them. Whether a text has
/// escapes is left to who asks for it: few are asked for, and the others are long.
bool readJsonToken(std::string_view token, RecordNode &node);

} // namespace assay
