#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace assay {

/// Anything one can group or filter by. To add one: a value here, a row in the table of dimension.cpp.
enum class Dimension : std::uint8_t {
    // stored as dictionary text, in this order (kTextDimensionCount of them)
    Workload, Team, Customer, Feature, ProductLine, User, ApiKey, Workspace, Project, Agent, Session, Task, Environment,
    Branch, Path, ModelId, Provider, Geo, StopReason, RefusalCategory, ErrorType, Source,
    // stored as small codes
    Platform, Tier, Batch, Speed, Endpoint, Status, TaskOutcome, Format,
    // derived from the price book, the store or the clock
    Model, Family, ImportId, Hour, DayOf, Week, Month, Weekday, HourOfDay,
    // a free tag, named by its key
    Tag,
};
inline constexpr std::size_t kTextDimensionCount = 22;
inline constexpr std::size_t kDimensionCount = 40;

enum class DimensionKind : std::uint8_t { Text, Code, Derived, Time, Tag };

struct DimensionInfo
{
    Dimension dimension;
    std::string_view id;     ///< stable: command line, JSON, saved documents
    std::string_view title;  ///< English, for headings
    std::string_view plural; ///< English, for counts
    DimensionKind kind;
};

/// The table of all dimensions, in the order in which a person would look for them.
std::span<const DimensionInfo> allDimensions();
const DimensionInfo &dimensionInfo(Dimension dimension);

/// A dimension, with the tag's key where it is Dimension::Tag. Text form: "workload", "tag:release".
struct DimensionRef
{
    Dimension dimension = Dimension::Workload;
    std::string tagKey;

    std::string id() const;
    static std::optional<DimensionRef> parse(std::string_view id);
    friend bool operator==(const DimensionRef &, const DimensionRef &) = default;
};

constexpr bool isText(Dimension d) { return static_cast<std::size_t>(d) < kTextDimensionCount; }

} // namespace assay
