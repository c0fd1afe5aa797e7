#include "ui/pages/overview/metricstrip.h"

#include "ui/theme.h"

#include <QHBoxLayout>

namespace assay {

MetricStrip::MetricStrip(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("card"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
}

void MetricStrip::setTiles(const QList<MetricTileData> &tiles)
{
    while (m_tiles.size() < tiles.size()) {
        const int number = int(m_tiles.size());
        if (number > 0) {
            auto *line = new QFrame;
            line->setObjectName(QStringLiteral("divider"));
            line->setFixedWidth(1);
            layout()->addWidget(line);
        }
        auto *tile = new MetricTile;
        tile->setObjectName(QStringLiteral("tile.%1").arg(number));
        layout()->addWidget(tile);
        m_tiles << tile;
        connect(tile, &MetricTile::partActivated, this, [this, number] { emit activated(number); });
    }
    for (qsizetype i = 0; i < tiles.size(); ++i)
        m_tiles[i]->setData(tiles[i]);
}

} // namespace assay
