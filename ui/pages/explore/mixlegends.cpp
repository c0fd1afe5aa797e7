#include "ui/pages/explore/mixlegends.h"

#include "ui/charts/chartlegend.h"
#include "ui/mixparts.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace assay {

namespace {

QList<ChartSeries> namesOf(const QList<MixPart> &parts)
{
    QList<ChartSeries> series;
    for (const MixPart &part : parts)
        series << ChartSeries{part.name, part.colour};
    return series;
}

} // namespace

MixLegends::MixLegends(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::small, 0, Space::small, 0);
    row->setSpacing(Space::medium);
    m_classes = add(tr("In / out:"));
    m_families = add(tr("Model mix:"));
}

ChartLegend *MixLegends::add(const QString &title)
{
    auto *label = new QLabel(title);
    setKind(label, "note");
    auto *legend = new ChartLegend;
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addWidget(label);
    row->addWidget(legend, 1);
    return legend;
}

void MixLegends::setResult(const QueryResult &result)
{
    setVisible(!result.total.facts.totals.cost.isZero());
    m_classes->setSeries(namesOf(costParts(result.total.facts.totals)));
    m_families->setSeries(namesOf(familyParts(result.total.facts, result.familyNames)));
}

} // namespace assay
