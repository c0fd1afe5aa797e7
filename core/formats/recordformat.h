#pragma once

#include "core/formats/format.h"
#include "core/formats/record.h"
#include "core/formats/recordsink.h"

#include <memory>
#include <span>

namespace assay {

/// Turns the records of one kind of log into calls, aggregates or cost lines. To add a format: one class in a file of its own, one row in
/// formattable.cpp, its id in core/calls/codes.cpp, one folder under tests/data/formats.
/// One object serves one file or a piece of it, on one thread, and may remember what it learned about the fields.
class RecordFormat
{
public:
    virtual ~RecordFormat() = default;
    /// Whether the record is of this kind, by its field names and shape.
    virtual bool recognises(Value record) = 0;
    /// Reports the record to the sink. Always follows recognises() on the same record, which may have found out more
    /// than its answer; that answer can have been no when the user forced this format.
    virtual void read(Value record, RecordSink &sink) = 0;
};

struct FormatEntry
{
    FormatInfo info;
    /// Top-level names, between blanks: a record without any of them is not of this kind, and recognises() is not
    /// asked. Empty: it is asked for every record.
    std::string_view marks;
    std::unique_ptr<RecordFormat> (*create)(const ReadOptions &options);
    /// Between blanks, the arrays that hold the records of one document, outermost first; empty: a document is a record.
    std::string_view recordArrays{};
};

/// All formats in the order in which they are tried: the most telling marks first, the guesser last.
std::span<const FormatEntry> formatEntries();

std::unique_ptr<RecordFormat> createGeneric(const ReadOptions &options);
std::unique_ptr<RecordFormat> createAnthropicMessage(const ReadOptions &options);
std::unique_ptr<RecordFormat> createAnthropicSse(const ReadOptions &options);
std::unique_ptr<RecordFormat> createAnthropicBatch(const ReadOptions &options);
std::unique_ptr<RecordFormat> createClaudeCode(const ReadOptions &options);
std::unique_ptr<RecordFormat> createLitellmSpendLogs(const ReadOptions &options);
std::unique_ptr<RecordFormat> createLitellmStandardLogging(const ReadOptions &options);
std::unique_ptr<RecordFormat> createLangfuse(const ReadOptions &options);
std::unique_ptr<RecordFormat> createOtlpTraces(const ReadOptions &options);
std::unique_ptr<RecordFormat> createOtlpLogs(const ReadOptions &options);
std::unique_ptr<RecordFormat> createBedrockInvocation(const ReadOptions &options);
std::unique_ptr<RecordFormat> createBedrockBatch(const ReadOptions &options);
std::unique_ptr<RecordFormat> createHelicone(const ReadOptions &options);
std::unique_ptr<RecordFormat> createOpenrouterGenerations(const ReadOptions &options);
std::unique_ptr<RecordFormat> createCloudflareAiGateway(const ReadOptions &options);
std::unique_ptr<RecordFormat> createPortkey(const ReadOptions &options);
std::unique_ptr<RecordFormat> createAnthropicUsageReport(const ReadOptions &options);
std::unique_ptr<RecordFormat> createAnthropicCostReport(const ReadOptions &options);
std::unique_ptr<RecordFormat> createClaudeCodeAnalytics(const ReadOptions &options);
std::unique_ptr<RecordFormat> createClaudeCodeResult(const ReadOptions &options);
std::unique_ptr<RecordFormat> createConsoleUsageCsv(const ReadOptions &options);
std::unique_ptr<RecordFormat> createConsoleCostCsv(const ReadOptions &options);
std::unique_ptr<RecordFormat> createOpenRouterActivity(const ReadOptions &options);

} // namespace assay
