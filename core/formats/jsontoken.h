#pragma once

#include "core/formats/record.h"

namespace assay {

/// Fills kind and raw text from a JSON text, number or word; false when the token is none of them.
/// `mayEscape`: the document holds a backslash somewhere.
bool readJsonToken(std::string_view token, bool mayEscape, RecordNode &node);

} // namespace assay
