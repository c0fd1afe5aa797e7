#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/formatnumber.h"

#include <cmath>

namespace assay {

namespace {

QString signedNumber(double value, int decimals, const QString &unit)
{
    const QString plain = QString::number(std::abs(value), 'f', decimals);
    QString text = number::marked(plain);
    if (plain.toDouble() != 0.0)
        text.prepend(value < 0 ? number::kMinus : QChar(u'+'));
    return text + number::kSpace + unit;
}

/// numerator / denominator times 10^scale, rounded to `decimals`.
QString ratio(const MetricValue &v, int scale, int decimals)
{
    Int128 factor = 1;
    for (int i = 0; i < scale + decimals; ++i)
        factor *= 10;
    const bool flip = v.denominator < 0;
    const Int128 rounded = divideHalfEven((flip ? -v.numerator : v.numerator) * factor, flip ? -v.denominator : v.denominator);
    return number::marked(QString::fromStdString(roundedText(rounded, decimals, decimals)));
}

QString shown(const Metric &metric, const MetricValue &v)
{
    switch (metric.unit) {
    case Unit::Money: return Format::money(Money::fromAttos(divideHalfEven(v.numerator, v.denominator)));
    case Unit::MoneyEach: return Format::moneyEach(v.numerator, v.denominator);
    case Unit::Share: return Format::share(v.approximate(metric.unit));
    case Unit::Ratio: return ratio(v, 0, 2);
    case Unit::Count: return Format::count(std::int64_t(divideHalfEven(v.numerator, v.denominator)));
    case Unit::Tokens:
    case Unit::TokensPerDollar: return Format::tokens(Int128(std::llround(v.approximate(metric.unit))));
    case Unit::Breakdown: break; // has no single value
    }
    return Format::notAvailable();
}

} // namespace

QString Format::metric(const Metric &metric, const MetricValue &value)
{
    if (!value.available || value.denominator == 0)
        return notAvailable();
    return shown(metric, value) + (value.lowSample ? QStringLiteral("*") : QString());
}

QString Format::metricPlain(const Metric &metric, const MetricValue &value)
{
    const auto text = value.available ? value.text(metric.unit) : std::nullopt;
    return text ? QString::fromStdString(*text) : QString();
}

QString Format::metricExact(const Metric &metric, const MetricValue &value)
{
    const QString plain = metricPlain(metric, value);
    if (plain.isEmpty())
        return tr("n/a: %1").arg(coreText(metric.notAvailable));
    const QString text = number::marked(plain);
    switch (metric.unit) {
    case Unit::Money:
    case Unit::MoneyEach: return number::withDollar(text);
    case Unit::TokensPerDollar: return tr("%1 tokens per dollar").arg(text);
    case Unit::Tokens: return tr("%1 tokens").arg(text);
    default: return text;
    }
}

std::optional<double> Format::changeRatio(const Metric &metric, const MetricValue &before, const MetricValue &after)
{
    if (!before.available || !after.available)
        return std::nullopt;
    const double from = before.approximate(metric.unit);
    const double to = after.approximate(metric.unit);
    if (metric.unit == Unit::Share)
        return to - from;
    if (from == 0.0)
        return std::nullopt;
    return (to - from) / std::abs(from);
}

QString Format::change(const Metric &metric, const MetricValue &before, const MetricValue &after)
{
    const auto ratio = changeRatio(metric, before, after);
    if (!ratio)
        return notAvailable();
    return metric.unit == Unit::Share ? changePoints(*ratio * 100) : changePercent(*ratio);
}

QString Format::changePoints(double points)
{
    return signedNumber(points, 1, tr("pp"));
}

QString Format::changePercent(double ratio)
{
    return signedNumber(ratio * 100, std::abs(ratio) >= 10 ? 0 : 1, QStringLiteral("%"));
}

} // namespace assay
