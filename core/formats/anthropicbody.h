#pragma once

#include "core/formats/record.h"

#include <array>
#include <span>

namespace assay {

/// A Messages API response (or error body) within the record that a team saved it in.
class AnthropicBody
{
public:
    /// Looks at the record itself, then inside `response`, `message`, `body`, `result`, `output` and `data`, two levels
    /// deep; bodies that are JSON text inside a string are unpacked. False when there is none.
    bool find(Value record);

    Value message() const { return m_message; } ///< `type` is "message", or "error"
    bool isError() const { return m_isError; }
    /// What lies around the message, the nearest first; empty for a bare body.
    std::span<const Value> wrappers() const { return {m_wrappers.data(), m_wrapperCount}; }

    /// The first of these fields that is given beside the message, the nearest wrapper first.
    Value beside(std::span<const std::string_view> names) const;

private:
    bool take(Value candidate);

    Value m_message;
    bool m_isError = false;
    std::array<Value, 2> m_wrappers;
    std::size_t m_wrapperCount = 0;
};

} // namespace assay
