#include "ui/format.h"

#include "core/values/decimal.h"
#include "ui/formatnumber.h"
#include "ui/language.h"

#include <cmath>

namespace assay {

namespace {

using number::grouped;
using number::kSpace;
using number::withDollar;

Int128 magnitude(Int128 value)
{
    return value < 0 ? -value : value;
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
    return withDollar(grouped(QString::fromStdString(roundedText(attos, kAttoDigits, decimals))));
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
        return withDollar(number::millions(grouped(QString::fromStdString(roundedText(value.attos(), kAttoDigits + 6, 2)))));
    if (size >= Int128(kAttosPerDollar) * 1'000)
        return dollars(value.attos(), 0);
    if (size >= kAttosPerDollar / 100 || size == 0)
        return dollars(value.attos(), 2);
    return dollars(value.attos(), decimalsBelowOne(value.attos()));
}

QString Format::moneyRange(Money low, Money high)
{
    QString from = money(low);
    if (low == high)
        return from;
    const QString to = money(high);
    const auto unit = [](const QString &amount) {
        qsizetype digits = amount.size();
        while (digits > 0 && !amount[digits - 1].isDigit())
            --digits;
        return amount.sliced(digits);
    };
    if (unit(from) == unit(to) && unit(to).contains(QLatin1Char('$')))
        from.chop(unit(from).size());
    return tr("%1 – %2").arg(from, to);
}

QString Format::dollarsShort(double value)
{
    QString text = number::scaled(value, {});
    const qsizetype point = text.indexOf(Language::locale().decimalPoint());
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
    return withDollar(grouped(QString::fromStdString(moneyText(value))));
}

QString Format::count(std::int64_t value)
{
    return grouped(QString::number(qlonglong(value)));
}

QString Format::countShort(std::int64_t value)
{
    return std::abs(value) < 100'000 ? count(value) : number::scaled(double(value), kSpace);
}

QString Format::tokens(Int128 value)
{
    return number::scaled(double(value), kSpace, number::Units::Amounts, number::Digits::Three); // digits stand under each other
}

QString Format::share(double share)
{
    return number::marked(QString::number(share * 100, 'f', 1)) + kSpace + QLatin1Char('%');
}

QString Format::percent(double share)
{
    const double percent = share * 100;
    const bool isWhole = std::abs(percent - std::round(percent)) < 0.05;
    return number::marked(QString::number(percent, 'f', isWhole ? 0 : 1)) + kSpace + QLatin1Char('%');
}

QString Format::bytes(std::uint64_t bytes)
{
    return number::scaled(double(bytes), kSpace, number::Units::Bytes) + QLatin1Char('B');
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
