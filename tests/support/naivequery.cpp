#include "tests/support/naivequery.h"

#include "core/calls/codes.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace assay::test {

namespace {

bool isTime(const DimensionRef &dimension) { return dimensionInfo(dimension.dimension).kind == DimensionKind::Time; }

std::uint32_t codeOf(const Call &call, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Platform: return std::uint32_t(call.platform);
    case Dimension::Tier: return std::uint32_t(call.tier);
    case Dimension::Batch: return call.batch;
    case Dimension::Speed: return std::uint32_t(call.speed);
    case Dimension::Endpoint: return std::uint32_t(call.endpoint);
    case Dimension::Status: return std::uint32_t(call.status);
    case Dimension::TaskOutcome: return std::uint32_t(call.taskOutcome);
    default: return 0; // every call of a LedgerBuilder is of the first format
    }
}

QDateTime localTime(Millis time, const TimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(time, QTimeZone(QByteArray::fromStdString(zone.id())));
}

} // namespace

NaiveQuery::NaiveQuery(const LedgerBuilder &ledger, const Companions &companions, const Contract &contract, const Query &query)
    : m_ledger(ledger), m_companions(companions), m_query(query)
{
    Pricer pricer(m_book, contract);
    for (const Call &call : ledger.calls()) {
        const RateCard card = pricer.card(pricer.cardFor(pricingInputOf(call)));
        m_prices.push_back({card, Pricer::netCost(card, call.tokens, call.webSearches, call.webFetches),
                            Pricer::listCost(card, call.tokens, call.webSearches, call.webFetches), card.unpriced == Unpriced::No});
    }
    for (std::size_t i = 0; i < ledger.calls().size(); ++i) {
        m_passes.push_back(passes(i));
        m_keys.push_back(keyOf(i));
    }
    gatherTasks();
    gatherUnits();
    gatherRevenue();
}

KeyValue NaiveQuery::timeKey(Millis time, Dimension dimension) const
{
    if (time == kNoTime)
        return std::nullopt;
    static const char *weekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    const QDateTime local = localTime(time, m_query.selection.zone);
    const QDate date = local.date();
    const auto text = [](const QString &s) { return KeyValue(s.toStdString()); };
    switch (dimension) {
    case Dimension::Hour: {
        const int offset = local.offsetFromUtc() / 60;
        const QString zone = offset == 0 ? QStringLiteral("Z")
                                         : QString::asprintf("%c%02d:%02d", offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
        return text(local.toString(QStringLiteral("yyyy-MM-ddTHH':00'")) + zone);
    }
    case Dimension::Week: return text(date.addDays(1 - date.dayOfWeek()).toString(Qt::ISODate));
    case Dimension::Month: return text(date.toString(QStringLiteral("yyyy-MM")));
    case Dimension::Weekday: return std::string(weekdays[date.dayOfWeek() - 1]);
    case Dimension::HourOfDay: return text(local.toString(QStringLiteral("HH")));
    default: return text(date.toString(Qt::ISODate));
    }
}

KeyValue NaiveQuery::valueOf(std::size_t i, const DimensionRef &dimension) const
{
    const Call &call = m_ledger.calls()[i];
    const auto given = [](std::string_view text) { return text.empty() ? KeyValue() : KeyValue(std::string(text)); };
    if (isText(dimension.dimension))
        return given(call.text(dimension.dimension));
    if (isTime(dimension))
        return timeKey(call.time, dimension.dimension);
    const std::string_view id = call.text(Dimension::ModelId);
    const int model = m_book->resolve(id).model;
    switch (dimension.dimension) {
    case Dimension::Model:
        return given(model < 0 ? id : std::string_view(m_book->models()[std::size_t(model)].id));
    case Dimension::Family:
        return given(id.empty() ? id : model < 0 ? std::string_view("unknown") : std::string_view(m_book->models()[std::size_t(model)].family));
    case Dimension::ImportId:
        return std::to_string(m_ledger.importOf(i));
    case Dimension::Tag:
        for (const Call::Tag &tag : call.tags)
            if (tag.key == dimension.tagKey)
                return given(tag.value);
        return std::nullopt;
    default:
        return std::string(codeText(dimension.dimension, codeOf(call, dimension.dimension)));
    }
}

bool NaiveQuery::passes(std::size_t call) const
{
    return std::ranges::all_of(m_query.selection.filters, [&](const Filter &filter) {
        const bool named = std::ranges::find(filter.values, valueOf(call, filter.dimension)) != filter.values.end();
        return named != filter.exclude;
    });
}

NaiveQuery::Key NaiveQuery::keyOf(std::size_t call) const
{
    Key key;
    for (const DimensionRef &dimension : m_query.by)
        key.push_back(valueOf(call, dimension));
    return key;
}

std::set<NaiveQuery::Key> NaiveQuery::keys() const
{
    std::set<Key> keys;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const Millis time = m_ledger.calls()[i].time;
        if (m_passes[i] && (m_query.selection.range.contains(time) || (m_query.compareTo && m_query.compareTo->contains(time))))
            keys.insert(m_keys[i]);
    }
    return keys;
}

