#include "ui/widgets/paint.h"

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace assay::paint {

namespace {
constexpr qreal kReadable = 4.5; // WCAG 2, level AA
} // namespace

QColor toneColour(Tone tone, const Theme &theme)
{
    switch (tone) {
    case Tone::Good: return theme.good;
    case Tone::Bad: return theme.bad;
    case Tone::Warning: return theme.warning;
    case Tone::Neutral: break;
    }
    return theme.textSecondary;
}

QFont font(const QFont &base, int pixelSize, QFont::Weight weight)
{
    QFont result(base);
    result.setPixelSize(pixelSize);
    result.setWeight(weight);
    return result;
}

QString wholeParts(const QString &line, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(line) <= width)
        return line;
    static const QRegularExpression between(QStringLiteral("[;,] | · "));
    QString kept;
    for (auto gaps = between.globalMatch(line); gaps.hasNext();) {
        const QString part = line.first(gaps.next().capturedStart()) + QStringLiteral(" …");
        if (metrics.horizontalAdvance(part) <= width)
            kept = part;
    }
    const bool hasFigure = std::ranges::any_of(line, [](QChar c) { return c.isDigit(); });
    return kept.isEmpty() && !hasFigure ? metrics.elidedText(line, Qt::ElideRight, width) : kept;
}

void elided(QPainter &painter, const QRectF &rect, int alignment, const QString &text)
{
    const QString fitting = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideMiddle, rect.width());
    painter.drawText(rect, alignment | Qt::TextSingleLine, fitting);
}

void focusRing(QPainter &painter, const QRectF &rect, const Theme &theme, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void hatch(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(colour, 1));
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += 4)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto blend = [share](int x, int y) { return int(std::lround(x * share + y * (1 - share))); };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()));
}

static qreal luminance(const QColor &colour)
{
    const auto linear = [](qreal v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor hoverFill(const Theme &theme) { return mixed(theme.window, theme.surface, 0.5); }

QColor readableOn(const QColor &background)
{
    const QColor soft(0x11, 0x15, 0x1c), dark(Qt::black), light(Qt::white);
    if (contrast(soft, background) >= kReadable)
        return soft;
    return contrast(dark, background) >= contrast(light, background) ? dark : light; // one of the two always reaches it
}

} // namespace assay::paint
