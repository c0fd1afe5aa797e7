#include "core/targets/target.h"

#include "core/pricing/jsonnode.h"

#include <nlohmann/json.hpp>

#include <array>

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> kKinds{"upper", "lower", "band"};

/// Metrics that stand for efficiency and can be compared between weeks of different volume.
constexpr std::array<std::string_view, 9> kHeadlines{
    "cost_per_call", "cost_per_task", "cost_per_unit", "calls_per_task", "cache_hit_rate",
    "batch_share_eligible", "error_rate", "waste_share", "attribution_coverage"};

TargetKind naturalKind(Direction direction)
{
    switch (direction) {
    case Direction::LowerIsBetter: return TargetKind::Upper;
    case Direction::HigherIsBetter: return TargetKind::Lower;
    case Direction::Neutral: break;
    }
    return TargetKind::Band;
}

TargetKind readKind(const JsonNode &node)
{
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind)
        if (node.text() == kKinds[kind])
            return TargetKind(kind);
    node.fail("A target is upper, lower or band");
}

std::vector<Filter> readSegment(const JsonNode &list)
{
    std::vector<Filter> segment;
    for (const JsonNode &node : list.items()) {
        auto filter = Selection::parseFilter(node.text());
        if (!filter)
            node.fail(filter.error().message);
        segment.push_back(filter.take());
    }
    return segment;
}

Target readTarget(const JsonNode &node)
{
    node.allowOnly({"metric", "where", "kind", "value", "tolerance", "min_calls", "note"});
    const std::string id = node.at("metric").text();
    const Metric *known = metric(id);
    if (!known || !canBeTarget(*known))
        node.at("metric").fail("\"" + id + "\" is not a metric that a target can hold");
    Target target = usualTarget(id);
    if (node.has("where"))
        target.segment = readSegment(node.at("where"));
    if (node.has("kind"))
        target.kind = readKind(node.at("kind"));
    if (node.has("value"))
        target.value = node.at("value").real();
    if (node.has("tolerance"))
        target.tolerance = node.at("tolerance").real();
    if (!(target.tolerance >= 0 && target.tolerance < 100))
        node.at("tolerance").fail("A tolerance is a share of the line, such as 0.2");
    target.minCalls = node.integerOr("min_calls", target.minCalls);
    return target;
}

TargetSet readSet(const JsonNode &root)
{
    root.allowOnly({"targets", "frozen", "note"});
    TargetSet set;
    for (const JsonNode &node : root.at("targets").items())
        set.targets.push_back(readTarget(node));
    if (root.has("frozen"))
        set.frozen = FrozenBaseline{root.at("frozen").textOr("catalogue", ""), root.at("frozen").textOr("zone", "UTC")};
    return set;
}

Json targetJson(const Target &target)
{
    Json json{{"metric", target.metricId}};
    for (const Filter &filter : target.segment)
        json["where"].push_back(Selection::filterText(filter));
    json["kind"] = kindText(target.kind);
    if (target.value)
        json["value"] = *target.value;
    json["tolerance"] = target.tolerance;
    json["min_calls"] = target.minCalls;
    return json;
}

} // namespace

bool canBeTarget(const Metric &metric)
{
    return metric.unit != Unit::Breakdown;
}

Target usualTarget(std::string_view metricId)
{
    Target target;
    target.metricId = metricId;
    target.kind = naturalKind(metric(metricId)->direction);
    return target;
}

std::string_view kindText(TargetKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

std::string Target::title() const
{
    std::string text = metricId;
    for (const Filter &filter : segment)
        text += ", " + Selection::filterText(filter);
    return text;
}

Result<TargetSet> TargetSet::fromJson(std::string_view json, std::string where)
{
    return readDocument([&] { return readSet(JsonNode::parse(json, std::move(where))); });
}

std::string TargetSet::toJson() const
{
    Json json{{"targets", Json::array()}};
    for (const Target &target : targets)
        json["targets"].push_back(targetJson(target));
    if (frozen)
        json["frozen"] = {{"catalogue", frozen->catalogueVersion}, {"zone", frozen->zone}};
    return json.dump(2);
}

TargetSet TargetSet::builtIn(const Snapshot &snapshot, const TimeZone &zone)
{
    TargetSet set;
    for (const std::string_view id : kHeadlines)
        set.targets.push_back(usualTarget(id));
    Query query;
    query.selection.zone = zone;
    query.by = {{Dimension::Workload, {}}};
    for (const ResultRow &row : run(snapshot, query, {}).rows) {
        if (!row.key.front())
            continue;
        for (const std::string_view id : kHeadlines) {
            if (id == "attribution_coverage") // of a workload always whole
                continue;
            Target target = usualTarget(id);
            target.segment = {{{Dimension::Workload, {}}, row.key, false}};
            set.targets.push_back(std::move(target));
        }
    }
    return set;
}

Result<TargetSet> TargetSet::inForce(const std::string &document, const Snapshot &snapshot, const TimeZone &zone)
{
    return document.empty() ? builtIn(snapshot, zone) : fromJson(document, "targets in the store");
}

} // namespace assay
