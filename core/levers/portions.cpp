#include "core/levers/portions.h"

namespace assay {

namespace {

constexpr std::size_t kFlagCombinations = 16;

void addCall(Portion &portion, const LeverInput &input, std::size_t position, const CallPrefix &prefix)
{
    portion.add(input.calls()[position].tokens, input.usesAt(position));
    portion.prefix += prefix.tokens;
    portion.prefixRead += prefix.split.read;
    portion.prefixWritten += prefix.split.written;
}

std::vector<Portion> summedUp(const PlanCells &cells, const CellSet &set)
{
    std::vector<Portion> portions;
    std::vector<std::int32_t> index(set.members.size() * kFlagCombinations, -1); // by member and flags
    for (const DecidedCall &call : decide(cells, set)) {
        std::int32_t &place = index[call.member * kFlagCombinations + call.flags];
        if (place < 0) {
            place = std::int32_t(portions.size());
            Portion &portion = portions.emplace_back();
            portion.cell = set.members[call.member].cell;
            portion.flags = call.flags;
        }
        addCall(portions[std::size_t(place)], cells.input, call.position, call.prefix);
    }
    return portions;
}

} // namespace

std::vector<Portion> Portions::of(const PlanCells &cells, StepMask on)
{
    std::vector<std::uint32_t> asTheyAre;
    const auto sets = decidedTogether(cells, on, asTheyAre);
    std::vector<Portion> portions;
    for (const std::uint32_t cell : asTheyAre) {
        Portion &portion = portions.emplace_back();
        static_cast<CallTally &>(portion) = cells.cells[cell].tally;
        portion.cell = portion.number = cell;
    }
    for (const CellSet &set : sets) {
        auto known = m_known.find(set);
        if (known == m_known.end()) {
            known = m_known.emplace(set, summedUp(cells, set)).first;
            for (Portion &portion : known->second)
                portion.number = std::uint32_t(cells.cells.size()) + m_numbers++;
        }
        portions.insert(portions.end(), known->second.begin(), known->second.end());
    }
    return portions;
}

CallDecisions decideCalls(const PlanCells &cells, StepMask on)
{
    CallDecisions decisions{std::vector<std::uint8_t>(cells.input.calls().size()), {}};
    std::vector<std::uint32_t> asTheyAre;
    for (const CellSet &set : decidedTogether(cells, on, asTheyAre)) {
        if (cells.control.isCancelled())
            break;
        if (set.caching >= 0)
            decisions.prefixes.resize(cells.input.calls().size());
        for (const DecidedCall &call : decide(cells, set)) {
            decisions.flags[call.position] = call.flags;
            if (set.caching >= 0)
                decisions.prefixes[call.position] = call.prefix;
        }
    }
    return decisions;
}

Portion portionOf(const PlanCells &cells, const CallDecisions &decisions, std::size_t position, std::uint32_t cell)
{
    Portion portion;
    portion.cell = cell;
    portion.flags = decisions.flags[position];
    addCall(portion, cells.input, position, decisions.prefixAt(position));
    return portion;
}

} // namespace assay
