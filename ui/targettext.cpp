#include "ui/targettext.h"

#include "core/values/escapedtext.h"
#include "ui/format.h"
#include "ui/formatnumber.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace assay {

namespace {

constexpr char kBetween = ';'; ///< of two conditions of a segment
constexpr int kTypedDigits = 12;

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TargetText)
};

QString valuesText(const Filter &filter)
{
    QStringList values;
    for (const KeyValue &value : filter.values)
        values << Format::key(filter.dimension, value);
    return values.join(QStringLiteral(", "));
}

bool isMoney(const Metric &metric)
{
    return metric.unit == Unit::Money || metric.unit == Unit::MoneyEach;
}

} // namespace

QString TargetText::kind(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Upper: return Texts::tr("at most");
    case TargetKind::Lower: return Texts::tr("at least");
    case TargetKind::Band: return Texts::tr("within");
    }
    return {};
}

QString TargetText::state(TargetState state)
{
    switch (state) {
    case TargetState::Met: return Texts::tr("met");
    case TargetState::Breached: return Texts::tr("missed");
    case TargetState::NotEvaluable: return Texts::tr("cannot be judged");
    }
    return {};
}

QString TargetText::segment(const std::vector<Filter> &segment)
{
    QStringList parts;
    for (const Filter &filter : segment)
        parts << (filter.exclude ? Texts::tr("%1 not: %2") : Texts::tr("%1: %2")).arg(Format::dimension(filter.dimension), valuesText(filter));
    return parts.isEmpty() ? Texts::tr("everything") : parts.join(QStringLiteral("; "));
}

QString TargetText::line(const Metric &metric, double line)
{
    if (metric.unit == Unit::Share)
        return Format::share(line);
    if (isMoney(metric))
        return Format::moneyEach(Int128(line * double(kAttosPerDollar)), 1);
    return std::fabs(line) < 1000 ? number::marked(QString::number(line, 'g', 3)) : Format::count(std::llround(line));
}

QString TargetText::limit(const Metric &metric, const TargetOutcome &outcome)
{
    const double allowed = outcome.target.tolerance * std::fabs(outcome.line);
    const QString lower = line(metric, outcome.line - allowed), upper = line(metric, outcome.line + allowed);
    switch (outcome.target.kind) {
    case TargetKind::Upper: return upper;
    case TargetKind::Lower: return lower;
    case TargetKind::Band: return Texts::tr("%1 – %2").arg(lower, upper);
    }
    return {};
}

QString TargetText::segmentTyped(const std::vector<Filter> &segment)
{
    QStringList parts;
    for (const Filter &filter : segment)
        parts << QString::fromStdString(Selection::filterText(filter)).replace(QLatin1Char(kBetween), QStringLiteral("\\;"));
    return parts.join(QStringLiteral("; "));
}

Result<std::vector<Filter>> TargetText::segmentFrom(const QString &typed)
{
    std::vector<Filter> segment;
    std::string rest = typed.toStdString();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.size(), findBare(rest, kBetween));
        const QString part = QString::fromStdString(rest.substr(0, end)).trimmed();
        rest.erase(0, end + 1);
        if (part.isEmpty())
            continue;
        auto filter = Selection::parseFilter(part.toStdString());
        if (!filter)
            return filter.error();
        segment.push_back(filter.take());
    }
    return segment;
}

QString TargetText::unit(const Metric &metric)
{
    if (metric.unit == Unit::Share)
        return QStringLiteral("%");
    return isMoney(metric) ? QStringLiteral("$") : QString();
}

QString TargetText::lineTyped(const Metric &metric, double line)
{
    return metric.unit == Unit::Share ? percentTyped(line) : number::marked(QString::number(line, 'g', kTypedDigits));
}

std::optional<double> TargetText::lineFrom(const Metric &metric, const QString &typed)
{
    if (metric.unit == Unit::Share)
        return percentFrom(typed);
    bool isNumber = false;
    const double line = number::plainAmount(typed).toDouble(&isNumber);
    return isNumber && std::isfinite(line) ? std::optional(line) : std::nullopt;
}

QString TargetText::percentTyped(double share)
{
    return number::marked(QString::number(share * 100, 'g', kTypedDigits));
}

std::optional<double> TargetText::percentFrom(QString typed)
{
    bool isNumber = false;
    const double percent = number::plainAmount(typed.remove(QLatin1Char('%'))).toDouble(&isNumber);
    return isNumber && std::isfinite(percent) ? std::optional(percent / 100) : std::nullopt;
}

} // namespace assay
