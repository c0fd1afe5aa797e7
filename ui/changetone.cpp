#include "ui/changetone.h"

#include "ui/format.h"

#include <cmath>

namespace assay {

namespace {

constexpr double kNoChange = 0.0005; ///< shown as 0.0 %

} // namespace

Tone toneOfChange(const Metric &m, double change)
{
    if (m.direction == Direction::Neutral || m.unit == Unit::Money || std::abs(change) < kNoChange)
        return Tone::Neutral;
    return (change > 0) == (m.direction == Direction::HigherIsBetter) ? Tone::Good : Tone::Warning;
}

MetricTileData::Arrow arrowOfChange(double change)
{
    if (std::abs(change) < kNoChange)
        return MetricTileData::Arrow::None;
    return change > 0 ? MetricTileData::Arrow::Up : MetricTileData::Arrow::Down;
}

ChangeCell changeCell(const Metric &m, const MetricValue &before, const MetricValue &after)
{
    const auto change = Format::changeRatio(m, before, after);
    if (!change)
        return {Format::notAvailable(), MetricTileData::Arrow::None, Tone::Neutral};
    return {Format::change(m, before, after), arrowOfChange(*change), toneOfChange(m, *change)};
}

} // namespace assay
