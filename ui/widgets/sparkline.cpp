#include "ui/widgets/sparkline.h"

#include "ui/theme.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace assay {

namespace {

constexpr qreal kInset = 4; // room for the ring of the marked value

qreal xOf(const QRectF &rect, qsizetype index, qsizetype count)
{
    const qreal width = rect.width() - 2 * kInset;
    return rect.left() + kInset + (count > 1 ? width * qreal(index) / qreal(count - 1) : width / 2);
}

/// Runs of neighbouring known values as points; a gap starts a new run.
QList<QPolygonF> runsOf(const QRectF &rect, const QList<double> &values)
{
    double low = NAN, high = NAN;
    for (const double v : values) {
        low = std::fmin(low, v);
        high = std::fmax(high, v);
    }
    QList<QPolygonF> runs;
    bool open = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) {
            open = false;
            continue;
        }
        const qreal share = high > low ? (values[i] - low) / (high - low) : 0.5;
        if (!open)
            runs << QPolygonF();
        open = true;
        runs.last() << QPointF(xOf(rect, i, values.size()),
                               rect.bottom() - kInset - share * (rect.height() - 2 * kInset));
    }
    return runs;
}

void fillBelow(QPainter &painter, const QRectF &rect, const QPolygonF &run, QColor colour)
{
    QLinearGradient fade(rect.topLeft(), rect.bottomLeft());
    colour.setAlphaF(0.22f);
    fade.setColorAt(0, colour);
    colour.setAlphaF(0);
    fade.setColorAt(1, colour);
    QPolygonF area(run);
    area << QPointF(run.last().x(), rect.bottom()) << QPointF(run.first().x(), rect.bottom());
    painter.setPen(Qt::NoPen);
    painter.setBrush(fade);
    painter.drawPolygon(area);
}

/// One value, the mean of those known, for each run of neighbours that would share a pixel.
QList<double> thinned(const QList<double> &values, qreal width)
{
    const qsizetype each = qsizetype(std::ceil(qreal(values.size()) / std::max(1.0, width)));
    if (each <= 1)
        return values;
    QList<double> means;
    for (qsizetype from = 0; from < values.size(); from += each) {
        double sum = 0;
        int known = 0;
        for (qsizetype i = from; i < std::min(from + each, values.size()); ++i)
            if (!std::isnan(values[i])) {
                sum += values[i];
                ++known;
            }
        means << (known > 0 ? sum / known : NAN);
    }
    return means;
}

} // namespace

void paintSparkline(QPainter &painter, const QRectF &rect, const SparklineData &data, const Theme &theme, int marked)
{
    const QList<QPolygonF> runs = runsOf(rect, marked < 0 ? thinned(data.values, rect.width() / 2) : data.values);
    if (runs.isEmpty())
        return;
    const QColor colour = paint::toneColour(data.tone, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QPolygonF &run : runs) {
        fillBelow(painter, rect, run, colour);
        painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (run.size() == 1)
            painter.drawPoint(run.first());
        else
            painter.drawPolyline(run);
    }
    QPointF dot = runs.last().last();
    for (const QPolygonF &run : runs)
        for (const QPointF &point : run)
            if (marked >= 0 && qFuzzyCompare(point.x(), xOf(rect, marked, data.values.size())))
                dot = point;
    painter.setPen(QPen(theme.surface, 1));
    painter.setBrush(colour);
    painter.drawEllipse(dot, marked >= 0 ? 3.5 : 2.5, marked >= 0 ? 3.5 : 2.5);
    painter.restore();
}

Sparkline::Sparkline(QWidget *parent) : PaintedWidget(parent) { setFocusPolicy(Qt::TabFocus); }

void Sparkline::setData(SparklineData data)
{
    m_data = std::move(data);
    resetParts();
}

int Sparkline::partAt(const QPointF &position) const
{
    if (m_data.values.isEmpty() || !rect().contains(position.toPoint()))
        return kNone;
    const qreal width = std::max(1.0, this->width() - 2 * kInset);
    const qreal share = qBound(0.0, (position.x() - kInset) / width, 1.0);
    return int(std::lround(share * qreal(m_data.values.size() - 1)));
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    paintSparkline(painter, rect(), m_data, theme, hovered() != kNone ? hovered() : hasFocus() ? current() : kNone);
    if (hasFocus())
        paint::focusRing(painter, rect(), theme, 4);
}

} // namespace assay
