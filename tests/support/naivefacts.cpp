#include "tests/support/naivequery.h"

#include "core/values/decimal.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace assay::test {

namespace {

bool isTime(const DimensionRef &dimension) { return dimensionInfo(dimension.dimension).kind == DimensionKind::Time; }

bool isOf(const DimensionRef &dimension, std::initializer_list<const char *> ids)
{
    return std::ranges::any_of(ids, [&](const char *id) { return dimension.id() == id; });
}

Millis startOfDay(QDate day, const TimeZone &zone)
{
    static std::map<std::pair<std::string, QDate>, Millis> known; // QTimeZone is slow, and asked for the same days
    const auto [place, isNew] = known.try_emplace({zone.id(), day});
    if (isNew)
        place->second = day.startOfDay(QTimeZone(QByteArray::fromStdString(zone.id()))).toMSecsSinceEpoch();
    return place->second;
}

QDate dateOf(Day day) { return QDate(1970, 1, 1).addDays(day); }

} // namespace

/// Parts of a task: its calls that share the keys which are no times. Each stands in the time bucket of its first call.
void NaiveQuery::gatherTasks()
{
    std::map<std::pair<std::string, Key>, std::vector<std::size_t>> parts;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const std::string task(m_ledger.calls()[i].text(Dimension::Task));
        if (task.empty() || !m_passes[i])
            continue;
        Key plain;
        for (std::size_t k = 0; k < m_query.by.size(); ++k)
            if (!isTime(m_query.by[k]))
                plain.push_back(m_keys[i][k]);
        parts[{task, plain}].push_back(i);
    }
    for (const auto &[name, calls] : parts) {
        Key key = m_keys[calls.front()];
        for (std::size_t k = 0; k < m_query.by.size(); ++k)
            if (isTime(m_query.by[k]))
                key[k] = timeKey(firstTime(calls), m_query.by[k].dimension);
        m_tasks.push_back({name.first, key, calls});
    }
}

Millis NaiveQuery::firstTime(const std::vector<std::size_t> &calls) const
{
    Millis first = kNoTime;
    for (const std::size_t i : calls)
        if (const Millis time = m_ledger.calls()[i].time; time != kNoTime && (first == kNoTime || time < first))
            first = time;
    return first;
}

void NaiveQuery::addTasks(const std::optional<std::set<Key>> &groups, const TimeRange &period, GroupFacts &facts) const
{
    facts.hasRetryCost = true;
    std::map<std::string, std::vector<std::size_t>> tasks;
    for (const TaskPart &part : m_tasks) {
        if (groups && !groups->contains(part.key))
            continue;
        auto &all = tasks[part.task];
        all.insert(all.end(), part.calls.begin(), part.calls.end());
    }
    for (const auto &[name, calls] : tasks)
        if (period.contains(firstTime(calls)))
            addTask(calls, period, facts);
}

void NaiveQuery::addTask(const std::vector<std::size_t> &calls, const TimeRange &period, GroupFacts &facts) const
{
    ++facts.tasks;
    facts.taskCalls += std::int64_t(calls.size());
    bool priced = false, goesOn = false, succeeded = false, told = false;
    Millis toldAt = kNoTime;
    Money cost;
    std::pair<Millis, Money> lastUsable{kNoTime, Money()};
    for (const std::size_t i : calls) {
        const Call &call = m_ledger.calls()[i];
        const Money own = m_prices[i].isPriced ? m_prices[i].cost : Money();
        priced |= m_prices[i].isPriced;
        goesOn |= call.time != kNoTime && call.time >= period.to;
        cost += own;
        if (!isUnusable(call))
            lastUsable = std::max(lastUsable, {call.time, own});
        if (call.taskOutcome == TaskOutcome::Unknown)
            continue;
        const bool success = call.taskOutcome == TaskOutcome::Success;
        if (!told || call.time > toldAt || (call.time == toldAt && success))
            succeeded = success;
        toldAt = told ? std::max(toldAt, call.time) : call.time;
        told = true;
    }
    facts.straddlingTasks += goesOn;
    facts.pricedTasks += priced;
    facts.successfulTasks += priced && succeeded;
    facts.taskCost += priced ? cost : Money();
    facts.retryCost += priced ? cost - lastUsable.second : Money();
}

