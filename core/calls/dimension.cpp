#include "core/calls/dimension.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

using enum DimensionKind;

constexpr std::array<DimensionInfo, kDimensionCount> kDimensions{{
    {Dimension::Workload, "workload", "Workload", "workloads", Text},
    {Dimension::Team, "team", "Team", "teams", Text},
    {Dimension::Customer, "customer", "Customer", "customers", Text},
    {Dimension::Model, "model", "Model", "models", Derived},
    {Dimension::Family, "family", "Model family", "model families", Derived},
    {Dimension::Feature, "feature", "Feature", "features", Text},
    {Dimension::ProductLine, "product_line", "Product line", "product lines", Text},
    {Dimension::User, "user", "User", "users", Text},
    {Dimension::Task, "task", "Task", "tasks", Text},
    {Dimension::Session, "session", "Session", "sessions", Text},
    {Dimension::Hour, "hour", "Hour", "hours", Time},
    {Dimension::DayOf, "day", "Day", "days", Time},
    {Dimension::Week, "week", "Week", "weeks", Time},
    {Dimension::Month, "month", "Month", "months", Time},
    {Dimension::Weekday, "weekday", "Weekday", "weekdays", Time},
    {Dimension::HourOfDay, "hour_of_day", "Hour of day", "hours of the day", Time},
    {Dimension::Batch, "batch", "Batch", "batch states", Code},
    {Dimension::Tier, "tier", "Service tier", "service tiers", Code},
    {Dimension::Speed, "speed", "Speed", "speeds", Code},
    {Dimension::Status, "status", "Status", "statuses", Code},
    {Dimension::ErrorType, "error_type", "Error type", "error types", Text},
    {Dimension::StopReason, "stop_reason", "Stop reason", "stop reasons", Text},
    {Dimension::RefusalCategory, "refusal_category", "Refusal category", "refusal categories", Text},
    {Dimension::TaskOutcome, "task_outcome", "Task outcome", "task outcomes", Code},
    {Dimension::ApiKey, "api_key", "API key", "API keys", Text},
    {Dimension::Workspace, "workspace", "Workspace", "workspaces", Text},
    {Dimension::Project, "project", "Project", "projects", Text},
    {Dimension::Agent, "agent", "Agent", "agents", Text},
    {Dimension::Environment, "environment", "Environment", "environments", Text},
    {Dimension::Branch, "branch", "Branch", "branches", Text},
    {Dimension::Path, "path", "Path", "paths", Text},
    {Dimension::ModelId, "model_id", "Model id as logged", "model ids", Text},
    {Dimension::Provider, "provider", "Provider", "providers", Text},
    {Dimension::Platform, "platform", "Platform", "platforms", Code},
    {Dimension::Endpoint, "endpoint", "Endpoint scope", "endpoint scopes", Code},
    {Dimension::Geo, "geo", "Geography", "geographies", Text},
    {Dimension::Source, "source", "Source", "sources", Text},
    {Dimension::Format, "format", "Log format", "log formats", Code},
    {Dimension::ImportId, "import", "Import", "imports", Derived},
    {Dimension::Tag, "tag", "Tag", "tags", DimensionKind::Tag},
}};

} // namespace

std::span<const DimensionInfo> allDimensions()
{
    return kDimensions;
}

const DimensionInfo &dimensionInfo(Dimension dimension)
{
    return *std::ranges::find(kDimensions, dimension, &DimensionInfo::dimension);
}

std::string DimensionRef::id() const
{
    const std::string base(dimensionInfo(dimension).id);
    return dimension == Dimension::Tag ? base + ":" + tagKey : base;
}

std::optional<DimensionRef> DimensionRef::parse(std::string_view id)
{
    constexpr std::string_view kTagPrefix = "tag:";
    if (id.starts_with(kTagPrefix) && id.size() > kTagPrefix.size())
        return DimensionRef{Dimension::Tag, std::string(id.substr(kTagPrefix.size()))};
    const auto found = std::ranges::find(kDimensions, id, &DimensionInfo::id);
    if (found == kDimensions.end() || found->dimension == Dimension::Tag)
        return std::nullopt;
    return DimensionRef{found->dimension, {}};
}

} // namespace assay
