#pragma once

#include "core/analysis/query.h"
#include "ui/widgets/sparkline.h"

#include <map>
#include <vector>

namespace assay {

struct View;

/// What one level of the Explore table asks: values of a dimension among the calls of the rows above it.
struct ExploreQuestion
{
    static constexpr std::size_t kShownRows = 500; ///< more values than a person reads: the rest is one exact row
    static constexpr std::size_t kTrendRows = 100;

    Selection selection;
    std::optional<TimeRange> compareTo;
    DimensionRef dimension;
    std::vector<Filter> above; ///< of the rows this level lies under
    std::vector<std::string> metrics;
    std::string sort = "cost";

    Query query() const;
    /// Of a question to this many calls or more, what their sums answer at once; nothing where they are fewer, or where the
    /// order asks for more. Metrics that look at single calls leave their places empty.
    static constexpr std::int64_t kManyCalls = 500'000;
    std::optional<ExploreQuestion> firstPart(std::int64_t calls) const;
};

/// All that the page asks about a view, in one question: what a ledger in place must tell. `sums`: what it has told so far;
/// null: nothing.
Query widestQuery(const View &view, std::vector<std::string> metrics, const Snapshot *sums);

/// Cost over time of the dearest rows of an answer, by key, and of all rows together.
struct ExploreTrends
{
    std::map<KeyValue, SparklineData> byKey;
    SparklineData total;
};
ExploreTrends exploreTrends(const Snapshot &snapshot, const ExploreQuestion &question,
                            const QueryResult &answer, const JobControl &control);

} // namespace assay
