#include "tests/support/randomledger.h"

#include "core/analysis/metric.h"

namespace assay::test {

namespace {

constexpr const char *kModels[] = {"claude-sonnet-4-6", "claude-opus-4-7", "claude-haiku-5-5", "anthropic/claude-sonnet-4.6",
                                   "claude-sonnet-5-5", "claude-opus-4-6", "mystery-9", "", "us.anthropic.claude-sonnet-4-6"};
constexpr const char *kWorkloads[] = {"triage", "summaries", "search, wide", "night-job", ""};
constexpr const char *kTeams[] = {"support", "legal", ""};
constexpr const char *kCustomers[] = {"acme", "globex", "initech", "umbrella", ""};
constexpr const char *kStops[] = {"end_turn", "end_turn", "end_turn", "max_tokens", "refusal"};
constexpr const char *kZones[] = {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"};
/// Dimensions that decide nothing but the group a call is in.
constexpr Dimension kPlainDimensions[] = {Dimension::Feature, Dimension::ProductLine, Dimension::User, Dimension::ApiKey, Dimension::Workspace,
                                          Dimension::Project, Dimension::Agent, Dimension::Session, Dimension::Environment, Dimension::Branch,
                                          Dimension::Path, Dimension::Provider, Dimension::ErrorType, Dimension::Source};
constexpr const char *kPlainTexts[] = {"", "one", "two", "three, \"four\""};
constexpr const char *kReleases[] = {"1.0", "1.1", "2.0=x"};

} // namespace

RandomLedger::RandomLedger(std::uint64_t seed, std::size_t calls) : m_random(seed)
{
    for (std::size_t i = 0; i < calls; ++i)
        addCall();
    addCompanions();
    contract.name = "two rules";
    ContractRule discount;
    discount.discountE6 = 125'000;
    discount.from = dayFromCivil({2026, 10, 10});
    discount.models = {"claude-sonnet-4-6"};
    contract.rules.push_back(discount);
}

Millis RandomLedger::anyTime()
{
    // 60 days around the changes of clock of autumn 2026 in Europe, America and Australia, in whole half minutes
    return *parseTime("2026-09-15") + Millis(below(60 * 2880)) * 30'000;
}

void RandomLedger::addCall()
{
    TokenCounts tokens;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        tokens.counts[c] = oneIn(3) ? 0 : std::int64_t(below(c == 4 ? 4'000 : oneIn(8) ? 150'000 : 9'000));
    Call &call = ledger.add(anyOf(kModels), "", tokens);
    call.time = oneIn(40) ? kNoTime : anyTime();
    call.status = oneIn(8) ? static_cast<CallStatus>(below(5)) : CallStatus::Ok;
    call.batch = oneIn(5);
    call.tier = call.batch ? ServiceTier::Batch : oneIn(9) ? ServiceTier::Priority : ServiceTier::Standard;
    call.speed = oneIn(15) ? Speed::Fast : Speed::Standard;
    call.platform = oneIn(10) ? Platform::Bedrock : Platform::ClaudeApi;
    call.webSearches = oneIn(12) ? std::int64_t(below(4)) : 0;
    call.taskOutcome = static_cast<TaskOutcome>(below(3));
    const auto text = [&](Dimension dimension, const char *value) { call.text(dimension) = ledger.keep(value); };
    text(Dimension::Workload, anyOf(kWorkloads));
    text(Dimension::Team, anyOf(kTeams));
    text(Dimension::Customer, anyOf(kCustomers));
    text(Dimension::StopReason, anyOf(kStops));
    text(Dimension::Geo, oneIn(9) ? "us" : "");
    for (const Dimension dimension : kPlainDimensions)
        text(dimension, anyOf(kPlainTexts));
    call.endpoint = static_cast<EndpointScope>(below(4));
    if (call.text(Dimension::StopReason) == "refusal") {
        text(Dimension::RefusalCategory, oneIn(2) ? "bio" : "cyber");
        call.tokens[TokenClass::Output] = oneIn(2) ? 0 : 5;
    }
    if (!oneIn(4)) {
        const std::size_t task = below(ledger.calls().size() / 4 + 1);
        call.text(Dimension::Task) = ledger.keep("task-" + std::to_string(task));
        if (call.time != kNoTime && !oneIn(10)) // calls of a task lie near each other
            call.time = *parseTime("2026-09-15") + Millis(task % 58) * kMillisPerDay + Millis(below(1800)) * 60'000;
    }
    if (oneIn(3))
        ledger.setTags(call, {{"release", ledger.keep(anyOf(kReleases))}});
}

void RandomLedger::addCompanions()
{
    companions.workloads = {{"triage", "ann", "ticket", "", 4}, {"summaries", "bob", "document", "", 24},
                            {"night-job", "cy", "document", "", 48}};
    for (Day day = dayFromCivil({2026, 9, 10}); day < dayFromCivil({2026, 11, 20}); ++day)
        for (const char *workload : {"triage", "summaries", "night-job"})
            if (!oneIn(4))
                companions.units.push_back({workload, day, std::int64_t(below(50)), std::nullopt});
    for (UnitCount &count : companions.units)
        if (count.workload != "triage")
            count.succeeded = count.count / 2;
    for (const char *customer : {"acme", "globex", "unheard-of"})
        for (int month = 8; month <= 12; ++month)
            companions.revenue.push_back({"customer", customer, dayFromCivil({2026, month, 1}),
                                          Money::fromAttos(Int128(below(1'000'000'007)) * 1'000'000'000'007)});
}

TimeRange RandomLedger::anyRange(const TimeZone &zone)
{
    TimeRange range;
    const Millis a = anyTime(), b = anyTime();
    if (oneIn(3))
        return range;
    range.from = std::min(a, b);
    range.to = std::max(a, b) + 1;
    if (oneIn(2)) {
        range.from = zone.bucketStart(range.from, TimeBucket::Day);
        range.to = zone.nextBucket(range.to, TimeBucket::Day);
    }
    if (oneIn(8))
        range.to = std::numeric_limits<Millis>::max();
    else if (oneIn(8))
        range.from = kNoTime;
    return range;
}

DimensionRef RandomLedger::anyDimension()
{
    const auto all = allDimensions();
    const DimensionInfo &info = all[below(all.size())];
    return info.kind == DimensionKind::Tag ? DimensionRef{Dimension::Tag, oneIn(3) ? "nobody" : "release"} : DimensionRef{info.dimension, {}};
}

Filter RandomLedger::anyFilter(const TimeZone &zone, DimensionRef dimension)
{
    std::unique_ptr<NaiveQuery> &values = m_values[zone.id()];
    if (!values) {
        Query plain;
        plain.selection.zone = zone;
        values = std::make_unique<NaiveQuery>(ledger, companions, contract, plain);
    }
    Filter filter{std::move(dimension), {}, oneIn(3)};
    for (std::size_t i = 0; i < 1 + below(3); ++i)
        filter.values.push_back(values->valueOf(below(ledger.calls().size()), filter.dimension));
    return filter;
}

/// What few metrics need is found in other ways than what all of them do.
std::vector<std::string> RandomLedger::someMetrics()
{
    const auto all = allMetrics();
    std::vector<std::string> metrics;
    if (oneIn(2))
        for (const Metric &metric : all)
            metrics.emplace_back(metric.id);
    else
        for (std::size_t i = 1 + below(3); i > 0; --i)
            metrics.emplace_back(all[below(all.size())].id);
    return metrics;
}

void RandomLedger::compareAndSort(Query &query, std::initializer_list<const char *> sorts)
{
    if (oneIn(2))
        query.compareTo = oneIn(2) ? anyRange(query.selection.zone) : query.selection.previousPeriod();
    query.sort = sorts.begin()[below(sorts.size())];
    query.top = oneIn(2) ? 0 : 1 + below(6);
}

Query RandomLedger::question()
{
    Query query;
    query.selection.zone = TimeZone::named(anyOf(kZones)).take();
    query.selection.range = anyRange(query.selection.zone);
    for (std::size_t i = below(3); i > 0; --i)
        query.selection.filters.push_back(anyFilter(query.selection.zone, anyDimension()));
    for (std::size_t i = below(4); i > 0; --i)
        query.by.push_back(anyDimension());
    query.metrics = someMetrics();
    compareAndSort(query, {"cost", "calls", "key", "cost_p95", "cost_per_task", "cache_hit_rate", "margin"});
    return query;
}

Query RandomLedger::questionOfDailySums()
{
    const Dimension dimensions[] = {Dimension::DayOf, Dimension::Week, Dimension::Month, Dimension::Weekday, Dimension::Model,
                                    Dimension::ModelId, Dimension::Family, oneIn(2) ? Dimension::Team : Dimension::Workload};
    const auto any = [&] { return DimensionRef{dimensions[below(std::size(dimensions))], {}}; };
    const auto wholeDays = [](TimeRange range) {
        for (Millis *end : {&range.from, &range.to})
            if (*end != kNoTime && *end != std::numeric_limits<Millis>::max())
                *end -= *end % kMillisPerDay;
        return range;
    };
    Query query;
    query.selection.range = wholeDays(anyRange(query.selection.zone));
    for (std::size_t i = below(3); i > 0; --i)
        query.selection.filters.push_back(anyFilter(query.selection.zone, any()));
    for (std::size_t i = below(4); i > 0; --i)
        query.by.push_back(any());
    query.metrics = someMetrics();
    std::erase_if(query.metrics, [](const std::string &id) {
        return metric(id)->needsTasks || metric(id)->needsUnits || metric(id)->needsRevenue;
    });
    compareAndSort(query, {"cost", "calls", "key", "cost_p95", "error_rate"});
    if (query.compareTo)
        query.compareTo = wholeDays(*query.compareTo);
    return query;
}

} // namespace assay::test
