#pragma once

#include "core/formats/format.h"

#include <string>
#include <vector>

namespace assay::test {

/// Writes down every event of an import as one line of text, so that a reader can check it by eye.
class RecordingSink : public CallSink
{
public:
    void seen(std::string_view) override {}
    void accept(const Call &call, std::string_view formatId, bool expanded) override;
    void erase(const Call &call, std::string_view formatId) override;
    void acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded) override;
    void skip(std::string_view why) override;
    void reject(Reject reason, std::int64_t line, std::string_view fields) override;
    void droppedTags(std::int64_t count) override;
    void member(std::string_view name) override { members.emplace_back(name); }

    std::vector<std::string> lines;
    std::vector<std::string> members;

    std::string text() const; ///< all lines
};

/// Everything that comes out of these bytes, one event a line; the error as the only line when nothing could be read.
std::vector<std::string> eventsOf(std::string_view bytes, const ReadOptions &options = {});

/// Every field of a call that differs from an empty one, as "name=value" with blanks between.
std::string callText(const Call &call);
/// The same of an aggregate or cost line.
std::string lineText(const ReportedLine &line);

} // namespace assay::test
