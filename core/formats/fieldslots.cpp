#include "core/formats/fieldslots.h"

#include "core/formats/names.h"

#include <algorithm>
#include <optional>

namespace assay {

void FieldSlots::take(Value record)
{
    if (isPlanned(record))
        return weighAgain(record);
    m_tags.clear();
    m_slots.fill({});
    m_finds.clear();
    m_isPlannable = true;
    take(record, Place::Top);
    finishPlan(record);
}

/// A record of the same shape in the same Record: its values stand where those of the one before stood.
bool FieldSlots::isPlanned(Value record) const
{
    return m_plannedShape != 0 && record.shape() == m_plannedShape && record.sharesRecordWith(m_planned);
}

void FieldSlots::weighAgain(Value record)
{
    for (const Find &find : m_finds)
        m_slots[static_cast<std::size_t>(find.guess.field)] = {};
    for (const Find &find : m_finds)
        offer(record.at(find.place), find.guess);
}

void FieldSlots::finishPlan(Value record)
{
    m_plannedShape = m_isPlannable ? record.shape() : 0;
    m_planned = record;
    std::array<int, kFieldCount> finds{};
    for (const Find &find : m_finds)
        ++finds[static_cast<std::size_t>(find.guess.field)];
    std::erase_if(m_finds, [&finds](const Find &find) { return finds[static_cast<std::size_t>(find.guess.field)] == 1; });
}

void FieldSlots::take(Value object, Place place)
{
    for (const Value value : object) {
        const Role role = roleOf(value, place);
        if (role.kind == Role::IsNested) {
            m_isPlannable = m_isPlannable && !value.isScalar(); // a text may hold other things each time
            take(value.unpacked(), role.place);
        } else if (value.isObject()) {
            continue;
        } else if (role.kind == Role::IsField) {
            offer(value, role.guess);
            m_finds.push_back({value.place(), role.guess});
        } else if (role.kind == Role::IsTag) {
            m_tags.push_back(value);
        }
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
    const bool isNoField = std::ranges::any_of(
        m_mapping.tags, [&](const std::string &column) { return normalisedName(column) == normal; });
    if (const auto guess = guessField(name, place); guess && !isNoField && !isMapped(guess->field))
        return {Role::IsField, *guess, {}};
    const bool isTag = place != Place::Usage && !isDerivedColumn(name);
    return {isTag ? Role::IsTag : Role::IsNothing, {}, {}};
}

} // namespace assay
