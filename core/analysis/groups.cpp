#include "core/analysis/groups.h"

#include "core/analysis/steps.h"

#include <algorithm>
#include <numeric>

namespace assay {

Families::Families(const Pricer &pricer)
{
    for (const AiModel &model : pricer.book().models())
        if (std::ranges::find(names, model.family) == names.end())
            names.push_back(model.family);
    names.push_back("unknown");
    for (const RateCard &card : pricer.cards()) {
        const std::string &family = card.model < 0 ? names.back() : pricer.book().models()[std::size_t(card.model)].family;
        ofCard.push_back(int(std::ranges::find(names, family) - names.begin()));
    }
}

GroupTable::GroupTable(const Snapshot &snapshot, const ScanResult &scan, std::size_t periods, const JobControl &control)
    : m_snapshot(&snapshot), m_scan(&scan), m_control(&control), m_periods(periods), m_codes(scan.keyCount)
{
    std::vector<std::span<const std::uint32_t>> codes;
    for (std::size_t key = 0; key < scan.keyCount; ++key) {
        m_cardinalities.push_back(scan.cells.cardinality(key));
        codes.push_back(scan.cells.codes(key));
    }
    m_groupOfCell = number(codes, scan.cells.size());
    m_size = m_index.size();
    for (std::size_t key = 0; key < scan.keyCount; ++key) {
        m_codes[key].resize(m_size);
        inSteps(m_groupOfCell.size(), control, [&](std::size_t cell) { m_codes[key][m_groupOfCell[cell]] = codes[key][cell]; });
    }
    sortCells();
}

std::vector<std::uint32_t> GroupTable::number(std::span<const std::span<const std::uint32_t>> codes, std::size_t rows)
{
    m_folder.begin(rows);
    for (std::size_t key = 0; key < codes.size(); ++key)
        m_folder.add(codes[key], m_cardinalities[key]);
    std::vector<std::uint32_t> numbers(rows);
    const auto keys = m_folder.keys();
    inSteps(rows, *m_control, [&](std::size_t i) { numbers[i] = m_index.place(keys[i]).id; });
    return numbers;
}

std::vector<std::uint32_t> GroupTable::find(std::span<const std::span<const std::uint32_t>> codes, std::size_t rows)
{
    std::vector<std::uint32_t> groups = number(codes, rows);
    for (std::uint32_t &group : groups)
        if (group >= m_size)
            group = kNoGroup;
    return groups;
}

std::uint32_t GroupTable::find(std::span<const std::uint32_t> codes)
{
    std::vector<std::span<const std::uint32_t>> columns;
    for (const std::uint32_t &code : codes)
        columns.emplace_back(&code, 1);
    return find(columns, 1).front();
}

void GroupTable::sortCells()
{
    const auto place = [this](std::uint32_t cell) {
        return m_groupOfCell[cell] * m_periods + m_scan->cells.code(m_scan->periodKey(), cell);
    };
    m_first.assign(m_size * m_periods + 1, 0);
    const std::size_t cells = m_groupOfCell.size();
    if (!inSteps(cells, *m_control, [&](std::size_t cell) { ++m_first[place(std::uint32_t(cell)) + 1]; }))
        return;
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_cells.resize(cells);
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    inSteps(cells, *m_control, [&](std::size_t cell) { m_cells[next[place(std::uint32_t(cell))]++] = std::uint32_t(cell); });
}

template <typename Use>
void GroupTable::forEachCell(const GroupSet &set, std::size_t period, Use use) const
{
    if (set.everything) {
        inSteps(m_groupOfCell.size(), *m_control, [&](std::size_t cell) {
            if (m_scan->cells.code(m_scan->periodKey(), cell) == period)
                use(std::uint32_t(cell));
        });
        return;
    }
    inSteps(set.groups.size(), *m_control, [&](std::size_t place) {
        const std::size_t group = set.groups[place] * m_periods + period;
        for (std::uint32_t i = m_first[group]; i < m_first[group + 1]; ++i)
            use(m_cells[i]);
    });
}

const CallVariant &GroupTable::variantOf(std::uint32_t cell) const
{
    return m_snapshot->variants()[m_scan->cells.code(m_scan->variantKey(), cell)];
}

void GroupTable::addCell(Totals &totals, std::uint32_t cell) const
{
    const CallVariant &variant = variantOf(cell);
    totals.add(m_scan->cells.sums(cell), m_snapshot->pricer().card(variant.card), variant.traits);
}

/// Of everything the cells of a variant are added first, so that few sums meet their rates.
Totals GroupTable::totals(const GroupSet &set, std::size_t period) const
{
    Totals totals;
    if (!set.everything) {
        forEachCell(set, period, [&](std::uint32_t cell) { addCell(totals, cell); });
        return totals;
    }
    std::vector<CallSums> sums(m_snapshot->variants().size());
    forEachCell(set, period, [&](std::uint32_t cell) {
        sums[m_scan->cells.code(m_scan->variantKey(), cell)] += m_scan->cells.sums(cell);
    });
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (const CallVariant &variant = m_snapshot->variants()[i]; sums[i].calls > 0)
            totals.add(sums[i], m_snapshot->pricer().card(variant.card), variant.traits);
    return totals;
}

std::vector<FamilyShare> GroupTable::byFamily(const GroupSet &set, std::size_t period, const Families &families) const
{
    std::vector<FamilyShare> shares(families.names.size());
    forEachCell(set, period, [&](std::uint32_t cell) {
        addCell(shares[std::size_t(families.ofCard[variantOf(cell).card])].totals, cell);
    });
    for (std::size_t family = 0; family < shares.size(); ++family)
        shares[family].family = int(family);
    std::erase_if(shares, [](const FamilyShare &share) { return share.totals.calls == 0; });
    return shares;
}

} // namespace assay
