#include "core/analysis/bridge.h"
#include "core/analysis/metric.h"
#include "core/analysis/reconciliation.h"
#include "core/calls/codes.h"
#include "core/calls/dimension.h"
#include "core/formats/format.h"
#include "core/formats/receipt.h"
#include "core/levers/lever.h"
#include "core/levers/step.h"
#include "ui/coretext.h"

#include <algorithm>

namespace assay {

namespace {

class Texts
{
public:
    void add(std::string_view text)
    {
        if (!text.empty() && std::ranges::find(m_all, text) == m_all.end())
            m_all.emplace_back(text);
    }
    void addWords(std::string_view id)
    {
        std::string words(id);
        std::ranges::replace(words, '_', ' ');
        add(words);
    }
    std::vector<std::string> take() { return std::move(m_all); }

private:
    std::vector<std::string> m_all;
};

void addMetrics(Texts &texts)
{
    for (const auto metrics : {allMetrics(), ledgerMetrics()})
        for (const Metric &m : metrics)
            for (const std::string_view text : {m.name, m.formula, m.notAvailable, m.lowSample, m.action})
                texts.add(text);
    for (int unit = 0; unit <= int(Unit::Breakdown); ++unit)
        texts.add(unitText(Unit(unit)));
    for (const Direction direction : {Direction::LowerIsBetter, Direction::HigherIsBetter, Direction::Neutral})
        texts.add(directionText(direction));
}

void addDimensions(Texts &texts)
{
    for (const DimensionInfo &info : allDimensions()) {
        texts.add(info.title);
        texts.add(info.plural);
        if (info.dimension == Dimension::Format || info.kind != DimensionKind::Code)
            continue; // formats have titles
        for (std::uint32_t code = 0; !codeText(info.dimension, code).empty(); ++code)
            texts.addWords(codeText(info.dimension, code));
    }
}

void addImports(Texts &texts)
{
    for (const FormatInfo &format : allFormats())
        texts.add(format.title);
    for (int reason = 0; reason <= int(Reject::BadShape); ++reason)
        texts.addWords(rejectText(Reject(reason)));
    FieldCoverage nothing;
    nothing.calls = nothing.cacheWrites = 1;
    for (const FieldGap &gap : fieldGaps(nothing)) {
        texts.addWords(gap.field);
        texts.add(gap.advice);
    }
    for (std::size_t cause = 0; cause < kGapCauseCount; ++cause)
        texts.add(gapCauseTitle(GapCause(cause)));
}

void addBridge(Texts &texts)
{
    for (const BridgeTermInfo &term : allBridgeTerms()) {
        texts.add(term.title);
        texts.add(term.meaning);
    }
}

void addLevers(Texts &texts)
{
    for (std::size_t kind = 0; kind < kLeverKindCount; ++kind) {
        texts.add(leverText(LeverKind(kind)));
        texts.add(leverTitle(LeverKind(kind)));
    }
    for (const Basis basis : {Basis::Measured, Basis::Modelled, Basis::Assumed})
        texts.add(basisText(basis));
}

} // namespace

std::vector<std::string> coreTexts()
{
    Texts texts;
    addMetrics(texts);
    addDimensions(texts);
    addImports(texts);
    addBridge(texts);
    addLevers(texts);
    return texts.take();
}

} // namespace assay
