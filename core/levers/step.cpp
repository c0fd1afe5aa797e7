#include "core/levers/step.h"

#include "core/levers/lever.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

struct LeverRow
{
    std::string_view text, title;
};
constexpr std::array<LeverRow, kLeverKindCount> kLevers{{
    {"waste", "Remove waste"},
    {"routing", "Route to a cheaper model"},
    {"output", "Shorten answers"},
    {"input", "Trim prompts"},
    {"caching", "Cache repeated prompts"},
    {"batch", "Move to batches"},
}};

} // namespace

std::string_view leverText(LeverKind kind)
{
    return kLevers[std::size_t(kind)].text;
}

std::string_view leverTitle(LeverKind kind)
{
    return kLevers[std::size_t(kind)].title;
}

std::optional<LeverKind> leverFromText(std::string_view text)
{
    const auto found = std::ranges::find(kLevers, text, &LeverRow::text);
    return found == kLevers.end() ? std::nullopt : std::optional(LeverKind(found - kLevers.begin()));
}

std::string_view basisText(Basis basis)
{
    static constexpr std::array<std::string_view, 3> texts{"measured", "modelled", "assumed"};
    return texts[std::size_t(basis)];
}

ScenarioStep ScenarioStep::of(LeverKind kind)
{
    ScenarioStep step;
    step.kind = kind;
    if (kind == LeverKind::Batch) {
        step.ttl = Ttl::OneHour; // most batches take up to an hour: five-minute entries expire in them
        step.hitRate = {0.3, 0.6, 0.95};
    }
    if (kind == LeverKind::Output || kind == LeverKind::Input)
        step.share = Parameter::exactly(0.1);
    return step;
}

} // namespace assay
