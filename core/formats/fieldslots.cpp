#include "core/formats/fieldslots.h"

#include "core/formats/names.h"

#include <algorithm>
#include <optional>

namespace assay {

namespace {

constexpr std::size_t kPlaces = 4;

/// Each name of a path in the spelling of normalisedName().
std::string normalisedPath(std::string_view path)
{
    std::string normal;
    for (std::size_t dot; (dot = path.find('.')) != path.npos; path.remove_prefix(dot + 1))
        normal += normalisedName(path.substr(0, dot)) + '.';
    return normal + normalisedName(path);
}

} // namespace

FieldSlots::FieldSlots(Mapping mapping)
    : m_mapping(std::move(mapping)), m_paths{std::string()}
{
    for (const auto &[target, column] : m_mapping.columns) {
        const std::string path = normalisedPath(column);
        for (std::size_t dot = path.find('.'); dot != path.npos; dot = path.find('.', dot + 1))
            if (const std::string to = path.substr(0, dot + 1); std::ranges::find(m_paths, to) == m_paths.end())
                m_paths.push_back(to);
    }
    m_roles.resize(m_paths.size() * kPlaces);
}

void FieldSlots::take(Value record)
{
    if (isPlanned(record))
        return weighAgain(record);
    m_tags.clear();
    m_slots.fill({});
    m_finds.clear();
    m_isPlannable = true;
    take(record, Place::Top, kNoPath);
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

void FieldSlots::take(Value object, Place place, std::size_t path)
{
    for (const Value value : object) {
        const Role role = roleOf(value, place, path);
        if (role.kind == Role::IsNested) {
            m_isPlannable = m_isPlannable && !value.isScalar(); // a text may hold other things each time
            take(value.unpacked(), role.place, role.path);
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

FieldSlots::Role FieldSlots::roleOf(Value value, Place place, std::size_t path)
{
    const std::uint32_t id = value.keyId();
    if (id == KeyTable::kNone)
        return findRole(value.key(), place, path);
    auto &roles = m_roles[path * kPlaces + static_cast<std::size_t>(place)];
    if (roles.size() <= id)
        roles.resize(id + 1);
    if (roles[id].kind == Role::Unknown)
        roles[id] = findRole(value.key(), place, path);
    return roles[id];
}

FieldSlots::Role FieldSlots::findRole(std::string_view name, Place place, std::size_t path) const
{
    const std::string normal = normalisedName(name), fullPath = m_paths[path] + normal;
    for (const auto &[target, column] : m_mapping.columns) {
        const auto field = fieldFromTarget(target);
        const bool isNamed = place != Place::Mapped && normalisedName(column) == normal;
        if (field && (isNamed || normalisedPath(column) == fullPath))
            return {Role::IsField, {*field, -1}, {}, kNoPath};
    }
    const auto inside = std::ranges::find(m_paths, fullPath + '.');
    const std::size_t pathInside = inside == m_paths.end() ? kNoPath : std::size_t(inside - m_paths.begin());
    const auto isMapped = [this](Field field) {
        return std::ranges::any_of(m_mapping.columns,
                                   [field](const auto &entry) { return fieldFromTarget(entry.first) == field; });
    };
    if (const auto nested = place == Place::Mapped ? std::nullopt : nestedPlace(name, place))
        return {Role::IsNested, {}, *nested, pathInside};
    if (pathInside != kNoPath)
        return {Role::IsNested, {}, Place::Mapped, pathInside};
    if (place == Place::Mapped)
        return {Role::IsNothing, {}, {}, kNoPath};
    const bool isNoField = std::ranges::any_of(
        m_mapping.tags, [&](const std::string &column) { return normalisedName(column) == normal; });
    if (const auto guess = guessField(name, place); guess && !isNoField && !isMapped(guess->field))
        return {Role::IsField, *guess, {}, kNoPath};
    const bool isTag = place != Place::Usage && !isDerivedColumn(name);
    return {isTag ? Role::IsTag : Role::IsNothing, {}, {}, kNoPath};
}

} // namespace assay
