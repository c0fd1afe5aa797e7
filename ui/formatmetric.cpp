#include "core/values/decimal.h"
#include "ui/format.h"

#include <cmath>

namespace assay {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kSpace(0x00A0);

QString signedNumber(double value, int decimals, const QString &unit)
{
    QString text = QString::number(std::abs(value), 'f', decimals);
    if (text.toDouble() != 0.0)
        text.prepend(value < 0 ? kMinus : QChar(u'+'));
    return text + kSpace + unit;
}

/// numerator / denominator times 10^scale, rounded to `decimals`.
QString ratio(const MetricValue &v, int scale, int decimals)
{
    Int128 factor = 1;
    for (int i = 0; i < scale + decimals; ++i)
        factor *= 10;
    const bool flip = v.denominator < 0;
    const Int128 rounded = divideHalfEven((flip ? -v.numerator : v.numerator) * factor, flip ? -v.denominator : v.denominator);
    return QString::fromStdString(roundedText(rounded, decimals, decimals)).replace(QLatin1Char('-'), kMinus);
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
        return tr("n/a: %1").arg(QString::fromUtf8(metric.notAvailable.data(), qsizetype(metric.notAvailable.size())));
    switch (metric.unit) {
    case Unit::Money:
    case Unit::MoneyEach: return (plain.startsWith(QLatin1Char('-')) ? QStringLiteral("−$") + plain.mid(1) : QLatin1Char('$') + plain);
    case Unit::TokensPerDollar: return tr("%1 tokens per dollar").arg(plain);
    case Unit::Tokens: return tr("%1 tokens").arg(plain);
    default: return plain;
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
    return metric.unit == Unit::Share ? signedNumber(*ratio * 100, 1, tr("pp")) : changePercent(*ratio);
}

QString Format::changePercent(double ratio)
{
    return signedNumber(ratio * 100, std::abs(ratio) >= 10 ? 0 : 1, QStringLiteral("%"));
}

} // namespace assay
