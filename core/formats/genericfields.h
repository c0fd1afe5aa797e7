#pragma once

#include "core/calls/dimension.h"
#include "core/formats/format.h"

#include <optional>
#include <string_view>
#include <vector>

namespace assay {

/// What a column of somebody's own log can mean.
enum class Field : std::uint8_t {
    Time,
    TimeEnd,
    Model,
    Input,
    CacheRead,
    CacheWrite,
    CacheWrite5m,
    CacheWrite1h,
    Output,
    Thinking,
    Cost,
    Id,
    RequestId,
    MessageId,
    TraceId,
    Status,
    HttpStatus,
    ErrorType,
    Tier,
    Batch,
    Speed,
    Geo,
    Platform,
    Endpoint,
    Latency,
    Ttft,
    WebSearches,
    WebFetches,
    Attempt,
    StopReason,
    RefusalCategory,
    TaskOutcome,
    Workload,
    Team,
    Customer,
    Feature,
    ProductLine,
    User,
    ApiKey,
    Workspace,
    Project,
    Agent,
    Session,
    Task,
    Environment,
    Branch,
    Path,
};
inline constexpr std::size_t kFieldCount = 47;

/// Where in a record a name stands; names mean less the further they are from a column of their own.
enum class Place : std::uint8_t {
    Top,   ///< a column, or within `usage`, `cache_creation`, `server_tool_use`
    Usage, ///< as above, but an unknown name there is no tag
    Tags,  ///< within `tags` or `metadata`: who and what for only
    Mapped, ///< within another object, on the way to a field that a Mapping names by its path: nothing else is taken
};

/// What a name means and how good a guess that is: the smaller the rank, the better.
struct FieldGuess
{
    Field field;
    int rank;
};
std::optional<FieldGuess> guessField(std::string_view name, Place place);

/// The names that mean the field, as normalisedName() spells them, separated by blanks.
std::string_view namesOf(Field field);

/// The text ids of fields as a Mapping names them ("ts", "input", "cache_write_5m", "team", ...).
std::optional<Field> fieldFromTarget(std::string_view target);
std::string_view targetOf(Field field);
/// All of them.
std::vector<std::string_view> mappingTargets();

/// Whether a column is named as the Messages API names its cache counts, which are never part of the input count.
bool isMessagesApiName(std::string_view column);

/// Where the members of an object of that name belong; nothing when they are passed over.
std::optional<Place> nestedPlace(std::string_view name, Place place);

/// Columns that repeat what other columns say; they are no tags.
bool isDerivedColumn(std::string_view name);

/// The dimension that holds the field's text, if it is one that is kept as text.
std::optional<Dimension> dimensionOf(Field field);

} // namespace assay
