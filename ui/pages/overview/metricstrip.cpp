#include "ui/pages/overview/metricstrip.h"

#include "ui/metricchoice.h"
#include "ui/metricrole.h"
#include "ui/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QMenu>

namespace assay {

namespace {

constexpr int kMostInARow = 8;

QFrame *divider()
{
    auto *line = new QFrame;
    line->setObjectName(QStringLiteral("divider"));
    line->setFixedWidth(1);
    return line;
}

} // namespace

MetricStrip::MetricStrip(MetricChoice &choice, QWidget *parent)
    : QFrame(parent)
    , m_choice(choice)
    , m_grid(new QGridLayout(this))
    , m_add(new QMenu(tr("Metrics in the strip"), this))
{
    setObjectName(QStringLiteral("card"));
    m_grid->setContentsMargins(1, 1, 1, 1);
    m_grid->setSpacing(0);
    m_add->setToolTipsVisible(true);
    m_add->addActions(choice.actions());
}

void MetricStrip::setTiles(const QList<MetricTileData> &tiles, const std::vector<std::string> &metrics)
{
    if (m_tiles.size() != tiles.size())
        place(int(tiles.size()));
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        m_tiles[i]->setProperty(kMetricProperty, QString::fromStdString(metrics[std::size_t(i)]));
        m_tiles[i]->setData(tiles[i]);
    }
}

/// Rows of one length, as few as it takes.
void MetricStrip::place(int count)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater(); // its menu may be what asked for it
        delete item;
    }
    m_tiles.clear();
    const int rows = (count + kMostInARow - 1) / kMostInARow, perRow = (count + rows - 1) / rows;
    for (int number = 0; number < count; ++number) {
        const int row = number / perRow, column = number % perRow;
        if (column > 0)
            m_grid->addWidget(divider(), row, 2 * column - 1);
        m_tiles << createTile(number);
        m_grid->addWidget(m_tiles.last(), row, 2 * column);
    }
    for (int column = 0; column < kMostInARow; ++column)
        m_grid->setColumnStretch(2 * column, column < perRow ? 1 : 0);
}

MetricTile *MetricStrip::createTile(int number)
{
    auto *tile = new MetricTile;
    tile->setObjectName(QStringLiteral("tile.%1").arg(number));
    auto *remove = new QAction(tr("Take it out of the strip"), tile);
    remove->setObjectName(QStringLiteral("strip.remove"));
    connect(remove, &QAction::triggered, this, [this, tile] { m_choice.toggle(tile->property(kMetricProperty).toString().toStdString(), false); });
    tile->addAction(remove);
    tile->addAction(m_add->menuAction());
    connect(tile, &MetricTile::partActivated, this, [this, number] { emit activated(number); });
    return tile;
}

} // namespace assay
