#include "ui/format.h"

#include "core/values/decimal.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace assay {

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kSpace(0x00A0); // figures and their unit stay on one line

/// "-1234567.5" -> "−1,234,567.5"
QString grouped(std::string_view plain)
{
    QString text = QString::fromUtf8(plain.data(), qsizetype(plain.size()));
    const bool negative = text.startsWith(QLatin1Char('-'));
    if (negative)
        text.remove(0, 1);
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    for (qsizetype i = (point < 0 ? text.size() : point) - 3; i > 0; i -= 3)
        text.insert(i, QLatin1Char(','));
    return negative ? kMinus + text : text;
}

Int128 magnitude(Int128 value)
{
    return value < 0 ? -value : value;
}

/// "-5" -> "−$5"
QString withDollar(QString text)
{
    const bool negative = text.startsWith(kMinus);
    return text.insert(negative ? 1 : 0, QLatin1Char('$'));
}

/// Decimals that leave three significant digits of a value below one unit; value = attos / 10^18.
int decimalsBelowOne(Int128 attos)
{
    int decimals = 2;
    for (Int128 limit = kAttosPerDollar / 10; decimals < kAttoDigits && magnitude(attos) < limit; limit /= 10)
        ++decimals;
    return decimals + 1;
}

QString dollars(Int128 attos, int decimals)
{
    return withDollar(grouped(roundedText(attos, kAttoDigits, decimals)));
}

/// Value with one unit letter: 1240000 -> "1.24M".
QString scaled(double value, const char *space)
{
    struct Step { double from; const char *letter; };
    static constexpr std::array<Step, 4> steps{{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "k"}}};
    for (const auto &[from, letter] : steps) {
        // 999,950 is a million once rounded to three digits
        if (std::abs(value) >= from * 0.99950) {
            const double shown = value / from;
            const int decimals = std::abs(shown) >= 99.95 ? 0 : std::abs(shown) >= 9.995 ? 1 : 2;
            QString text = QString::number(shown, 'f', decimals);
            if (decimals)
                text.remove(QRegularExpression(QStringLiteral("\\.?0+$")));
            return text.replace(QLatin1Char('-'), kMinus) + QString::fromUtf8(space) + QLatin1String(letter);
        }
    }
    // below ten: at least two decimals, and as many as its first two digits need
    const double size = std::abs(value);
    const int decimals = size >= 10 || size == 0 ? 0 : std::max(2, 1 - int(std::floor(std::log10(size))));
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(QLatin1Char('.')))
        text.remove(QRegularExpression(QStringLiteral("\\.?0+$")));
    return text.replace(QLatin1Char('-'), kMinus);
}

} // namespace

QString Format::notAvailable()
{
    return QString(QChar(0x2014));
}

QString Format::money(Money value)
{
    const Int128 size = magnitude(value.attos());
    if (size >= Int128(kAttosPerDollar) * 10'000'000)
        return withDollar(grouped(roundedText(value.attos(), kAttoDigits + 6, 2))) + QLatin1Char('M');
    if (size >= Int128(kAttosPerDollar) * 1'000)
        return dollars(value.attos(), 0);
    if (size >= kAttosPerDollar / 100 || size == 0)
        return dollars(value.attos(), 2);
    return dollars(value.attos(), decimalsBelowOne(value.attos()));
}

QString Format::dollarsShort(double value)
{
    QString text = scaled(value, "");
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    if (point >= 0 && point == text.size() - 2) // tenths of a dollar; "1.2k" ends in its letter
        text += QLatin1Char('0');
    return withDollar(text);
}

QString Format::moneyShort(Money value)
{
    return dollarsShort(double(value.attos()) / double(kAttosPerDollar));
}

QString Format::moneyEach(Int128 attos, Int128 divisor)
{
    if (divisor <= 0)
        return notAvailable();
    const Int128 each = divideHalfEven(attos, divisor);
    const Int128 size = magnitude(each);
    if (size >= Int128(kAttosPerDollar) * 1'000)
        return dollars(each, 0);
    if (size >= kAttosPerDollar)
        return dollars(each, 2);
    return dollars(each, size >= kAttosPerDollar / 100 || size == 0 ? 4 : decimalsBelowOne(each));
}

QString Format::moneyChange(Money value)
{
    return value > Money() ? QLatin1Char('+') + money(value) : money(value);
}

QString Format::moneyExact(Money value)
{
    return withDollar(grouped(moneyText(value)));
}

QString Format::count(std::int64_t value)
{
    return grouped(std::to_string(value));
}

QString Format::countShort(std::int64_t value)
{
    return std::abs(value) < 100'000 ? count(value) : scaled(double(value), "\u00A0");
}

QString Format::tokens(Int128 value)
{
    return scaled(double(value), "\u00A0");
}

QString Format::share(double share)
{
    return QString::number(share * 100, 'f', 1).replace(QLatin1Char('-'), kMinus) + kSpace + QLatin1Char('%');
}

QString Format::bytes(std::uint64_t bytes)
{
    return scaled(double(bytes), "\u00A0") + QLatin1Char('B');
}

QString Format::unpriced(Unpriced reason)
{
    switch (reason) {
    case Unpriced::No: return {};
    case Unpriced::UnknownModel: return tr("unknown model");
    case Unpriced::NoPriceForDate: return tr("no price for the date");
    case Unpriced::NoTimestamp: return tr("no time");
    case Unpriced::NoFastPrice: return tr("no fast price");
    case Unpriced::BatchAndFastConflict: return tr("batch and fast at once");
    default: return tr("a token class without a price");
    }
}

} // namespace assay
