#pragma once

#include "core/calls/call.h"
#include "core/formats/record.h"

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace assay {

/// Decides which free tags of a source are kept: scalars of at most 128 bytes under names that cannot hold text, and
/// the first so many names met (64 of a source). Collects those of one call at a time.
class TagBudget
{
public:
    static constexpr std::size_t kLongestTag = 128;
    static constexpr std::size_t kMostNames = 64;

    explicit TagBudget(std::size_t mostNames = kMostNames)
        : m_mostNames(mostNames)
    {
    }

    void startCall();
    /// A field of the record; anything but a scalar is no tag. `key` outlives the call.
    void add(Value value) { add(value, value.key(), value.keyId()); }
    void add(Value value, std::string_view key, std::uint32_t keyId);
    void add(std::string_view key, std::string_view value);

    std::span<const Call::Tag> tags() const { return m_tags; }
    std::int64_t dropped() const { return m_dropped; } ///< in the current call

private:
    enum class Admission : std::uint8_t { Unknown, Kept, Refused };
    bool admits(std::string_view key, std::uint32_t keyId);
    bool admits(std::string_view key);

    std::size_t m_mostNames;
    std::vector<Admission> m_admissions; ///< by key id
    std::unordered_set<std::string> m_names;
    std::vector<Call::Tag> m_tags;
    std::int64_t m_dropped = 0;
};

} // namespace assay