void NaiveQuery::gatherUnits()
{
    const auto splits = [](const DimensionRef &d) { return isOf(d, {"workload", "day", "week", "month", "weekday"}); };
    if (!std::ranges::all_of(m_query.by, splits) || !std::ranges::all_of(m_query.selection.filters, splits, &Filter::dimension))
        return;
    const TimeZone &zone = m_query.selection.zone;
    for (const UnitCount &count : m_companions.units) {
        UnitDay entry{&count, {startOfDay(dateOf(count.day), zone), startOfDay(dateOf(count.day).addDays(1), zone)}, {}};
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            if (const Call &call = m_ledger.calls()[i];
                m_passes[i] && call.time != kNoTime && entry.day.contains(call.time) && call.text(Dimension::Workload) == count.workload)
                entry.calls.push_back(i);
        if (!entry.calls.empty())
            m_units.push_back(std::move(entry));
    }
}

void NaiveQuery::addUnits(const std::optional<std::set<Key>> &groups, const TimeRange &period, GroupFacts &facts) const
{
    std::set<std::string> units;
    bool allTell = true;
    for (const UnitDay &entry : m_units) {
        if (!period.isAll() && (entry.day.from < period.from || entry.day.to > period.to))
            continue;
        bool any = false;
        for (const std::size_t i : entry.calls) {
            if (groups && !groups->contains(m_keys[i]))
                continue;
            any = true;
            facts.unitCost += m_prices[i].isPriced ? m_prices[i].cost : Money();
        }
        if (!any)
            continue;
        facts.hasUnits = true;
        facts.units += entry.count->count;
        facts.succeededUnits += entry.count->succeeded.value_or(0);
        allTell = allTell && entry.count->succeeded;
        const auto known = std::ranges::find(m_companions.workloads, entry.count->workload, &WorkloadEntry::workload);
        units.insert(known == m_companions.workloads.end() ? std::string() : known->unit);
    }
    facts.hasUnits = facts.hasUnits && units.size() == 1;
    facts.hasSucceededUnits = facts.hasUnits && allTell;
}

void NaiveQuery::gatherRevenue()
{
    const auto usable = [](const DimensionRef &d) { return isOf(d, {"customer", "day", "week", "month", "weekday"}); };
    const auto isCustomer = [](const DimensionRef &d) { return d.id() == "customer"; };
    m_rowsSplitRevenue = !(std::ranges::all_of(m_query.by, usable) && std::ranges::any_of(m_query.by, isCustomer));
    if (!std::ranges::all_of(m_query.selection.filters, usable, &Filter::dimension))
        return;
    std::vector<std::size_t> everyCall(m_ledger.calls().size());
    std::iota(everyCall.begin(), everyCall.end(), std::size_t(0));
    Millis last = kNoTime;
    for (const Call &call : m_ledger.calls())
        last = std::max(last, call.time);
    const auto selected = [&](const std::string &customer, Millis start) {
        return std::ranges::all_of(m_query.selection.filters, [&](const Filter &filter) {
            const KeyValue value = isCustomer(filter.dimension) ? KeyValue(customer) : timeKey(start, filter.dimension.dimension);
            return (std::ranges::find(filter.values, value) != filter.values.end()) != filter.exclude;
        });
    };
    const TimeZone &zone = m_query.selection.zone;
    for (const RevenueEntry &entry : m_companions.revenue) {
        const QDate month = dateOf(entry.month);
        Int128 before = 0;
        for (int day = 1; day <= month.daysInMonth(); ++day) {
            const Int128 upTo = divideHalfEven(entry.amount.attos() * day, month.daysInMonth());
            const Money amount = Money::fromAttos(upTo - before);
            before = upTo;
            const Millis start = startOfDay(month.addDays(day - 1), zone), end = startOfDay(month.addDays(day), zone);
            if (end <= firstTime(everyCall) || start > last || !selected(entry.value, start))
                continue;
            Key key;
            for (const DimensionRef &dimension : m_query.by)
                key.push_back(isCustomer(dimension) ? KeyValue(entry.value) : m_rowsSplitRevenue ? KeyValue() : timeKey(start, dimension.dimension));
            m_revenue.push_back({start, key, amount});
        }
    }
}

void NaiveQuery::addRevenue(const std::optional<std::set<Key>> &groups, const TimeRange &period, GroupFacts &facts) const
{
    if (groups && m_rowsSplitRevenue)
        return;
    for (const RevenueDay &day : m_revenue) {
        if (!period.contains(day.start) || (groups && !groups->contains(day.key)))
            continue;
        facts.revenue += day.amount;
        facts.hasRevenue = true;
    }
}

} // namespace assay::test
