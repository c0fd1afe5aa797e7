#include "ui/pages/overview/metricstrip.h"

#include "core/targets/target.h"
#include "ui/metricchoice.h"
#include "ui/metricrole.h"
#include "ui/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace assay {

namespace {

constexpr QLatin1String kSetTarget("tile.target");
constexpr int kMostInARow = 8, kLeastInARow = 4, kTileLeast = 133; ///< with its divider

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
    choice.fill(*m_add);
}

void MetricStrip::setTiles(const QList<MetricTileData> &tiles, const std::vector<std::string> &metrics)
{
    if (m_tiles.size() != tiles.size())
        remake(tiles.size());
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        m_tiles[i]->setProperty(kMetricProperty, QString::fromStdString(metrics[std::size_t(i)]));
        m_tiles[i]->setData(tiles[i]);
        const Metric *shown = assay::metric(metrics[std::size_t(i)]);
        m_tiles[i]->findChild<QAction *>(kSetTarget)->setVisible(shown && canBeTarget(*shown));
    }
    chooseWords();
}

void MetricStrip::chooseWords()
{
    const int tileWidth = (width() - 1 - m_perRow) / std::max(1, m_perRow); // less frame and dividers
    const bool isTerse = !std::ranges::all_of(m_tiles, [&](const MetricTile *tile) { return tile->hasRoomForWords(tileWidth); });
    for (MetricTile *tile : m_tiles)
        tile->setTerse(isTerse);
}

void MetricStrip::remake(qsizetype count)
{
    for (MetricTile *tile : std::exchange(m_tiles, {})) {
        tile->hide();
        tile->setObjectName({});
        tile->deleteLater(); // its menu may be what asked for it
    }
    for (int number = 0; number < count; ++number)
        m_tiles << createTile(number);
    place();
}

/// Rows of one length, as few as there is room for.
int MetricStrip::perRow(qsizetype count) const
{
    const int most = std::clamp(width() / kTileLeast, kLeastInARow, kMostInARow);
    const qsizetype rows = (count + most - 1) / most;
    return int((count + rows - 1) / rows);
}

void MetricStrip::place()
{
    qDeleteAll(std::exchange(m_dividers, {}));
    m_perRow = perRow(m_tiles.size());
    for (int number = 0; number < m_tiles.size(); ++number) {
        const int row = number / m_perRow, column = number % m_perRow;
        if (column > 0) {
            m_dividers << divider();
            m_grid->addWidget(m_dividers.last(), row, 2 * column - 1);
        }
        m_grid->addWidget(m_tiles[number], row, 2 * column);
    }
    for (int column = 0; column < kMostInARow; ++column)
        m_grid->setColumnStretch(2 * column, column < m_perRow ? 1 : 0);
}

QSize MetricStrip::minimumSizeHint() const
{
    return {kLeastInARow * kTileLeast, m_grid->totalMinimumSize().height()};
}

void MetricStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (!m_tiles.isEmpty() && perRow(m_tiles.size()) != m_perRow)
        place();
    chooseWords();
}

MetricTile *MetricStrip::createTile(int number)
{
    auto *tile = new MetricTile;
    tile->setObjectName(QStringLiteral("tile.%1").arg(number));
    auto *target = new QAction(tr("Set a target…"), tile);
    target->setObjectName(kSetTarget);
    connect(target, &QAction::triggered, this, [this, number] { emit targetRequested(number); });
    tile->addAction(target);
    auto *remove = new QAction(tr("Take it out of the strip"), tile);
    remove->setObjectName(QStringLiteral("strip.remove"));
    connect(remove, &QAction::triggered, this, [this, tile] { m_choice.toggle(tile->property(kMetricProperty).toString().toStdString(), false); });
    tile->addAction(remove);
    tile->addAction(m_add->menuAction());
    connect(tile, &MetricTile::partActivated, this, [this, number] { emit activated(number); });
    return tile;
}

} // namespace assay
