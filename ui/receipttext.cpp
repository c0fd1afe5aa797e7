#include "ui/receipttext.h"

#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/formatnumber.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

struct Words
{
    const char *id;
    const char *text;
};

constexpr std::array kItems{
    Words{"input", QT_TRANSLATE_NOOP("ReceiptText", "Uncached input")},
    Words{"cache_read", QT_TRANSLATE_NOOP("ReceiptText", "Cache read")},
    Words{"cache_write_5m", QT_TRANSLATE_NOOP("ReceiptText", "Cache write 5 min")},
    Words{"cache_write_1h", QT_TRANSLATE_NOOP("ReceiptText", "Cache write 1 h")},
    Words{"output", QT_TRANSLATE_NOOP("ReceiptText", "Output")},
    Words{"web_search", QT_TRANSLATE_NOOP("ReceiptText", "Web searches")},
    Words{"web_fetch", QT_TRANSLATE_NOOP("ReceiptText", "Web fetches")},
};

constexpr std::array kFlags{
    Words{"cache_write_ttl_assumed_5m", QT_TRANSLATE_NOOP("ReceiptText", "Cache writes without a lifetime count as 5 minutes")},
    Words{"inference_geo_ignored_model_too_old", QT_TRANSLATE_NOOP("ReceiptText", "Geography does not change the price of this model")},
    Words{"model_retired", QT_TRANSLATE_NOOP("ReceiptText", "The model was retired before this date")},
    Words{"not_billed_refusal", QT_TRANSLATE_NOOP("ReceiptText", "A refusal that is not billed")},
    Words{"tier_priced_as_standard", QT_TRANSLATE_NOOP("ReceiptText", "The service tier is priced as standard")},
};

constexpr std::array kFactors{
    Words{"batch", QT_TRANSLATE_NOOP("ReceiptText", "batch")},
    Words{"inference_geo us", QT_TRANSLATE_NOOP("ReceiptText", "inference in the US")},
    Words{"bedrock regional", QT_TRANSLATE_NOOP("ReceiptText", "regional endpoint of Bedrock")},
    Words{"vertex regional", QT_TRANSLATE_NOOP("ReceiptText", "regional endpoint of Vertex")},
};

template <std::size_t n>
QString lookUp(const std::array<Words, n> &table, const std::string &id)
{
    const auto found = std::ranges::find(table, id, &Words::id);
    if (found != table.end())
        return QCoreApplication::translate("ReceiptText", found->text);
    return coreWords(id);
}

} // namespace

QString ReceiptText::shortItem(TokenClass tokenClass)
{
    switch (tokenClass) {
    case TokenClass::Input: return tr("Input");
    case TokenClass::CacheRead: return tr("Cache read");
    case TokenClass::CacheWrite5m: return tr("Write 5 min");
    case TokenClass::CacheWrite1h: return tr("Write 1 h");
    case TokenClass::Output: return tr("Output");
    }
    return {};
}

QString ReceiptText::perMillion(Rate rate) { return money(rate * 1'000'000); }

QString ReceiptText::perUse(Rate rate) { return money(rate * 1); }

int ReceiptText::decimalsOf(Money value)
{
    const std::string text = moneyText(value);
    const std::size_t point = text.find('.');
    return point == std::string::npos ? 0 : int(text.size() - point - 1);
}

QString ReceiptText::money(Money value, int decimals)
{
    QString text = QString::fromStdString(moneyText(value));
    const int have = decimalsOf(value);
    if (have == 0 && decimals > 0)
        text += QLatin1Char('.');
    return number::withDollar(number::grouped(text + QString(std::max(0, decimals - have), QLatin1Char('0'))));
}

QString ReceiptText::item(const std::string &id) { return lookUp(kItems, id); }

bool ReceiptText::isFee(const std::string &id)
{
    return std::ranges::none_of(std::array{0, 1, 2, 3, 4}, [&](int c) { return tokenClassId(TokenClass(c)) == id; });
}

QString ReceiptText::factor(const std::string &multiplier)
{
    const std::size_t end = multiplier.rfind(' ');
    if (end == std::string::npos)
        return coreText(multiplier);
    return tr("%1 (%2)", "a factor and why it applies").arg(number::marked(QString::fromStdString(multiplier.substr(end + 1))), lookUp(kFactors, multiplier.substr(0, end)));
}

QString ReceiptText::flag(const std::string &id) { return lookUp(kFlags, id); }

} // namespace assay
