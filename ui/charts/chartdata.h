#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace assay {

/// One colour of a stacked chart.
struct ChartSeries
{
    QString name;
    QColor colour;
    QList<double> values{}; ///< dollars, for drawing only; one per slot
    QStringList shown{};    ///< the same as the reader sees them, from the exact values
    QStringList exact{};    ///< every digit, without sign of currency and grouping: for copies and files
    QStringList withShare{}; ///< shown, with its share of the slot
    bool isHatched = false; ///< what is nobody's, or has no name
};

/// Bars over time as chart, table and sentence at once: the chart draws what someone else computed.
struct StackedBarsData
{
    QString title;       ///< "Daily spend by model"
    QStringList labels;  ///< "14 Oct 2026"
    std::vector<std::pair<std::size_t, QString>> ticks; ///< slot and its label
    QList<bool> partial; ///< hatched: not a whole slot
    QList<ChartSeries> series; ///< bottom to top
    QStringList totals;  ///< as the reader sees them, one per slot
    QStringList exactTotals; ///< every digit, as in ChartSeries
    std::vector<QStringList> notes; ///< per slot, for the card: previous period, quality
    std::vector<std::pair<std::size_t, QString>> events; ///< what happened in a slot, marked above it
    ChartSeries highlight; ///< a part of each bar that is marked; without values: nothing is
    QString summary;     ///< one sentence that says what the chart shows
};

/// Ticks for 0..max in steps of 1, 2, 2.5 or 5 times a power of ten.
QList<double> niceTicks(double max, int about = 5);

} // namespace assay
