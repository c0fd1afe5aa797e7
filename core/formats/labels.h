#pragma once

#include "core/formats/recordsink.h"

#include <span>
#include <vector>

namespace assay {

/// Takes who a call was for, and what for, out of fields with free names ("team", "task_id"): those that name a
/// dimension fill it where it is still empty, the rest become tags.
class Labels
{
public:
    /// `consumed`: names that the format reads itself, and that are no labels.
    explicit Labels(std::span<const std::string_view> consumed)
        : m_consumed(consumed)
    {
    }

    /// All scalar members of an object.
    void read(Value object, Call &call, RecordSink &sink);
    /// One field by its name.
    void readField(std::string_view key, std::string_view value, Call &call, RecordSink &sink);
    /// One "key:value" text, as gateways write request tags; a text without a colon is a tag without a value.
    void readPair(std::string_view pair, Call &call, RecordSink &sink);

private:
    struct Role
    {
        enum Kind : std::uint8_t { Unknown, Dimension, Outcome, Tag, Nothing } kind = Unknown;
        assay::Dimension dimension{};
    };
    Role roleOf(Value field);
    Role findRole(std::string_view name) const;
    static void fill(Role role, std::string_view text, Call &call, RecordSink &sink);

    std::span<const std::string_view> m_consumed;
    std::vector<Role> m_roles; ///< by key id
};

} // namespace assay
