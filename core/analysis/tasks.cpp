#include "core/analysis/tasks.h"

#include "core/analysis/freeaside.h"
#include "core/analysis/steps.h"

#include <algorithm>
#include <numeric>

namespace assay {

namespace {

bool isTime(const KeyColumn &key) { return dimensionInfo(key.dimension().dimension).kind == DimensionKind::Time; }

/// The question's filters, and only calls with a task id.
Selection taggedCalls(const Selection &selection)
{
    Selection tagged = selection;
    tagged.filters.push_back({{Dimension::Task, {}}, {std::nullopt}, true});
    return tagged;
}

} // namespace

/// What the parts of one task add up to.
struct Tasks::Sum
{
    explicit Sum(std::size_t families) : familyCost(families), familyCalls(families) {}

    std::int64_t calls = 0, priced = 0;
    Money cost;
    Millis firstTime = kNoTime, lastTime = kNoTime;
    std::pair<Millis, Money> lastUsable{kNoTime, Money()};
    bool hasOutcome = false, succeeded = false;
    Millis outcomeTime = kNoTime;
    std::vector<Money> familyCost;
    std::vector<std::int64_t> familyCalls;

    /// The outcome stated last decides; of two at one time success does.
    void addOutcome(TaskOutcome outcome, Millis time)
    {
        if (outcome == TaskOutcome::Unknown)
            return;
        const bool success = outcome == TaskOutcome::Success;
        if (!hasOutcome || time > outcomeTime || (time == outcomeTime && success)) {
            succeeded = success;
            outcomeTime = time;
        }
        hasOutcome = true;
    }

