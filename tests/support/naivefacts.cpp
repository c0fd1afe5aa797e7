#include "tests/support/naivequery.h"

#include "core/values/decimal.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

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
void NaiveQuery::addTasks(const std::optional<std::set<Key>> &groups, const TimeRange &period, GroupFacts &facts) const
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
    const auto firstTime = [&](const std::vector<std::size_t> &calls) {
        Millis first = kNoTime;
        for (const std::size_t i : calls)
            if (const Millis time = m_ledger.calls()[i].time; time != kNoTime && (first == kNoTime || time < first))
                first = time;
        return first;
    };
    std::map<std::string, std::vector<std::size_t>> tasks;
    for (const auto &[name, calls] : parts) {
        Key key = m_keys[calls.front()];
        for (std::size_t k = 0; k < m_query.by.size(); ++k)
            if (isTime(m_query.by[k]))
                key[k] = timeKey(firstTime(calls), m_query.by[k].dimension);
        if (groups && !groups->contains(key))
            continue;
        auto &all = tasks[name.first];
        all.insert(all.end(), calls.begin(), calls.end());
    }
    for (const auto &[name, calls] : tasks) {
        if (!period.contains(firstTime(calls)))
            continue;
        ++facts.tasks;
        facts.taskCalls += std::int64_t(calls.size());
        bool priced = false, goesOn = false, succeeded = false, told = false;
        Millis toldAt = kNoTime;
        Money cost;
        for (const std::size_t i : calls) {
            const Call &call = m_ledger.calls()[i];
            priced |= m_prices[i].isPriced;
            goesOn |= call.time != kNoTime && call.time >= period.to;
            cost += m_prices[i].isPriced ? m_prices[i].cost : Money();
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
    }
}

void NaiveQuery::addUnits(const std::optional<std::set<Key>> &groups, const TimeRange &period, GroupFacts &facts) const
{
    const auto splits = [](const DimensionRef &d) { return isOf(d, {"workload", "day", "week", "month", "weekday"}); };
    if (!std::ranges::all_of(m_query.by, splits) || !std::ranges::all_of(m_query.selection.filters, splits, &Filter::dimension))
        return;
    const TimeZone &zone = m_query.selection.zone;
    std::set<std::string> units;
    bool allTell = true;
    for (const UnitCount &count : m_companions.units) {
        const Millis from = startOfDay(dateOf(count.day), zone), to = startOfDay(dateOf(count.day).addDays(1), zone);
        if (!period.isAll() && (from < period.from || to > period.to))
            continue;
        bool any = false;
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            const Call &call = m_ledger.calls()[i];
            if (!m_passes[i] || call.time == kNoTime || call.time < from || call.time >= to
                || call.text(Dimension::Workload) != count.workload || (groups && !groups->contains(m_keys[i])))
                continue;
            any = true;
            facts.unitCost += m_prices[i].isPriced ? m_prices[i].cost : Money();
        }
        if (!any)
            continue;
        facts.hasUnits = true;
        facts.units += count.count;
        facts.succeededUnits += count.succeeded.value_or(0);
        allTell = allTell && count.succeeded;
        const auto entry = std::ranges::find(m_companions.workloads, count.workload, &WorkloadEntry::workload);
        units.insert(entry == m_companions.workloads.end() ? std::string() : entry->unit);
    }
    facts.hasUnits = facts.hasUnits && units.size() == 1;
    facts.hasSucceededUnits = facts.hasUnits && allTell;
}

void NaiveQuery::addRevenue(const std::optional<std::set<Key>> &groups, const TimeRange &period, GroupFacts &facts) const
{
    const auto usable = [](const DimensionRef &d) { return isOf(d, {"customer", "day", "week", "month", "weekday"}); };
    if (!std::ranges::all_of(m_query.selection.filters, usable, &Filter::dimension))
        return;
    const auto isCustomer = [](const DimensionRef &d) { return d.id() == "customer"; };
    if (groups && !(std::ranges::all_of(m_query.by, usable) && std::ranges::any_of(m_query.by, isCustomer)))
        return;
    const TimeZone &zone = m_query.selection.zone;
    Millis first = kNoTime, last = kNoTime;
    for (const Call &call : m_ledger.calls())
        if (call.time != kNoTime) {
            first = first == kNoTime ? call.time : std::min(first, call.time);
            last = std::max(last, call.time);
        }
    const auto selected = [&](const std::string &customer, Millis start) {
        return std::ranges::all_of(m_query.selection.filters, [&](const Filter &filter) {
            const KeyValue value = isCustomer(filter.dimension) ? KeyValue(customer) : timeKey(start, filter.dimension.dimension);
            return (std::ranges::find(filter.values, value) != filter.values.end()) != filter.exclude;
        });
    };
    for (const RevenueEntry &entry : m_companions.revenue) {
        const QDate month = dateOf(entry.month);
        Int128 before = 0;
        for (int day = 1; day <= month.daysInMonth(); ++day) {
            const Int128 upTo = divideHalfEven(entry.amount.attos() * day, month.daysInMonth());
            const Money amount = Money::fromAttos(upTo - before);
            before = upTo;
            const Millis start = startOfDay(month.addDays(day - 1), zone), end = startOfDay(month.addDays(day), zone);
            if (end <= first || start > last || !period.contains(start) || !selected(entry.value, start))
                continue;
            Key key;
            for (const DimensionRef &dimension : m_query.by)
                key.push_back(isCustomer(dimension) ? KeyValue(entry.value) : timeKey(start, dimension.dimension));
            if (groups && !groups->contains(key))
                continue;
            facts.revenue += amount;
            facts.hasRevenue = true;
        }
    }
}

} // namespace assay::test
