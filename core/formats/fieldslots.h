#pragma once

#include "core/formats/format.h"
#include "core/formats/genericfields.h"
#include "core/formats/record.h"

#include <array>
#include <limits>
#include <vector>

namespace assay {

/// Sorts the fields of a record into what they mean, by their names or by a Mapping. A Mapping may name a field within
/// objects by its path ("response.tokens.in"); objects on the way are walked for that, and nothing else in them is taken.
/// What a name means is found out once per file.
class FieldSlots
{
public:
    explicit FieldSlots(Mapping mapping);

    /// Takes the record at hand; everything below speaks of it.
    void take(Value record);

    /// Whether any field has that meaning, given or not.
    bool has(Field field) const { return slot(field).rank != kNoRank; }
    Value operator[](Field field) const { return slot(field).value; }
    /// How good the guess was: 0 the first name, below 0 told by the mapping.
    int rank(Field field) const { return slot(field).rank; }
    /// The fields that mean nothing known.
    std::span<const Value> tags() const { return m_tags; }

private:
    static constexpr int kNoRank = std::numeric_limits<int>::max();
    struct Role
    {
        enum Kind : std::uint8_t { Unknown, IsField, IsTag, IsNested, IsNothing } kind = Unknown;
        FieldGuess guess{};
        Place place{};        ///< of what is nested
        std::size_t path = 0; ///< of what is nested, in m_paths
    };
    struct Slot
    {
        Value value;
        int rank = kNoRank;
    };
    /// Where records of one shape hold a field.
    struct Find
    {
        std::uint32_t place = 0;
        FieldGuess guess{};
    };
    const Slot &slot(Field field) const { return m_slots[static_cast<std::size_t>(field)]; }

    /// `path`: in m_paths, of the object.
    void take(Value object, Place place, std::size_t path);
    bool isPlanned(Value record) const;
    void weighAgain(Value record);
    void finishPlan(Value record);
    void offer(Value value, FieldGuess guess);
    Role roleOf(Value value, Place place, std::size_t path);
    Role findRole(std::string_view name, Place place, std::size_t path) const;

    static constexpr std::size_t kNoPath = 0; ///< of the record itself, and of objects that no column of the mapping lies in

    Mapping m_mapping;
    std::vector<std::string> m_paths; ///< normalised, with a full stop behind each name: "response.tokens."
    std::vector<std::vector<Role>> m_roles; ///< by path and place, then key id
    std::array<Slot, kFieldCount> m_slots;
    std::vector<Value> m_tags;
    std::uint64_t m_plannedShape = 0; ///< of records that hold everything in the places of the one before
    Value m_planned;                  ///< the record before
    bool m_isPlannable = false;
    std::vector<Find> m_finds; ///< in the order in which they are met; once planned, those that others compete with
};

} // namespace assay
