#include "ui/widgets/metrictile.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <QPainter>

#include <utility>

namespace assay {

namespace {
constexpr int kLeft = 14, kRight = 12, kGap = 6; ///< beside the content; between label and state
constexpr int kLabelFont = 12, kStateFont = 11;
}

void paintArrow(QPainter &painter, const QRectF &rect, MetricTileData::Arrow arrow, const QColor &colour)
{
    if (arrow == MetricTileData::Arrow::None)
        return;
    const bool up = arrow == MetricTileData::Arrow::Up;
    const qreal base = up ? rect.bottom() : rect.top(), tip = up ? rect.top() : rect.bottom();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({{rect.left(), base}, {rect.right(), base}, {rect.center().x(), tip}}));
    painter.restore();
}

MetricTile::MetricTile(QWidget *parent) : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MetricTile::setData(MetricTileData data)
{
    m_data = std::move(data);
    QStringList sentence{m_data.value};
    if (!m_data.change.isEmpty())
        sentence << (m_data.arrow == MetricTileData::Arrow::Down ? tr("down %1") : tr("up %1")).arg(m_data.change);
    for (const QString &part : {m_data.aside, m_data.mark, m_data.targetText})
        if (!part.isEmpty())
            sentence << part;
    if (m_data.target == MetricTileData::Target::Breached)
        sentence << tr("target missed");
    describe(m_data.label, sentence.join(QStringLiteral(", ")));
    resetParts();
}

QRectF MetricTile::content() const { return QRectF(rect()).adjusted(kLeft, 10, -kRight, -10); }

QString MetricTile::targetWords() const
{
    switch (m_data.target) {
    case MetricTileData::Target::None: return {};
    case MetricTileData::Target::Met: return tr("on target");
    case MetricTileData::Target::Breached: return tr("missed");
    case MetricTileData::Target::NotEvaluable: return tr("no target value");
    }
    return {};
}

bool MetricTile::hasRoomForWords(int width) const
{
    const qreal label = QFontMetricsF(paint::font(font(), kLabelFont)).horizontalAdvance(m_data.label);
    const qreal words = QFontMetricsF(paint::font(font(), kStateFont, QFont::Medium)).horizontalAdvance(targetWords());
    return words == 0 || label + kGap + words <= width - kLeft - kRight;
}

void MetricTile::setTerse(bool terse)
{
    if (std::exchange(m_isTerse, terse) != terse)
        update();
}

void MetricTile::paintHead(QPainter &painter, const Theme &theme) const
{
    QRectF line = content();
    line.setHeight(16);
    if (m_data.target != MetricTileData::Target::None) {
        const bool breached = m_data.target == MetricTileData::Target::Breached;
        const bool met = m_data.target == MetricTileData::Target::Met;
        const QColor colour = breached ? theme.bad : met ? theme.good : theme.textMuted;
        const QString sign = breached ? QStringLiteral("\u2717") : met ? QStringLiteral("\u2713") : Format::notAvailable(); // the tip has the word
        const QString state = m_isTerse ? sign : targetWords();
        painter.setFont(paint::font(font(), kStateFont, QFont::Medium));
        painter.setPen(colour);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, state);
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(state) - kGap);
    }
    painter.setFont(paint::font(font(), kLabelFont));
    painter.setPen(theme.textSecondary);
    paint::elided(painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_data.label);
}

void MetricTile::paintValue(QPainter &painter, const Theme &theme) const
{
    QRectF line = content();
    line.setTop(line.top() + 18);
    line.setHeight(28);
    painter.setFont(paint::font(font(), 21, QFont::Medium));
    painter.setPen(m_data.available ? theme.text : theme.textMuted);
    paint::elided(painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_data.value);
}

void MetricTile::paintCaption(QPainter &painter, const Theme &theme) const
{
    QRectF line = content();
    line.setTop(line.top() + 46);
    line.setHeight(16);
    painter.setFont(paint::font(font(), 11));
    for (const QString *part : {&m_data.mark, &m_data.aside, &m_data.targetText}) {
        const qreal width = painter.fontMetrics().horizontalAdvance(*part);
        if (part->isEmpty() || width > line.width())
            continue; // whole parts or none: the tooltip has them all
        painter.setPen(part == &m_data.mark ? theme.warning : theme.textMuted);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, *part);
        line.setLeft(line.left() + width + 10);
    }
}

void MetricTile::paintFoot(QPainter &painter, const Theme &theme) const
{
    QRectF line = content();
    line.setTop(line.bottom() - 22);
    qreal left = line.left();
    if (!m_data.change.isEmpty()) {
        const QColor colour = paint::toneColour(m_data.tone, theme);
        if (m_data.arrow != MetricTileData::Arrow::None) {
            paintArrow(painter, QRectF(left, line.center().y() - 3.5, 9, 7), m_data.arrow, colour);
            left += 13;
        }
        painter.setFont(paint::font(font(), 12, QFont::Medium));
        painter.setPen(colour);
        painter.drawText(line.adjusted(left - line.left(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_data.change);
        left += painter.fontMetrics().horizontalAdvance(m_data.change) + 10;
    }
    QRectF drawing(QPointF(std::max(left, line.right() - 84), line.top()), line.bottomRight());
    if (drawing.width() < 24)
        return;
    if (m_data.mix.isEmpty())
        paintSparkline(painter, drawing, m_data.trend, theme);
    else
        paintMixBar(painter, drawing, m_data.mix, theme);
}

void MetricTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    if (hovered() != kNone)
        painter.fillRect(rect(), paint::hoverFill(theme));
    if (m_data.target == MetricTileData::Target::Breached)
        painter.fillRect(QRectF(0, 10, 3, height() - 20), theme.bad);
    paintHead(painter, theme);
    paintValue(painter, theme);
    paintCaption(painter, theme);
    paintFoot(painter, theme);
    if (hasFocus())
        paint::focusRing(painter, rect(), theme);
}

} // namespace assay
