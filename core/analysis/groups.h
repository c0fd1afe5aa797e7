#pragma once

#include "core/analysis/metric.h"
#include "core/analysis/scan.h"

#include <span>
#include <string>
#include <vector>

namespace assay {

/// Some groups of a question, or everything that was selected (also what belongs to no group that has a row).
struct GroupSet
{
    std::span<const std::uint32_t> groups; ///< ignored when it is everything
    bool everything = false;
};

/// The model families of a price book, the class of unknown models last, and the family of each card.
struct Families
{
    explicit Families(const Pricer &pricer);
    std::vector<std::string> names;
    std::vector<int> ofCard;
};

/// The cells of a pass gathered into groups: one group per distinct combination of the request's keys.
class GroupTable
{
public:
    /// Once `control` is cancelled, here and in what is asked later: incomplete, to be thrown away.
    GroupTable(const Snapshot &snapshot, const ScanResult &scan, std::size_t periods, const JobControl &control);

    std::size_t size() const { return m_size; }
    std::uint32_t code(std::size_t key, std::uint32_t group) const { return m_codes[key][group]; }
    std::uint32_t groupOf(std::uint32_t cell) const { return m_groupOfCell[cell]; }
    static constexpr std::uint32_t kNoGroup = HashIndex::kNone;
    /// Groups of rows of codes (one span per key); kNoGroup where no selected call has them.
    std::vector<std::uint32_t> find(std::span<const std::span<const std::uint32_t>> codes, std::size_t rows);
    /// Group of one combination of codes.
    std::uint32_t find(std::span<const std::uint32_t> codes);

    Totals totals(const GroupSet &set, std::size_t period) const;
    /// The same by model family, families with calls only.
    std::vector<FamilyShare> byFamily(const GroupSet &set, std::size_t period, const Families &families) const;

private:
    std::vector<std::uint32_t> number(std::span<const std::span<const std::uint32_t>> codes, std::size_t rows);
    void sortCells();
    const CallVariant &variantOf(std::uint32_t cell) const;
    /// Calls use(cell) for each cell of the set in the period.
    template <typename Use>
    void forEachCell(const GroupSet &set, std::size_t period, Use use) const;
    void addCell(Totals &totals, std::uint32_t cell) const;

    const Snapshot *m_snapshot;
    const ScanResult *m_scan;
    const JobControl *m_control;
    std::size_t m_periods;
    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_cardinalities;
    KeyFolder m_folder;
    HashIndex m_index; ///< numbers of m_size and above were asked for in vain
    std::vector<std::vector<std::uint32_t>> m_codes;
    std::vector<std::uint32_t> m_groupOfCell;
    std::vector<std::uint32_t> m_first; ///< by group * periods + period: first place in m_cells; one longer
    std::vector<std::uint32_t> m_cells;
};

} // namespace assay
