#pragma once

#include "core/analysis/query.h"

#include <string>
#include <vector>

namespace assay {

/// How a value picked on a page joins the filters: alone on its dimension, beside those already there (or away from
/// them again), or only marked, so that its share of everything stays to be seen.
enum class Pick : int { Only, Add, Highlight };

/// A group of calls to come back to, whatever else is filtered: one row or series under the name it was pinned by.
struct Pin
{
    std::string name;
    std::vector<Filter> filters;
    friend bool operator==(const Pin &, const Pin &) = default;
};

/// Where a page was left, in its own words: how far it was scrolled and which row was current.
struct Place
{
    int scroll = 0;
    std::string row;
    friend bool operator==(const Place &, const Place &) = default;
};

/// A ledger that is asked where it lies, as the store names it; without secrets.
struct InPlaceLedger
{
    std::string location, kind, table; ///< kind and table empty: found out
    std::string mapping;               ///< JSON, or empty
    friend bool operator==(const InPlaceLedger &, const InPlaceLedger &) = default;
};

/// What the user looks at, as one value: back, forward and undo are copies of it.
struct View
{
    /// How the time range was chosen: the last so many days of the ledger, everything, given by its ends, or the
    /// calendar period that the ledger's last call lies in.
    static constexpr int kAllTime = 0, kCustomRange = -1, kMonth = -2, kQuarter = -3, kYear = -4;
    enum class Comparison { Off, Previous, Custom };
    /// At which prices calls are costed: those of their date under the contract, without it, all at those of the
    /// catalogue's date, or under another contract.
    enum class Prices { Charged, List, Today, OtherContract };
    /// What the card beside the Explore table draws.
    enum class Chart { OverTime, Distribution, VolumeAndCost, WeekHours };

    std::string page = "overview";
    Selection selection;
    int lastDays = 30;                                ///< one of the constants above, or days ending with the last call's day
    Comparison comparison = Comparison::Previous;
    TimeRange customComparison;                       ///< where comparison is Custom
    std::vector<DimensionRef> groupBy{DimensionRef{}}; ///< the order of dimensions in Explore
    std::vector<std::string> metrics;                 ///< chosen columns of Explore by metric id; empty: those of the first start
    std::string sort;                                 ///< of Explore: "cost", "calls", "key", a metric id; empty: as the grouping suggests
    Chart chart = Chart::OverTime;
    CallOrder callOrder = CallOrder::Cost;
    DimensionRef stackBy{Dimension::Family, {}};      ///< of the Overview's chart
    std::vector<std::string> strip;                   ///< metrics of the Overview's strip by id; empty: those of the first start
    Prices prices = Prices::Charged;
    std::string otherContract;                        ///< its JSON, where prices is OtherContract
    std::optional<Filter> highlight;                  ///< marked, not filtered
    std::vector<Pin> pins;
    std::optional<InPlaceLedger> inPlace;             ///< what Explore asks instead of the store
    Place place;                                      ///< on `page`

    /// Whether the page shows what a ledger in place tells.
    bool asksInPlace() const { return inPlace && page == "explore"; }
    /// The compared period; nullopt when it is off, or the range has no length to go back by.
    std::optional<TimeRange> compareTo() const;
    /// Adds a filter, or replaces the one on the same dimension of the same sense.
    void setFilter(Filter filter);
    /// Puts a value beside those that are highlighted on its dimension, else beside those its filter keeps; takes it away
    /// when it is among them.
    void toggleValue(const DimensionRef &dimension, const KeyValue &value);
    void removeFilter(std::size_t index);
    /// By what Explore orders its rows: time by time, everything else by cost, unless `sort` says otherwise.
    std::string effectiveSort() const;
    bool sameQuestion(const View &other) const; ///< all but the page, the place on it, and what is marked or pinned
};

} // namespace assay
