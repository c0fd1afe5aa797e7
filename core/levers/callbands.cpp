#include "core/levers/callbands.h"

#include <algorithm>
#include <limits>

namespace assay {

CallBands::CallBands(const PlanCells &cells) : m_cells(cells)
{
    for (const PlannedStep &step : cells.plan.steps)
        if (step.step->kind == LeverKind::Input)
            m_largestCut = std::max(m_largestCut, step.step->share.high);
    const PlanValues<Quad> best = valuesFor(cells.plan, Case::Best), worst = valuesFor(cells.plan, Case::Worst);
    m_points = {valuesFor(cells.plan, Case::Base), best, worst};
    for (std::size_t part = 1; part < kParts; ++part) {
        const Quad way = Quad(part) / Quad(kParts);
        PlanValues<Quad> &point = m_points.emplace_back(best);
        for (std::size_t i = 0; i < point.size(); ++i) {
            point[i].share += way * (worst[i].share - best[i].share);
            for (std::size_t ratio = 0; ratio < point[i].ratios.size(); ++ratio)
                point[i].ratios[ratio] += way * (worst[i].ratios[ratio] - best[i].ratios[ratio]);
        }
    }
}

const CardSet *CallBands::targetOf(std::size_t i, std::uint32_t stream, std::uint32_t prices, StepMask matches) const
{
    const PlannedStep &step = m_cells.plan.steps[i];
    if ((matches >> i & 1) == 0 || step.step->kind != LeverKind::Routing || step.model < 0 || ratioOf(i, stream) == kNoRatio)
        return nullptr;
    return &m_cells.chooser.set(m_cells.prices[prices].targets[step.target].realtime);
}

std::optional<std::uint64_t> CallBands::shared(std::uint32_t stream, std::uint32_t prices, StepMask matches, const Prompts &prompts) const
{
    const double least = double(prompts.least) - m_largestCut * double(prompts.mostInput), most = double(prompts.most);
    std::uint64_t packed = 0, room = std::numeric_limits<std::uint64_t>::max();
    const auto pack = [&](const CardSet &cards, double low, double high) {
        if (cards.limits.empty())
            return true;
        const std::size_t band = AlternativeCards::bandOf(cards, high), bands = cards.limits.size() + 1;
        packed = packed * bands + band;
        room /= bands;
        return room > 0 && band == AlternativeCards::bandOf(cards, low);
    };
    if (!pack(m_cells.chooser.set(m_cells.prices[prices].own.realtime), least, most))
        return std::nullopt;
    for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i)
        if (const CardSet *const cards = targetOf(i, stream, prices, matches)) {
            const TokenizerRatio &ratio = m_cells.plan.steps[i].ratios[ratioOf(i, stream)];
            if (!pack(*cards, least * ratio.low.as<double>(), most * ratio.high.as<double>()))
                return std::nullopt;
        }
    return packed;
}

std::uint32_t CallBands::crossing(std::uint32_t stream, std::uint32_t prices, StepMask matches, const TokenCounts &tokens)
{
    std::vector<std::uint8_t> bands;
    const auto note = [&](const CardSet &cards, auto ratioAt, auto cutAt) {
        for (const PlanValues<Quad> &point : m_points)
            bands.push_back(std::uint8_t(AlternativeCards::bandOf(cards, (Quad(tokens.promptTotal()) - cutAt(point) * Quad(tokens[TokenClass::Input])) * ratioAt(point))));
    };
    const auto noteOnEachModel = [&](auto cutAt) {
        note(m_cells.chooser.set(m_cells.prices[prices].own.realtime), [](const auto &) { return Quad(1); }, cutAt);
        for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i)
            if (const CardSet *const cards = targetOf(i, stream, prices, matches))
                note(*cards, [&](const auto &point) { return point[i].ratios[ratioOf(i, stream)]; }, cutAt);
    };
    noteOnEachModel([](const auto &) { return Quad(0); });
    for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i)
        if ((matches >> i & 1) != 0 && m_cells.plan.steps[i].step->kind == LeverKind::Input)
            noteOnEachModel([i](const auto &point) { return point[i].share; });
    return m_crossings.try_emplace(std::move(bands), std::uint32_t(m_crossings.size() + 1)).first->second;
}

} // namespace assay
