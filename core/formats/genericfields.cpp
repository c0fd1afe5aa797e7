#include "core/formats/genericfields.h"

#include "core/formats/names.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace assay {

namespace {

struct FieldNames
{
    Field field;
    std::string_view target; ///< its id in a Mapping
    std::string_view names;  ///< tried in order, separated by blanks
};

constexpr std::array<FieldNames, kFieldCount> kNames{{
    {Field::Time, "ts", "timestamp ts time datetime date created_at createdat start_time starttime request_time"},
    {Field::TimeEnd, "ts_end", "ts_end end_time endtime completed_at"},
    {Field::Model, "model", "model model_id model_name modelid"},
    {Field::Input, "input", "input_tokens prompt_tokens tokens_in input inputtokens uncached_input_tokens"},
    {Field::CacheRead, "cache_read",
     "cache_read_tokens cache_read_input_tokens cached_tokens cache_read cachereadtokens"},
    {Field::CacheWrite, "cache_write",
     "cache_write_tokens cache_creation_tokens cache_creation_input_tokens cache_write"},
    {Field::CacheWrite5m, "cache_write_5m", "cache_write_5m_tokens ephemeral_5m_input_tokens cache_write_5m"},
    {Field::CacheWrite1h, "cache_write_1h", "cache_write_1h_tokens ephemeral_1h_input_tokens cache_write_1h"},
    {Field::Output, "output", "output_tokens completion_tokens tokens_out output outputtokens"},
    {Field::Thinking, "thinking", "thinking_tokens reasoning_tokens"},
    {Field::Cost, "cost", "cost_usd cost total_cost spend"},
    {Field::Id, "id", "id call_id"},
    {Field::RequestId, "request_id", "request_id"},
    {Field::MessageId, "message_id", "message_id"},
    {Field::TraceId, "trace_id", "trace_id"},
    {Field::Status, "status", "status result"},
    {Field::HttpStatus, "http_status", "http_status status_code"},
    {Field::ErrorType, "error_type", "error_type error_code"},
    {Field::Tier, "tier", "service_tier tier"},
    {Field::Batch, "batch", "batch is_batch"},
    {Field::Speed, "speed", "speed"},
    {Field::Geo, "geo", "inference_geo geo"},
    {Field::Platform, "platform", "platform provider"},
    {Field::Endpoint, "endpoint", "endpoint"},
    {Field::Latency, "latency", "latency_ms duration_ms response_ms"},
    {Field::Ttft, "ttft", "ttft_ms time_to_first_token_ms"},
    {Field::WebSearches, "web_search", "web_search_requests web_searches"},
    {Field::WebFetches, "web_fetch", "web_fetch_requests web_fetches"},
    {Field::Attempt, "attempt", "attempt"},
    {Field::StopReason, "stop_reason", "stop_reason finish_reason"},
    {Field::RefusalCategory, "refusal_category", "refusal_category"},
    {Field::TaskOutcome, "task_outcome", "task_outcome outcome"},
    {Field::Workload, "workload", "workload"},
    {Field::Team, "team", "team"},
    {Field::Customer, "customer", "customer customer_id"},
    {Field::Feature, "feature", "feature"},
    {Field::ProductLine, "product_line", "product_line"},
    {Field::User, "user", "user user_id"},
    {Field::ApiKey, "api_key", "api_key"},
    {Field::Workspace, "workspace", "workspace workspace_id"},
    {Field::Project, "project", "project project_id"},
    {Field::Agent, "agent", "agent"},
    {Field::Session, "session", "session session_id"},
    {Field::Task, "task", "task task_id"},
    {Field::Environment, "environment", "environment env"},
    {Field::Branch, "branch", "branch git_branch"},
    {Field::Path, "path", "path cwd"},
}};

constexpr int kTagsRank = 100; ///< a column of its own beats a tag of that name

bool isWhoOrWhatFor(Field field)
{
    return field >= Field::TaskOutcome;
}

} // namespace

std::optional<FieldGuess> guessField(std::string_view name, Place place)
{
    static const auto guesses = [] {
        std::unordered_map<std::string_view, FieldGuess> all;
        for (const FieldNames &row : kNames) {
            int rank = 0;
            for (std::string_view rest = row.names; !rest.empty(); ++rank) {
                const auto blank = std::min(rest.find(' '), rest.size());
                all.emplace(rest.substr(0, blank), FieldGuess{row.field, rank});
                rest.remove_prefix(std::min(blank + 1, rest.size()));
            }
        }
        return all;
    }();
    const auto found = guesses.find(normalisedName(name));
    if (found == guesses.end())
        return std::nullopt;
    FieldGuess guess = found->second;
    if (place == Place::Tags) {
        if (!isWhoOrWhatFor(guess.field))
            return std::nullopt;
        guess.rank += kTagsRank;
    }
    return guess;
}

std::string_view namesOf(Field field)
{
    return std::ranges::find(kNames, field, &FieldNames::field)->names;
}

std::optional<Field> fieldFromTarget(std::string_view target)
{
    const auto row = std::ranges::find(kNames, target, &FieldNames::target);
    return row == kNames.end() ? std::nullopt : std::optional(row->field);
}

std::string_view targetOf(Field field)
{
    return std::ranges::find(kNames, field, &FieldNames::field)->target;
}

std::vector<std::string_view> mappingTargets()
{
    std::vector<std::string_view> targets;
    for (const FieldNames &row : kNames)
        targets.push_back(row.target);
    return targets;
}

bool isMessagesApiName(std::string_view column)
{
    const std::string name = normalisedName(column);
    return name == "cache_read_input_tokens" || name == "cache_creation_input_tokens";
}

std::optional<Place> nestedPlace(std::string_view name, Place place)
{
    static constexpr std::array<std::string_view, 4> usage{"usage", "cache_creation", "server_tool_use",
                                                           "output_tokens_details"};
    if (std::ranges::find(usage, name) != usage.end())
        return Place::Usage;
    if (place == Place::Top && (name == "tags" || name == "metadata"))
        return Place::Tags;
    return std::nullopt;
}

bool isDerivedColumn(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> columns{
        "total_tokens", "tokens_total", "total_input_tokens", "total_output_tokens", "tokens", "totaltokens"};
    return std::ranges::find(columns, normalisedName(name)) != columns.end();
}

std::optional<Dimension> dimensionOf(Field field)
{
    static_assert(static_cast<int>(Field::Path) - static_cast<int>(Field::Workload) ==
                  static_cast<int>(Dimension::Path) - static_cast<int>(Dimension::Workload));
    if (field >= Field::Workload)
        return static_cast<Dimension>(static_cast<int>(field) - static_cast<int>(Field::Workload));
    return std::nullopt;
}

} // namespace assay
