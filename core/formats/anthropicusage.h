#pragma once

#include "core/calls/reportedline.h"
#include "core/formats/record.h"
#include "core/formats/tokenclasses.h"

#include <optional>
#include <span>

namespace assay {

/// The fields of the `usage` objects of one message: one, or several of a stream, where each repeats the totals so far,
/// so that the last that gives a field wins. Views: `usages` outlives it.
class UsageFields
{
public:
    explicit UsageFields(std::span<const Value> usages)
        : m_usages(usages)
    {
    }
    /// The last given member of that name; missing when none gives it.
    Value operator[](std::string_view name) const;
    /// None is an object with members.
    bool isEmpty() const;

private:
    std::span<const Value> m_usages;
};

/// The token counts of one `usage` object of the Messages API, or of one entry of its `iterations`.
struct AnthropicUsage
{
    std::int64_t input = 0; ///< uncached only
    std::int64_t cacheRead = 0;
    CacheWrites cacheWrites;
    std::int64_t output = 0;
    std::int64_t thinking = 0;
    std::int64_t webSearches = 0;
    std::int64_t webFetches = 0;

    /// Nothing when a count is no non-negative whole number.
    static std::optional<AnthropicUsage> read(const UsageFields &usage);

    /// Adds a step of the same model.
    AnthropicUsage &operator+=(const AnthropicUsage &step);
    /// Takes the larger of each count: the top level leaves out some steps, the steps leave out others.
    void raiseTo(const AnthropicUsage &steps);
    /// Tokens and tool requests, with the flags that go with them.
    void writeTo(Call &call) const;
    void writeTo(ReportedLine &line) const;
};

} // namespace assay
