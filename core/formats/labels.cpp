#include "core/formats/labels.h"

#include "core/formats/genericfields.h"
#include "core/formats/names.h"

#include <algorithm>

namespace assay {

void Labels::read(Value object, Call &call, RecordSink &sink)
{
    for (const Value field : object) {
        if (!field.isScalar())
            continue;
        const Role role = roleOf(field);
        if (role.kind == Role::Tag)
            sink.tags().add(field);
        else
            fill(role, field.text(), call, sink);
    }
}

void Labels::readPair(std::string_view pair, Call &call, RecordSink &sink)
{
    const auto colon = pair.find(':');
    const std::string_view key = trimmedText(pair.substr(0, colon));
    const std::string_view value = colon == pair.npos ? std::string_view("true") : trimmedText(pair.substr(colon + 1));
    readField(key, value, call, sink);
}

void Labels::readField(std::string_view key, std::string_view value, Call &call, RecordSink &sink)
{
    const Role role = findRole(key);
    if (role.kind == Role::Tag)
        sink.tags().add(key, value);
    else
        fill(role, value, call, sink);
}

Labels::Role Labels::roleOf(Value field)
{
    const std::uint32_t id = field.keyId();
    if (id == KeyTable::kNone)
        return findRole(field.key());
    if (m_roles.size() <= id)
        m_roles.resize(id + 1);
    if (m_roles[id].kind == Role::Unknown)
        m_roles[id] = findRole(field.key());
    return m_roles[id];
}

Labels::Role Labels::findRole(std::string_view name) const
{
    if (std::ranges::find(m_consumed, name) != m_consumed.end())
        return {Role::Nothing, {}};
    const auto guess = guessField(name, Place::Tags);
    if (!guess)
        return {Role::Tag, {}};
    const auto dimension = dimensionOf(guess->field);
    return dimension ? Role{Role::Dimension, *dimension} : Role{Role::Outcome, {}};
}

void Labels::fill(Role role, std::string_view text, Call &call, RecordSink &sink)
{
    if (role.kind == Role::Outcome)
        call.taskOutcome = outcomeFromText(text);
    else if (role.kind == Role::Dimension && call.text(role.dimension).empty())
        call.text(role.dimension) = sink.name(trimmedText(text));
}

} // namespace assay
