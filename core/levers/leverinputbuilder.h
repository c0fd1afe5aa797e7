#pragma once

#include "core/analysis/keyfolder.h"
#include "core/levers/leverinput.h"

#include <map>
#include <tuple>
#include <unordered_map>

namespace assay {

/// Whether all calls of a group have one value of the dimension.
bool isSharedByGroup(Dimension dimension);

/// Turns the selected rows into LeverInput: unpacks what levers need, names kinds and streams, infers prefixes.
class LeverInputBuilder
{
public:
    LeverInputBuilder(std::shared_ptr<const Snapshot> snapshot, const Selection &selection);
    /// Null once cancelled.
    std::shared_ptr<const LeverInput> build(const JobControl &control);

private:
    struct SegmentValues;

    void readSegment(std::uint32_t segment, const std::vector<std::uint32_t> &rows);
    LeverCall readCall(const SegmentValues &values, std::size_t row, CallRef ref);
    void nameKinds(std::uint32_t segment, const std::vector<std::uint32_t> &rows, SegmentValues &values);
    std::uint32_t streamOf(std::uint32_t workload, std::uint32_t workspace, const CallKind &kind);
    void groupCalls(const JobControl &control);
    void placeByGroup(const JobControl &control);
    void noteSizes(const JobControl &control);
    void readUnitDays();
    void hashSessions();
    void inferPrefixes(const JobControl &control);

    std::shared_ptr<LeverInput> m_input;
    KeyFolder m_folder;
    HashIndex m_kindIndex, m_placeIndex; ///< by what decides a price; by that, workload and workspace
    std::vector<std::uint32_t> m_kindOf, m_streamOf; ///< by number in those
    std::map<std::tuple<std::uint32_t, int, std::uint32_t, bool, bool>, std::uint32_t> m_streams;
    std::unordered_map<std::uint64_t, bool> m_unitDays;  ///< workload id and day with a unit count
};

} // namespace assay
