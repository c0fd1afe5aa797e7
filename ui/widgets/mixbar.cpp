#include "ui/widgets/mixbar.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace assay {

namespace {

constexpr qreal kBarHeight = 8;

QRectF barIn(const QRectF &rect)
{
    const qreal height = std::min(kBarHeight, rect.height());
    return {rect.left(), rect.center().y() - height / 2, rect.width(), height};
}

} // namespace

void paintMixBar(QPainter &painter, const QRectF &rect, const QList<MixPart> &parts, const Theme &theme, int marked)
{
    const QRectF bar = barIn(rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(bar, 2, 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.sunken);
    painter.drawPath(outline);
    painter.setClipPath(outline);
    qreal x = bar.left();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const qreal width = parts[i].share * bar.width();
        const QColor colour = marked >= 0 && marked != i ? paint::mixed(parts[i].colour, theme.surface, 0.4) : parts[i].colour;
        const qreal gap = width > 3 && i + 1 < parts.size() ? 1 : 0;
        painter.fillRect(QRectF(x, bar.top(), width - gap, bar.height()), colour);
        x += width;
    }
    painter.restore();
}

MixBar::MixBar(QWidget *parent) : PaintedWidget(parent) { setFocusPolicy(Qt::TabFocus); }

void MixBar::setParts(QList<MixPart> parts)
{
    m_parts = std::move(parts);
    resetParts();
}

int MixBar::partAt(const QPointF &position) const
{
    qreal x = position.x();
    for (int i = 0; i < m_parts.size() && x >= 0; ++i) {
        x -= m_parts[i].share * width();
        if (x < 0)
            return i;
    }
    return kNone;
}

void MixBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    paintMixBar(painter, rect(), m_parts, theme, hovered() != kNone ? hovered() : hasFocus() ? current() : kNone);
    if (hasFocus())
        paint::focusRing(painter, rect(), theme, 3);
}

} // namespace assay
