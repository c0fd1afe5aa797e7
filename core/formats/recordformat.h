#pragma once

#include "core/formats/format.h"
#include "core/formats/record.h"
#include "core/formats/recordsink.h"

#include <memory>
#include <span>

namespace assay {

/// Turns the records of one kind of log into calls. To add a format: one class in a file of its own, one row in
/// formattable.cpp, its id in core/calls/codes.cpp, one folder under tests/data/formats.
/// One object serves one file or a piece of it, on one thread, and may remember what it learned about the fields.
class RecordFormat
{
public:
    virtual ~RecordFormat() = default;
    /// Whether the record is of this kind, by its field names and shape; cheap, as it is asked for every record.
    virtual bool recognises(Value record) = 0;
    /// Reports the record to the sink. Always follows recognises() on the same record, which may have found out more
    /// than its answer; that answer can have been no when the user forced this format.
    virtual void read(Value record, RecordSink &sink) = 0;
};

struct FormatEntry
{
    FormatInfo info;
    std::unique_ptr<RecordFormat> (*create)(const ReadOptions &options);
};

/// All formats in the order in which they are tried: the most telling marks first, the guesser last.
std::span<const FormatEntry> formatEntries();

std::unique_ptr<RecordFormat> createGeneric(const ReadOptions &options);
std::unique_ptr<RecordFormat> createAnthropicMessage(const ReadOptions &options);
std::unique_ptr<RecordFormat> createLitellmSpendLogs(const ReadOptions &options);

} // namespace assay
