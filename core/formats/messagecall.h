#pragma once

#include "core/formats/anthropicusage.h"
#include "core/formats/record.h"
#include "core/formats/recordsink.h"

#include <optional>
#include <span>
#include <vector>

namespace assay {

/// What every log of Messages API responses has in common: how a message becomes a call. One object serves one file;
/// what readUsage() found belongs to the record at hand.
class MessageCall
{
public:
    /// Token counts, steps and rank (the token sum). `usages`: the message's own and what later events of its stream
    /// said, in that order. MissingUsage when there is none, BadNumber when a count is none.
    std::optional<Reject> readUsage(Call &call, std::span<const Value> usages);
    /// Tier, batch, speed, geography, and the platform, by the message's id or the provider's name. After readUsage().
    void readService(Call &call, Value message, std::string_view provider, bool isBatch, RecordSink &sink) const;
    /// Message id, stop reason and refusal category.
    static void readAnswer(Call &call, Value message, RecordSink &sink);

    /// Reports the call and, as calls of their own, its compactions, advisors and steps of other models.
    void accept(Call &call, RecordSink &sink);

private:
    bool readSteps(AnthropicUsage &counts, std::string_view model);

    struct Step
    {
        AnthropicUsage usage;
        std::string_view model;
        std::string_view type;
        int number;
    };
    UsageFields usage() const { return UsageFields(m_usages); }

    std::vector<Value> m_usages;
    std::vector<Step> m_extraSteps; ///< billed beside the call, some at another model
};

/// Whether a failed call is what the record tells of: "error", "failed" and their kin, or an HTTP code from 400.
bool saysFailure(Value status);

} // namespace assay
