#include "ui/charts/chartdata.h"
#include "ui/formatnumber.h"
#include "ui/pdf/pdfblocks.h"
#include "ui/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr float kPartial = 0.45F; ///< opacity of a bar that holds only a part of its time

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString axisLabel(double dollars, double step)
{
    const int decimals = step >= 1 ? 0 : int(std::ceil(-std::log10(step)));
    return number::withDollar(number::grouped(QString::number(dollars, 'f', decimals)));
}

double highestBar(const ReportSeries &series)
{
    double highest = 0;
    for (std::size_t i = 0; i < series.labels.size(); ++i) {
        double sum = 0;
        for (const auto &[name, values] : series.stacks)
            sum += values[i];
        highest = std::max(highest, sum);
    }
    return highest;
}

QColor colourOf(const ReportSeries &series, std::size_t stack)
{
    const bool isOthers = series.endsWithOthers && stack + 1 == series.stacks.size();
    return isOthers ? Theme::light().rest : Theme::light().seriesColor(stack);
}

/// Coloured chips with names, wrapped; returns the height used.
qreal layOutLegend(PageFlow &flow, const ReportSeries &series)
{
    const QFont font = pdfFont(7.5);
    const QFontMetricsF metrics(font);
    const qreal lineHeight = metrics.height() + 3 * kPoint, chip = 7 * kPoint;
    QPointF at(0, 0);
    for (std::size_t i = 0; i < series.stacks.size(); ++i) {
        const QString name = text(series.stacks[i].first);
        const qreal width = chip + 3 * kPoint + metrics.horizontalAdvance(name) + 12 * kPoint;
        if (at.x() + width > flow.width() && at.x() > 0)
            at = {0, at.y() + lineHeight};
        const QPointF place(flow.left() + at.x(), flow.y() + at.y());
        flow.draw([=, colour = colourOf(series, i)](QPainter &painter) {
            painter.fillRect(QRectF(place.x(), place.y() + 1.5 * kPoint, chip, chip), colour);
            painter.setFont(font);
            painter.setPen(QColor::fromRgb(Ink::text));
            painter.drawText(QRectF(place.x() + chip + 3 * kPoint, place.y(), width, lineHeight), Qt::AlignLeft | Qt::AlignTop, name);
        });
        at.rx() += width;
    }
    return at.y() + lineHeight;
}

void paintBars(QPainter &painter, const QRectF &plot, const ReportSeries &series)
{
    const QList<double> ticks = niceTicks(highestBar(series));
    const double top = ticks.last();
    painter.setFont(pdfFont(7));
    for (const double tick : ticks) {
        const qreal y = plot.bottom() - plot.height() * tick / top;
        painter.setPen(QPen(QColor::fromRgb(Ink::line), 0.5 * kPoint));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(QColor::fromRgb(Ink::quiet));
        painter.drawText(QRectF(plot.left() - 60 * kPoint, y - 6 * kPoint, 56 * kPoint, 12 * kPoint), Qt::AlignRight | Qt::AlignVCenter,
                         axisLabel(tick, ticks[1]));
    }
    const qreal pitch = plot.width() / qreal(series.labels.size());
    const auto every = std::size_t(std::max(1.0, std::ceil(34 * kPoint / pitch))); // labels that do not touch
    for (std::size_t i = 0; i < series.labels.size(); ++i) {
        const qreal x = plot.left() + pitch * qreal(i);
        qreal y = plot.bottom();
        for (std::size_t s = 0; s < series.stacks.size(); ++s) {
            const qreal height = plot.height() * series.stacks[s].second[i] / top;
            QColor colour = colourOf(series, s);
            colour.setAlphaF(series.partial[i] ? kPartial : 1);
            painter.fillRect(QRectF(x + pitch * 0.16, y - height, pitch * 0.68, height), colour);
            y -= height;
        }
        if (i % every == 0)
            painter.drawText(QRectF(x - 20 * kPoint, plot.bottom() + 2 * kPoint, pitch + 40 * kPoint, 12 * kPoint), Qt::AlignHCenter | Qt::AlignTop,
                             text(series.labels[i]));
    }
}

} // namespace

void layOut(PageFlow &flow, const ReportSeries &series)
{
    const qreal height = 150 * kPoint, axis = 44 * kPoint;
    flow.need(height + 60 * kPoint);
    flow.text(text(series.title), pdfFont(9.5, true), Ink::text, 2 * kPoint);
    if (series.labels.empty() || highestBar(series) <= 0) {
        flow.text(text(series.summary), pdfFont(9), Ink::quiet);
        return;
    }
    flow.advance(layOutLegend(flow, series) + 4 * kPoint);
    const QRectF plot(flow.left() + axis, flow.y(), flow.width() - axis, height);
    flow.draw([plot, series](QPainter &painter) { paintBars(painter, plot, series); });
    flow.advance(height + 16 * kPoint);
    flow.text(text(series.summary), pdfFont(8), Ink::quiet, 4 * kPoint);
}

void layOut(PageFlow &flow, const ReportWaterfall &waterfall)
{
    flow.need(60 * kPoint + 15 * kPoint * qreal(std::min<std::size_t>(waterfall.bars.size(), 12)));
    flow.text(text(waterfall.title), pdfFont(9.5, true), Ink::text, 3 * kPoint);
    double highest = 0;
    for (const auto &bar : waterfall.bars)
        highest = std::max({highest, bar.from, bar.to});
    const qreal names = flow.width() * 0.36, figures = 70 * kPoint, scale = highest > 0 ? (flow.width() - names - figures) / highest : 0;
    const QFont font = pdfFont(8), bold = pdfFont(8, true);
    for (const auto &bar : waterfall.bars) {
        const QRectF words = QFontMetricsF(font).boundingRect(QRectF(0, 0, names - 6 * kPoint, 1e7), Qt::TextWordWrap, text(bar.label));
        const qreal height = std::max(words.height() + 4 * kPoint, 15 * kPoint);
        flow.need(height);
        const QRectF row(flow.left(), flow.y(), flow.width(), height);
        flow.draw([=](QPainter &painter) {
            const qreal low = std::min(bar.from, bar.to) * scale, high = std::max(bar.from, bar.to) * scale;
            const QRgb colour = bar.isTotal ? Ink::accent : bar.to <= bar.from ? Ink::good : Ink::bad;
            painter.fillRect(QRectF(row.left() + names + low, row.top() + 2 * kPoint, std::max(high - low, 0.6 * kPoint), height - 4 * kPoint),
                             QColor::fromRgb(colour));
            painter.setFont(bar.isTotal ? bold : font);
            painter.setPen(QColor::fromRgb(Ink::text));
            painter.drawText(QRectF(row.left(), row.top(), names - 6 * kPoint, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                             text(bar.label));
            painter.drawText(QRectF(row.left() + names + high + 4 * kPoint, row.top(), figures, height), Qt::AlignLeft | Qt::AlignVCenter,
                             text(bar.text));
        });
        flow.advance(height);
    }
    flow.advance(6 * kPoint);
}

} // namespace assay
