#pragma once

#include "core/formats/recordreader.h"
#include "core/formats/textwindow.h"

#include <string_view>

namespace assay {

/// The only member of the record that readEvents() makes of one streamed message: an array of its events.
inline constexpr std::string_view kStreamEvents = "assay_stream_events";

/// Whether the text is a dump of server-sent events.
bool startsLikeEvents(std::string_view text);

/// Server-sent events: those of one streamed message become one record; an event that belongs to no message is a record
/// of its own.
void readEvents(TextWindow &window, RecordReader &reader);

} // namespace assay