std::pair<Money, std::int64_t> NaiveQuery::hidden() const
{
    std::pair<Money, std::int64_t> sum;
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        if (!m_passes[i] || !m_query.selection.range.contains(m_ledger.calls()[i].time)) {
            sum.first += m_prices[i].isPriced ? m_prices[i].cost : Money();
            ++sum.second;
        }
    return sum;
}

bool NaiveQuery::isUnusable(const Call &call)
{
    return call.status != CallStatus::Ok || call.text(Dimension::StopReason) == "max_tokens" || call.text(Dimension::StopReason) == "refusal";
}

bool NaiveQuery::isEligible(std::size_t call) const
{
    return std::ranges::any_of(m_companions.workloads, [&](const WorkloadEntry &entry) {
        return entry.workload == m_ledger.calls()[call].text(Dimension::Workload) && entry.latencyToleranceHours.value_or(0) >= 24;
    });
}

void NaiveQuery::addCall(std::size_t i, GroupFacts &facts) const
{
    const Call &call = m_ledger.calls()[i];
    const Priced &price = m_prices[i];
    const auto [in, read, w5, w1, out] = call.tokens.counts;
    Totals &t = facts.totals;
    ++t.calls;
    t.failed += call.status != CallStatus::Ok;
    t.batchCalls += call.batch;
    t.attributed += !call.text(Dimension::Workload).empty();
    t.eligibleCalls += isEligible(i);
    t.readCalls += read > 0;
    t.cacheCalls += read > 0 || w5 > 0 || w1 > 0;
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        t.tokens[c] += call.tokens.counts[c];
        t.batchTokens += call.batch ? call.tokens.counts[c] : 0;
    }
    ++t.unpriced[std::size_t(price.card.unpriced)];
    if (!price.isPriced)
        return;

    --t.unpriced[std::size_t(Unpriced::No)];
    ++t.priced;
    const auto &net = price.card.net;
    const Money fees = price.card.webSearch * call.webSearches + price.card.webFetch * call.webFetches;
    const Money tokens = price.cost - fees;
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        t.pricedTokens[c] += call.tokens.counts[c];
        t.classCost[c] += net[c] * call.tokens.counts[c];
    }
    t.cost += price.cost;
    t.listCost += price.listCost;
    t.fees += fees;
    t.attributedCost += call.text(Dimension::Workload).empty() ? Money() : price.cost;
    t.taggedCost += call.text(Dimension::Task).empty() ? Money() : price.cost;
    t.wastedCost += isUnusable(call) ? price.cost : Money();
    t.grossCacheSaving += net[0] * read - net[1] * read;
    t.cacheWritePremium += net[2] * w5 - net[0] * w5 + net[3] * w1 - net[0] * w1;
    t.savingIfReadOnce += net[0] * (w5 + w1) - net[1] * (w5 + w1);
    t.batchTokenCost += call.batch ? tokens : Money();
    t.eligibleBatchTokenCost += call.batch && isEligible(i) ? tokens : Money();
    t.eligibleRealtimeTokenCost += !call.batch && isEligible(i) ? tokens : Money();
    (void)out;
    (void)in;
}

void NaiveQuery::addPercentiles(std::vector<Money> costs, GroupFacts &facts) const
{
    if (costs.empty())
        return;
    std::ranges::sort(costs);
    const auto at = [&](double q) {
        // ceil(q n) in whole numbers of a hundredth: no binary fraction may tip it over
        const auto percent = std::size_t(std::lround(q * 100));
        std::size_t k = 1;
        while (k * 100 < costs.size() * percent)
            ++k;
        return costs[k - 1];
    };
    facts.p50 = at(0.50);
    facts.p95 = at(0.95);
    facts.p99 = at(0.99);
}

GroupFacts NaiveQuery::facts(const std::optional<std::set<Key>> &groups, const TimeRange &period) const
{
    GroupFacts facts;
    std::vector<Money> costs;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (!m_passes[i] || !period.contains(m_ledger.calls()[i].time) || (groups && !groups->contains(m_keys[i])))
            continue;
        addCall(i, facts);
        if (m_prices[i].isPriced)
            costs.push_back(m_prices[i].cost);
    }
    addPercentiles(costs, facts);
    addTasks(groups, period, facts);
    addUnits(groups, period, facts);
    addRevenue(groups, period, facts);
    return facts;
}

} // namespace assay::test
