#pragma once

#include "core/formats/format.h"

#include <map>
#include <set>
#include <unordered_map>

namespace assay {

/// Counts what files bring and applies the dedupe rule in memory: a dry run without a store, and the measure of tests.
/// Memory grows with the number of distinct keys.
class CountingSink : public CallSink
{
public:
    void seen(std::string_view formatId) override;
    void accept(const Call &call, std::string_view formatId, bool expanded) override;
    void erase(const Call &call, std::string_view formatId) override;
    void acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded) override;
    void skip(std::string_view why) override;
    void reject(Reject reason, std::int64_t line, std::string_view fields) override;
    void droppedTags(std::int64_t count) override { m_counts.droppedTags += count; }

    const ImportCounts &counts() const { return m_counts; }

private:
    struct Kept
    {
        std::array<std::int64_t, 3> rank{};
        CountedCall call;
        bool isErased = false;
    };
    void keep(const Call &call, std::string_view formatId, bool isErased);
    void count(const Kept &kept, int sign);
    void keep(const Kept &kept, Millis time, std::string_view formatId, std::string_view dedupeKey);
    void noteAnthropicId(std::string_view id, std::string_view formatId);

    ImportCounts m_counts;
    std::unordered_map<std::string, Kept> m_kept;             ///< by family and dedupe key
    std::map<std::string, std::set<std::string>> m_idFormats; ///< formats an Anthropic id was seen in
};

} // namespace assay
