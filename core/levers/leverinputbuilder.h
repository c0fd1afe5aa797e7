#pragma once

#include "core/levers/leverinput.h"

#include <unordered_map>

namespace assay {

/// Turns the selected rows into LeverInput: unpacks what levers need, names kinds and streams, infers prefixes.
class LeverInputBuilder
{
public:
    LeverInputBuilder(std::shared_ptr<const Snapshot> snapshot, const Selection &selection);
    std::shared_ptr<const LeverInput> build(const JobControl &control);

private:
    struct SegmentValues;

    void readSegment(std::uint32_t segment, const std::vector<std::uint32_t> &rows);
    LeverCall readCall(const SegmentValues &values, std::size_t row, CallRef ref);
    std::uint32_t kindOf(const SegmentValues &values, std::size_t row, CallRef ref);
    std::uint32_t streamOf(const SegmentValues &values, std::size_t row, const CallKind &kind);
    void readUnitDays();
    void hashSessions();
    void inferPrefixes();

    std::shared_ptr<LeverInput> m_input;
    std::unordered_map<std::string, std::uint32_t> m_kindIndex, m_streamIndex;
    std::unordered_map<std::uint64_t, bool> m_unitDays;  ///< workload id and day with a unit count
};

} // namespace assay