    /// The family that carries most of the cost; of equal ones the one with most calls, then the first.
    int mainFamily() const
    {
        std::size_t best = 0;
        for (std::size_t family = 1; family < familyCost.size(); ++family)
            if (std::pair(familyCost[family], familyCalls[family]) > std::pair(familyCost[best], familyCalls[best]))
                best = family;
        return int(best);
    }
};

Tasks::Tasks(const Question &question, GroupTable &groups, const Families &families, const JobControl &control)
    : m_control(control), m_withRetries(question.needs(&Metric::needsRetries)), m_periods(question.periods), m_families(families.names.size())
{
    readParts(question, groups, families);
    const auto before = [](const Part &a, const Part &b) { return std::pair(a.task, a.firstPiece) < std::pair(b.task, b.firstPiece); };
    if (!sortInSteps(m_parts.begin(), m_parts.end(), before, m_control))
        return;
    m_firstOfGroup.assign(groups.size() + 1, 0);
    const auto groupOf = [this](std::size_t part) { return m_parts[part].group; };
    const bool counted = inSteps(m_parts.size(), m_control, [&](std::size_t part) {
        if (groupOf(part) != GroupTable::kNoGroup)
            ++m_firstOfGroup[groupOf(part) + 1];
    });
    if (!counted)
        return;
    std::partial_sum(m_firstOfGroup.begin(), m_firstOfGroup.end(), m_firstOfGroup.begin());
    m_byGroup.resize(m_firstOfGroup.back());
    std::vector<std::uint32_t> next(m_firstOfGroup.begin(), m_firstOfGroup.end() - 1);
    inSteps(m_parts.size(), m_control, [&](std::size_t part) {
        if (groupOf(part) != GroupTable::kNoGroup)
            m_byGroup[next[groupOf(part)]++] = std::uint32_t(part);
    });
}

void Tasks::readParts(const Question &question, GroupTable &groups, const Families &families)
{
    const Snapshot &snapshot = question.snapshot;
    const PriceBook &book = snapshot.pricer().book();
    const Selection selection = taggedCalls(question.query.selection);
    const Predicate predicate(snapshot, selection);
    const KeyColumn task({Dimension::Task, {}}, snapshot.calls(), book, selection.zone);
    const KeyColumn outcome({Dimension::TaskOutcome, {}}, snapshot.calls(), book, selection.zone);
    std::vector<const KeyColumn *> keys;
    for (const auto &key : question.keys)
        if (!isTime(*key))
            keys.push_back(key.get());
    const std::size_t taskKey = keys.size();
    keys.push_back(&task);
    keys.push_back(&outcome);
    ScanResult found = scan({snapshot, predicate, keys, {TimeRange{}}}, m_control);
    std::vector<std::uint32_t> partOfCell;
    Numbers numbers;
    const std::vector<std::uint32_t> firstCell = numberParts(found, taskKey, numbers, partOfCell);
    if (!m_control.isCancelled())
        fillPieces(snapshot, families, found, taskKey + 1, partOfCell);
    if (!m_control.isCancelled())
        findGroups(question, groups, found, firstCell);
    if (!m_control.isCancelled() && m_withRetries)
        readUsable(question, predicate, std::span(keys).first(taskKey + 1), numbers);
    const std::size_t cells = found.cells.size();
    freeAside(std::pair(std::move(found), std::move(numbers)), cells);
}

/// One part per combination of the keys up to the task's; the answer is a cell of each.
std::vector<std::uint32_t> Tasks::numberParts(const ScanResult &scan, std::size_t taskKey, Numbers &numbers,
                                              std::vector<std::uint32_t> &partOfCell)
{
    numbers.folder.begin(scan.cells.size());
    for (std::size_t key = 0; key <= taskKey; ++key)
        numbers.folder.add(scan.cells.codes(key), scan.cells.cardinality(key));
    std::vector<std::uint32_t> firstCell;
    partOfCell.reserve(scan.cells.size());
    m_parts.reserve(scan.cells.size()); // a large table takes long to be moved to where it has room
    const auto folded = numbers.folder.keys();
    inSteps(scan.cells.size(), m_control, [&](std::size_t cell) {
        const auto [part, isNew] = numbers.parts.place(folded[cell]);
        partOfCell.push_back(part);
        if (isNew) {
            firstCell.push_back(std::uint32_t(cell));
            m_parts.emplace_back().task = scan.cells.code(taskKey, cell);
        }
        ++m_parts[part].endPiece; // a count until the places are known
    });
    for (std::size_t i = 1; i < m_parts.size(); ++i) {
        m_parts[i].firstPiece = m_parts[i - 1].endPiece;
        m_parts[i].endPiece += m_parts[i].firstPiece;
    }
    return firstCell;
}

void Tasks::fillPieces(const Snapshot &snapshot, const Families &families, const ScanResult &scan, std::size_t outcomeKey,
                       std::span<const std::uint32_t> partOfCell)
{
    std::vector<std::uint32_t> next;
    next.reserve(m_parts.size());
    if (!inSteps(m_parts.size(), m_control, [&](std::size_t part) { next.push_back(m_parts[part].firstPiece); })
        || !growInSteps(m_pieces, scan.cells.size(), m_control))
        return;
    inSteps(scan.cells.size(), m_control, [&](std::size_t cell) {
        const CallSums sums = scan.cells.sums(cell);
        const CardId id = snapshot.variants()[scan.cells.code(scan.variantKey(), cell)].card;
        const RateCard &card = snapshot.pricer().card(id);
        const std::int64_t priced = card.unpriced == Unpriced::No ? sums.calls : 0;
        const auto outcome = static_cast<TaskOutcome>(scan.cells.code(outcomeKey, cell) - 1);
        Part &part = m_parts[partOfCell[cell]];
        m_pieces[next[partOfCell[cell]]++] = {sums.calls, priced, netCost(sums, card), families.ofCard[id], outcome, sums.lastTime};
        widen(part.firstTime, part.lastTime, sums.firstTime, sums.lastTime);
    });
}

/// A part's group has the codes of its cells, and for times those of its first call.
void Tasks::findGroups(const Question &question, GroupTable &groups, const ScanResult &scan,
                       std::span<const std::uint32_t> firstCell)
{
    std::vector<std::vector<std::uint32_t>> codes;
    std::size_t plainKey = 0;
    for (const auto &key : question.keys) {
        std::vector<std::uint32_t> &column = codes.emplace_back();
        column.reserve(m_parts.size());
        KeyColumn::Reader reader(*key);
        const bool told = inSteps(m_parts.size(), m_control, [&](std::size_t part) {
            column.push_back(isTime(*key) ? reader.codeAt(m_parts[part].firstTime)
                                          : scan.cells.code(plainKey, firstCell[part]));
        });
        if (!told)
            return;
        plainKey += isTime(*key) ? 0 : 1;
    }
    const std::vector<std::span<const std::uint32_t>> columns(codes.begin(), codes.end());
    const auto found = groups.find(columns, m_parts.size());
    for (std::size_t part = 0; part < m_parts.size(); ++part)
        m_parts[part].group = found[part];
}

std::vector<const Tasks::Part *> Tasks::partsOf(const GroupSet &set) const
{
    std::vector<const Part *> parts;
    if (set.everything) {
        parts.reserve(m_parts.size());
        inSteps(m_parts.size(), m_control, [&](std::size_t part) { parts.push_back(&m_parts[part]); });
        return parts;
    }
    for (const std::uint32_t group : set.groups)
        for (std::uint32_t i = m_firstOfGroup[group]; i < m_firstOfGroup[group + 1]; ++i)
            parts.push_back(&m_parts[m_byGroup[i]]);
    sortInSteps(parts.begin(), parts.end(), std::less(), m_control); // as m_parts stands, ascending by task
    return parts;
}

void Tasks::add(Sum &sum, const Part &part) const
{
    widen(sum.firstTime, sum.lastTime, part.firstTime, part.lastTime);
    sum.lastUsable = std::max(sum.lastUsable, {part.usableTime, part.usableCost});
    for (std::uint32_t i = part.firstPiece; i < part.endPiece; ++i) {
        const Piece &piece = m_pieces[i];
        sum.calls += piece.calls;
        sum.priced += piece.priced;
        sum.cost += piece.cost;
        sum.familyCost[std::size_t(piece.family)] += piece.cost;
        sum.familyCalls[std::size_t(piece.family)] += piece.calls;
        sum.addOutcome(piece.outcome, piece.lastTime);
    }
}

void Tasks::count(const Sum &sum, const TimeRange &period, GroupFacts &facts) const
{
    if (!period.contains(sum.firstTime))
        return;
    ++facts.tasks;
    facts.taskCalls += sum.calls;
    facts.straddlingTasks += sum.lastTime != kNoTime && sum.lastTime >= period.to;
    for (FamilyShare &share : facts.byFamily)
        share.tasks += share.family == sum.mainFamily();
    if (sum.priced == 0)
        return;
    ++facts.pricedTasks;
    facts.successfulTasks += sum.succeeded;
    facts.taskCost += sum.cost;
    facts.retryCost += m_withRetries ? sum.cost - sum.lastUsable.second : Money();
}

void Tasks::fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const
{
    facts.hasRetryCost = m_withRetries;
    const auto parts = partsOf(set);
    for (std::size_t i = 0, seen = 0; i < parts.size(); ++seen) {
        if (seen % kStep == 0 && m_control.isCancelled())
            return;
        Sum sum(m_families);
        const std::uint32_t task = parts[i]->task;
        for (; i < parts.size() && parts[i]->task == task; ++i)
            add(sum, *parts[i]);
        count(sum, m_periods[period], facts);
    }
}

} // namespace assay
