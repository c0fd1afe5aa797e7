#pragma once

#include "ui/widgets/metrictile.h"

#include <QFrame>
#include <QList>

class QGridLayout;
class QMenu;

namespace assay {

class MetricChoice;

/// The headline figures side by side in one card. The menu of a tile sets a target on its metric, takes it out, and
/// puts others beside it.
class MetricStrip : public QFrame
{
    Q_OBJECT

public:
    explicit MetricStrip(MetricChoice &choice, QWidget *parent = nullptr);
    /// Tiles with the ids of their metrics, one each.
    void setTiles(const QList<MetricTileData> &tiles, const std::vector<std::string> &metrics);
    const QList<MetricTile *> &tiles() const { return m_tiles; }
    QSize minimumSizeHint() const override; ///< narrower, the tiles stand in more rows

signals:
    void activated(int tile);
    void targetRequested(int tile);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int perRow(qsizetype count) const;
    void place();
    /// All tiles say the state of their targets in words, or none.
    void chooseWords();
    void remake(qsizetype count);
    MetricTile *createTile(int number);

    MetricChoice &m_choice;
    QGridLayout *m_grid;
    QMenu *m_add;
    QList<MetricTile *> m_tiles;
    QList<QFrame *> m_dividers;
    int m_perRow = 0;
};

} // namespace assay
