#include "ui/savedview.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace assay {

namespace {

using nlohmann::json;

constexpr int kLayout = 1;

/// A word of the file for a value of an enumeration, or for a preset of the time range.
struct Word
{
    const char *word;
    int value;
};
constexpr std::array kPresets{Word{"all", View::kAllTime}, Word{"month", View::kMonth}, Word{"quarter", View::kQuarter}, Word{"year", View::kYear}};
constexpr std::array kComparisons{Word{"off", int(View::Comparison::Off)}, Word{"previous", int(View::Comparison::Previous)},
                                  Word{"custom", int(View::Comparison::Custom)}};
constexpr std::array kCharts{Word{"over_time", int(View::Chart::OverTime)}, Word{"distribution", int(View::Chart::Distribution)},
                             Word{"volume_and_cost", int(View::Chart::VolumeAndCost)}, Word{"week_hours", int(View::Chart::WeekHours)}};
constexpr std::array kPrices{Word{"charged", int(View::Prices::Charged)}, Word{"list", int(View::Prices::List)},
                             Word{"today", int(View::Prices::Today)}, Word{"other_contract", int(View::Prices::OtherContract)}};
constexpr std::array kOrders{Word{"cost", int(CallOrder::Cost)}, Word{"time", int(CallOrder::Time)}};

template <std::size_t n>
const char *wordOf(const std::array<Word, n> &words, int value)
{
    return std::ranges::find(words, value, &Word::value)->word;
}

/// Thrown inside this file only; becomes the error of fromJson().
struct Wrong
{
    std::string what;
};

template <std::size_t n>
int valueOf(const std::array<Word, n> &words, const std::string &word)
{
    const auto found = std::ranges::find_if(words, [&](const Word &w) { return word == w.word; });
    if (found == words.end())
        throw Wrong{"unknown word: " + word};
    return found->value;
}

json timesOf(const TimeRange &range)
{
    return {{"from", range.from == kNoTime ? std::string() : isoText(range.from)},
            {"to", range.to == TimeRange{}.to ? std::string() : isoText(range.to)}};
}

TimeRange rangeOf(const json &times)
{
    TimeRange range;
    for (const auto &[name, end] : {std::pair{"from", &range.from}, std::pair{"to", &range.to}}) {
        const std::string text = times.value(name, std::string());
        if (text.empty())
            continue;
        const auto time = parseTime(text);
        if (!time)
            throw Wrong{time.error().message};
        *end = *time;
    }
    return range;
}

json textsOf(const std::vector<Filter> &filters)
{
    json texts = json::array();
    for (const Filter &filter : filters)
        texts.push_back(Selection::filterText(filter));
    return texts;
}

Filter filterOf(const std::string &text)
{
    const auto filter = Selection::parseFilter(text);
    if (!filter)
        throw Wrong{filter.error().message};
    return *filter;
}

std::vector<Filter> filtersOf(const json &texts)
{
    std::vector<Filter> filters;
    for (const json &text : texts)
        filters.push_back(filterOf(text.get<std::string>()));
    return filters;
}

DimensionRef dimensionOf(const std::string &id)
{
    const auto dimension = DimensionRef::parse(id);
    if (!dimension)
        throw Wrong{"unknown dimension: " + id};
    return *dimension;
}

json rangeJson(const View &view)
{
    json range = timesOf(view.selection.range);
    if (view.lastDays > 0)
        return {{"last_days", view.lastDays}};
    if (view.lastDays != View::kCustomRange)
        return {{"preset", wordOf(kPresets, view.lastDays)}};
    return range;
}

void readRange(const json &range, View &view)
{
    if (range.contains("last_days"))
        view.lastDays = std::max(1, range.at("last_days").get<int>());
    else if (range.contains("preset"))
        view.lastDays = valueOf(kPresets, range.at("preset").get<std::string>());
    else {
        view.lastDays = View::kCustomRange;
        view.selection.range = rangeOf(range);
    }
}

std::vector<std::string> metricsOf(const json &list)
{
    std::vector<std::string> ids;
    for (const json &id : list) {
        if (!metric(id.get<std::string>()))
            throw Wrong{"unknown metric: " + id.get<std::string>()};
        ids.push_back(id.get<std::string>());
    }
    return ids;
}

void readLook(const json &document, View &view)
{
    view.groupBy.clear();
    for (const json &id : document.value("group_by", json::array({"workload"})))
        view.groupBy.push_back(dimensionOf(id.get<std::string>()));
    if (view.groupBy.empty())
        throw Wrong{"nothing to group by"};
    view.metrics = metricsOf(document.value("metrics", json::array()));
    view.strip = metricsOf(document.value("strip", json::array()));
    view.sort = document.value("sort", std::string());
    view.chart = View::Chart(valueOf(kCharts, document.value("chart", std::string("over_time"))));
    view.callOrder = CallOrder(valueOf(kOrders, document.value("calls_by", std::string("cost"))));
    view.stackBy = dimensionOf(document.value("stack_by", std::string("family")));
    view.prices = View::Prices(valueOf(kPrices, document.value("prices", std::string("charged"))));
    view.otherContract = document.value("contract", std::string());
    if (document.contains("highlight"))
        view.highlight = filterOf(document.at("highlight").get<std::string>());
    for (const json &pin : document.value("pins", json::array()))
        view.pins.push_back({pin.at("name").get<std::string>(), filtersOf(pin.at("filters"))});
}

SavedView read(const json &document)
{
    if (!document.is_object() || !document.contains("assay_view"))
        throw Wrong{"this is no saved view"};
    if (document.at("assay_view").get<int>() > kLayout)
        throw Wrong{"this view was saved by a newer version"};
    SavedView saved{document.at("name").get<std::string>(), {}};
    View &view = saved.view;
    view.page = document.value("page", std::string("overview"));
    const auto zone = TimeZone::named(document.value("time_zone", std::string("UTC")));
    if (!zone)
        throw Wrong{zone.error().message};
    view.selection.zone = *zone;
    view.selection.filters = filtersOf(document.value("filters", json::array()));
    readRange(document.value("range", json{{"last_days", 30}}), view);
    const json comparison = document.value("comparison", json{{"kind", "previous"}});
    view.comparison = View::Comparison(valueOf(kComparisons, comparison.at("kind").get<std::string>()));
    if (view.comparison == View::Comparison::Custom)
        view.customComparison = rangeOf(comparison);
    readLook(document, view);
    if (document.contains("scenario")) {
        auto scenario = Scenario::fromJson(document.at("scenario").dump(), saved.name);
        if (!scenario)
            throw Wrong{scenario.error().message};
        saved.scenario = scenario.take();
    }
    saved.panels = document.value("panels", std::map<std::string, std::string>());
    return saved;
}

} // namespace

