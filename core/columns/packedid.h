#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// A request or message id in 16 bytes and a form: most ids are a known prefix before a number in some notation.
/// Ids of no known form stand in a dictionary, and `low` is their id there.
struct PackedId
{
    std::uint32_t form = 0; ///< 0 not given, 1 in the dictionary, else the row of the table of forms x 64 + lead digit
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    friend bool operator==(const PackedId &, const PackedId &) = default;
};

inline constexpr std::uint32_t kIdNotGiven = 0;
inline constexpr std::uint32_t kIdInDictionary = 1;

/// nullopt when the text has no known form (or is empty).
std::optional<PackedId> packId(std::string_view text);
/// The exact text of a packed id; "" for kIdNotGiven, kIdInDictionary and forms this version does not know.
std::string unpackId(const PackedId &id);

} // namespace assay
