#pragma once

#include "ui/widgets/metrictile.h"

#include <QFrame>
#include <QList>

namespace assay {

/// The headline figures side by side in one card.
class MetricStrip : public QFrame
{
    Q_OBJECT

public:
    explicit MetricStrip(QWidget *parent = nullptr);
    void setTiles(const QList<MetricTileData> &tiles);
    const QList<MetricTile *> &tiles() const { return m_tiles; }

signals:
    void activated(int tile);

private:
    QList<MetricTile *> m_tiles;
};

} // namespace assay