std::string SavedView::toJson() const
{
    json groupBy = json::array(), pinned = json::array();
    for (const DimensionRef &dimension : view.groupBy)
        groupBy.push_back(dimension.id());
    for (const Pin &pin : view.pins)
        pinned.push_back({{"name", pin.name}, {"filters", textsOf(pin.filters)}});
    json comparison = view.comparison == View::Comparison::Custom ? timesOf(view.customComparison) : json::object();
    comparison["kind"] = wordOf(kComparisons, int(view.comparison));
    json document{{"assay_view", kLayout},
                  {"name", name},
                  {"page", view.page},
                  {"range", rangeJson(view)},
                  {"time_zone", view.selection.zone.id()},
                  {"filters", textsOf(view.selection.filters)},
                  {"comparison", comparison},
                  {"group_by", groupBy},
                  {"metrics", view.metrics},
                  {"sort", view.sort},
                  {"chart", wordOf(kCharts, int(view.chart))},
                  {"calls_by", wordOf(kOrders, int(view.callOrder))},
                  {"stack_by", view.stackBy.id()},
                  {"prices", wordOf(kPrices, int(view.prices))},
                  {"strip", view.strip},
                  {"pins", pinned}};
    if (!view.otherContract.empty())
        document["contract"] = view.otherContract;
    if (view.highlight)
        document["highlight"] = Selection::filterText(*view.highlight);
    if (!scenario.steps.empty())
        document["scenario"] = json::parse(scenario.toJson());
    if (!panels.empty())
        document["panels"] = panels;
    return document.dump(2) + '\n';
}

Result<SavedView> SavedView::fromJson(std::string_view text, const std::string &where)
{
    try {
        return read(json::parse(text));
    } catch (const Wrong &wrong) {
        return Error{wrong.what, where};
    } catch (const json::exception &) {
        return Error{"this is no saved view, or it was cut off", where};
    }
}

} // namespace assay
