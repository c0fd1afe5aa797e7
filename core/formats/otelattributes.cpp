#include "core/formats/otelattributes.h"

#include "core/formats/names.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr std::string_view kAssociation = "traceloop.association.properties.";

/// Attributes of a call that people group by, beside the dimensions.
constexpr std::array<std::string_view, 7> kTags{"terminal.type", "query_source",    "effort",         "skill.name",
                                                "plugin.name",   "mcp_server.name", "organization.id"};

} // namespace

Value otelValue(Value wrapped)
{
    return wrapped.isObject() && wrapped.begin() != wrapped.end() ? *wrapped.begin() : Value();
}

void OtelAttributes::read(Value attributes)
{
    m_attributes.clear();
    for (const Value attribute : attributes)
        m_attributes.push_back({attribute["key"].text(), otelValue(attribute["value"])});
}

Value OtelAttributes::operator[](std::string_view key) const
{
    const auto found = std::ranges::find(m_attributes, key, &Attribute::key);
    return found == m_attributes.end() ? Value() : found->value;
}

Value OtelAttributes::first(std::initializer_list<std::string_view> keys) const
{
    for (const std::string_view key : keys)
        if (const Value value = (*this)[key]; !value.isEmpty())
            return value;
    return {};
}

Value OtelAttributes::firstElement(std::string_view key) const
{
    const Value value = (*this)[key];
    const Value elements = value["values"];
    return elements.isArray() && elements.begin() != elements.end() ? otelValue(*elements.begin()) : value;
}

void readOtelIdentity(const OtelAttributes &resource, const OtelAttributes &own, Labels &labels, Call &call,
                      RecordSink &sink)
{
    const auto fill = [&](Dimension dimension, std::initializer_list<std::string_view> keys) {
        const Value value = firstGiven({own.first(keys), resource.first(keys)});
        if (call.text(dimension).empty())
            call.text(dimension) = sink.name(trimmedText(value.text()));
    };
    for (const auto &[key, value] : own)
        if (key.starts_with(kAssociation))
            labels.readField(key.substr(kAssociation.size()), value.text(), call, sink);
    fill(Dimension::Team, {"team.id", "team", "department"});
    fill(Dimension::Environment, {"deployment.environment.name", "deployment.environment"});
    fill(Dimension::Session, {"gen_ai.conversation.id", "session.id"});
    fill(Dimension::Customer, {"enduser.id"});
    fill(Dimension::User, {"user.email", "user.account_uuid", "user.id"});
    fill(Dimension::Agent, {"gen_ai.agent.name", "agent.name"});
    fill(Dimension::Workload, {"traceloop.workflow.name", "service.name"});
    for (const auto &[key, value] : resource)
        if (key.find('.') == key.npos) // a team's own, such as "department"; the conventions' names have dots
            labels.readField(key, value.text(), call, sink);
    for (const std::string_view key : kTags)
        sink.tags().add(key, own[key].text());
}

} // namespace assay
