#pragma once

#include "core/calls/call.h"

#include <optional>
#include <string_view>

namespace assay {

/// Text id of a stored code of a DimensionKind::Code dimension ("ok", "batch", "fast", "claude_api"), and back.
std::string_view codeText(Dimension dimension, std::uint32_t code);
std::optional<std::uint32_t> codeFromText(Dimension dimension, std::string_view text);

/// "call", "aggregate", "cost_line".
std::string_view kindText(RecordKind kind);

} // namespace assay
