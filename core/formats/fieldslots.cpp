#include "core/formats/fieldslots.h"

#include "core/formats/names.h"

#include <algorithm>
#include <optional>

namespace assay {

void FieldSlots::take(Value record)
{
    m_slots.fill({});
    m_tags.clear();
    take(record, Place::Top);
}

void FieldSlots::take(Value object, Place place)
{
    for (const Value value : object) {
        const Role role = roleOf(value, place);
        if (role.kind == Role::IsNested)
            take(value.unpacked(), role.place);
        else if (value.isObject())
            continue;
        else if (role.kind == Role::IsField)
            offer(value, role.guess);
        else if (role.kind == Role::IsTag)
            m_tags.push_back(value);
    }
}

/// The best name wins; a worse one that has a value beats a better one that has none.
void FieldSlots::offer(Value value, FieldGuess guess)
{
    Slot &slot = m_slots[static_cast<std::size_t>(guess.field)];
    const bool fillsGap = slot.value.isEmpty() && !value.isEmpty();
    const bool leavesGap = value.isEmpty() && !slot.value.isEmpty();
    if (fillsGap || (guess.rank < slot.rank && !leavesGap))
        slot = {value, guess.rank};
}

FieldSlots::Role FieldSlots::roleOf(Value value, Place place)
{
    const std::uint32_t id = value.keyId();
    if (id == KeyTable::kNone)
        return findRole(value.key(), place);
    auto &roles = m_roles[static_cast<std::size_t>(place)];
    if (roles.size() <= id)
        roles.resize(id + 1);
    if (roles[id].kind == Role::Unknown)
        roles[id] = findRole(value.key(), place);
    return roles[id];
}

FieldSlots::Role FieldSlots::findRole(std::string_view name, Place place) const
{
    const std::string normal = normalisedName(name);
    for (const auto &[target, column] : m_mapping.columns) {
        const auto field = fieldFromTarget(target);
        if (field && normalisedName(column) == normal)
            return {Role::IsField, {*field, -1}, {}};
    }
    const auto isMapped = [this](Field field) {
        return std::ranges::any_of(m_mapping.columns,
                                   [field](const auto &entry) { return fieldFromTarget(entry.first) == field; });
    };
    if (const auto nested = nestedPlace(name, place))
        return {Role::IsNested, {}, *nested};
    if (const auto guess = guessField(name, place); guess && !isMapped(guess->field))
        return {Role::IsField, *guess, {}};
    const bool isTag = place != Place::Usage && !isDerivedColumn(name);
    return {isTag ? Role::IsTag : Role::IsNothing, {}, {}};
}

} // namespace assay
