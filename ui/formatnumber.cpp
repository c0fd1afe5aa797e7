#include "ui/formatnumber.h"

#include "core/values/decimal.h"
#include "ui/language.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace assay::number {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

struct Step
{
    double from;
    struct
    {
        const char *letter, *meaning;
    } unit;
};
constexpr std::array kSteps{
    Step{1e12, QT_TRANSLATE_NOOP3("Format", "T", "trillions")},
    Step{1e9, QT_TRANSLATE_NOOP3("Format", "B", "billions")},
    Step{1e6, QT_TRANSLATE_NOOP3("Format", "M", "millions")},
    Step{1e3, QT_TRANSLATE_NOOP3("Format", "k", "thousands")},
};
constexpr std::array kByteLetters{"T", "G", "M", "k"};

/// A letter stands at its figure as the place asks; a word never without a space.
QString withUnit(const QString &amount, const QString &space, const QString &unit)
{
    return amount + (unit.size() > 1 ? QString(kSpace) : space) + unit;
}

/// "2026-10-14" as short as tables have it; in words as the text has it: "14 October 2026", "October 2026", "14 Oct".
std::optional<QString> dayOfCore(const QString &text)
{
    const QLocale &locale = Language::locale();
    static const QRegularExpression iso(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$")), words(QStringLiteral("^(\\d{1,2} )?[A-Z][a-z]{2,8}( \\d{4})?$"));
    if (iso.match(text).hasMatch()) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? std::optional(locale.toString(day, Texts::tr("d MMM yyyy", "a day"))) : std::nullopt;
    }
    if (!words.match(text).hasMatch())
        return std::nullopt;
    const QLocale english(QLocale::English);
    if (const QDate day = english.toDate(text, QStringLiteral("d MMMM yyyy")); day.isValid())
        return locale.toString(day, Texts::tr("d MMMM yyyy", "a day in a sentence"));
    if (const QDate month = english.toDate(text, QStringLiteral("MMMM yyyy")); month.isValid())
        return locale.toString(month, QStringLiteral("MMMM yyyy"));
    if (const QDate day = english.toDate(text + QStringLiteral(" 2000"), QStringLiteral("d MMM yyyy")); day.isValid()) // 29 Feb is one
        return locale.toString(day, Texts::tr("d MMM", "a day of a known year"));
    return std::nullopt;
}

QString withoutTrailingZeros(QString text)
{
    static const QRegularExpression zeros(QStringLiteral("\\.?0+$"));
    return text.contains(QLatin1Char('.')) ? text.remove(zeros) : text;
}

} // namespace

QString marked(QString plain)
{
    return plain.replace(QLatin1Char('-'), kMinus).replace(QLatin1Char('.'), Language::locale().decimalPoint());
}

QString grouped(QString plain)
{
    const bool negative = plain.startsWith(QLatin1Char('-'));
    if (negative)
        plain.remove(0, 1);
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    if (point >= 0)
        plain.replace(point, 1, Language::locale().decimalPoint());
    for (qsizetype i = (point < 0 ? plain.size() : point) - 3; i > 0; i -= 3)
        plain.insert(i, Language::locale().groupSeparator());
    return negative ? kMinus + plain : plain;
}

QString plainAmount(QString typed)
{
    typed.remove(QLatin1Char('$')).remove(QLatin1Char(' ')).remove(kSpace).replace(kMinus, QLatin1Char('-'));
    const QString group = Language::locale().groupSeparator(), mark = Language::locale().decimalPoint();
    const QRegularExpression groups(QStringLiteral("^-?\\d{1,3}(\\%1\\d{3})+(\\%2\\d*)?$").arg(group, mark));
    if (mark == QLatin1String(".") || typed.contains(mark) || groups.match(typed).hasMatch())
        typed.remove(group);
    return typed.replace(mark, QStringLiteral("."));
}

QString withDollar(QString amount)
{
    const bool negative = amount.startsWith(kMinus);
    if (negative)
        amount.remove(0, 1);
    const QString text = Texts::tr("$%1", "an amount of US dollars").arg(amount);
    return negative ? kMinus + text : text;
}

QString scaled(double value, const QString &space, Units units, Digits digits)
{
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        // 999,950 is a million once rounded to three digits
        if (std::abs(value) < kSteps[i].from * 0.99950)
            continue;
        const double shown = value / kSteps[i].from;
        const int decimals = std::abs(shown) >= 99.95 ? 0 : std::abs(shown) >= 9.995 ? 1 : 2;
        const QString unit = units == Units::Bytes ? QString::fromLatin1(kByteLetters[i]) : Texts::tr(kSteps[i].unit.letter, kSteps[i].unit.meaning);
        const QString figure = QString::number(shown, 'f', decimals);
        return withUnit(marked(digits == Digits::Three ? figure : withoutTrailingZeros(figure)), space, unit);
    }
    // below ten: at least two decimals, and as many as its first two digits need
    const double size = std::abs(value);
    const int decimals = size >= 10 || size == 0 ? 0 : std::max(2, 1 - int(std::floor(std::log10(size))));
    const QString text = marked(withoutTrailingZeros(QString::number(value, 'f', decimals)));
    return units == Units::Bytes ? text + space : text;
}

QString millions(const QString &amount)
{
    return withUnit(amount, {}, Texts::tr("M", "millions"));
}

QString toCent(Money value)
{
    return withDollar(grouped(QString::fromStdString(roundedText(value.attos(), kAttoDigits, 2))));
}

QString changeToCent(Money value)
{
    const Int128 cents = divideHalfEven(value.attos(), kAttosPerDollar / 100);
    if (cents == 0)
        return toCent(Money()); // what rounds to nothing has no sign
    return cents > 0 ? QLatin1Char('+') + toCent(value) : toCent(value);
}

QString withUnitsHeld(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1String(" %")); at > 0; at = text.indexOf(QLatin1String(" %"), at + 1))
        if (text[at - 1].isDigit())
            text[at] = kSpace;
    return text;
}

std::optional<QString> figureOfCore(const QString &text)
{
    static const QRegularExpression figure(
        QStringLiteral("^([+\\-\u2212]?)(\\$?)(\\d[\\d,]*(?:\\.\\d+)?)([ \u00a0]%)?([ \u00a0]pp)?(\\*?)$")); // "*" marks a low sample
    if (const auto match = figure.match(text); match.hasMatch()) {
        const bool isGrouped = match.captured(3).contains(QLatin1Char(','));
        const QString plain = match.captured(3).remove(QLatin1Char(','));
        const QString amount = isGrouped ? grouped(plain) : marked(plain); // a year has no groups
        const QString shown = match.captured(2).isEmpty() ? amount : withDollar(amount);
        const QString points = match.captured(5).isEmpty() ? QString() : kSpace + QCoreApplication::translate("Format", "pp");
        return match.captured(1).replace(QLatin1Char('-'), kMinus) + shown + match.captured(4) + points + match.captured(6);
    }
    return dayOfCore(text);
}

} // namespace assay::number
