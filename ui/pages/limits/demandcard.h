#pragma once

#include "core/analysis/throttle.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace assay {

class LevelBars;
class TabledChart;

/// The busiest minute of each UTC day of one bucket of models, under its limit: whether demand comes nearer to it, and
/// whether by a burst or day by day.
class DemandCard : public Card
{
    Q_OBJECT

public:
    explicit DemandCard(QWidget *parent = nullptr);
    /// Shows the limit that is met first, until another one is chosen.
    void show(const BucketUse &bucket);

private:
    void draw();
    std::size_t resource() const;

    BucketUse m_bucket;
    QComboBox *m_resource;
    LevelBars *m_bars;
    TabledChart *m_chart;
    bool m_isChosen = false; ///< the resource, by a person
};

} // namespace assay
