#include "ui/pages/data/pricerows.h"

#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/receipttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PriceRows)
};

QString isoText(const std::optional<Day> &day) { return day ? QString::fromStdString(isoDayText(*day)) : QString(); }
QString dayText(Day day) { return Format::day(Millis(day) * kMillisPerDay, {}); }

QString bandText(const PricePeriod &period, std::size_t band)
{
    const auto limit = period.bands[band].maxPromptTokens;
    if (period.bands.size() == 1)
        return Texts::tr("any length");
    if (limit)
        return Texts::tr("to %1 tokens").arg(Format::count(*limit));
    return Texts::tr("above %1").arg(Format::count(period.bands[band - 1].maxPromptTokens.value_or(0)));
}

QString sourcesOf(const PriceBook &book, const PricePeriod &period)
{
    QStringList titles;
    for (const std::string &key : period.sources) {
        const auto source = book.sources.find(key);
        titles << QString::fromStdString(source == book.sources.end() ? key : source->second.title);
    }
    return titles.join(QStringLiteral("; "));
}

void addCard(std::vector<PriceRow> &rows, const PriceBook &book, const AiModel &model, const std::vector<PricePeriod> &periods, const QString &card)
{
    for (const PricePeriod &period : periods) {
        for (std::size_t band = 0; band < period.bands.size(); ++band) {
            PriceRow row;
            row.model = QString::fromStdString(model.displayName);
            row.card = card;
            row.from = period.from ? dayText(*period.from) : Texts::tr("launch");
            row.to = period.to ? dayText(*period.to) : Texts::tr("open");
            row.fromIso = isoText(period.from);
            row.toIso = isoText(period.to);
            row.band = bandText(period, band);
            row.confidence = coreText(period.confidence);
            row.sources = sourcesOf(book, period);
            row.note = QString::fromStdString(period.note);
            row.rates = period.bands[band].rates;
            row.haystack = QStringList{row.model, QString::fromStdString(model.id), QString::fromStdString(model.family), card, row.from,
                                       row.fromIso, row.band, row.confidence, row.sources}.join(QLatin1Char(' ')).toLower();
            for (const std::string &id : model.ids)
                row.haystack += QLatin1Char(' ') + QString::fromStdString(id).toLower();
            rows.push_back(std::move(row));
        }
    }
}

RowColumn<PriceRow> rateColumn(TokenClass tokenClass)
{
    const auto index = static_cast<std::size_t>(tokenClass);
    RowColumn<PriceRow> column{ReceiptText::shortItem(tokenClass),
                               [index](const PriceRow &row) { return row.rates[index] ? ReceiptText::perMillion(*row.rates[index]) : Format::notAvailable(); },
                               true};
    column.exact = [index](const PriceRow &row) { return row.rates[index] ? QString::fromStdString(moneyText(*row.rates[index] * 1'000'000)) : QString(); };
    column.tip = [index](const PriceRow &row) { return row.rates[index] ? QString() : Texts::tr("Not sold, or its price is unknown: calls that use it are unpriced"); };
    return column;
}

} // namespace

std::vector<PriceRow> priceRows(const PriceBook &book)
{
    std::vector<PriceRow> rows;
    for (auto model = book.models().rbegin(); model != book.models().rend(); ++model) { // the catalogue begins with the oldest
        addCard(rows, book, *model, model->periods, Texts::tr("standard"));
        addCard(rows, book, *model, model->fastPeriods, Texts::tr("fast"));
    }
    return rows;
}

std::vector<PriceRow> matching(const std::vector<PriceRow> &rows, const QString &search)
{
    const QStringList words = search.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<PriceRow> found;
    std::ranges::copy_if(rows, std::back_inserter(found), [&](const PriceRow &row) {
        return std::ranges::all_of(words, [&](const QString &word) { return row.haystack.contains(word); });
    });
    return found;
}

std::vector<RowColumn<PriceRow>> priceColumns()
{
    const auto text = [](const char *title, QString PriceRow::*field) -> RowColumn<PriceRow> {
        return {Texts::tr(title), [field](const PriceRow &row) { return row.*field; }, false, {}, {},
                [field](const PriceRow &row) { return row.note.isEmpty() ? row.*field : row.note; }};
    };
    const auto date = [text](const char *title, QString PriceRow::*field, QString PriceRow::*iso) {
        auto column = text(title, field);
        column.exact = [iso](const PriceRow &row) { return row.*iso; };
        return column;
    };
    std::vector<RowColumn<PriceRow>> columns{text(QT_TRANSLATE_NOOP("PriceRows", "Model"), &PriceRow::model),
                                             text(QT_TRANSLATE_NOOP("PriceRows", "Card"), &PriceRow::card),
                                             date(QT_TRANSLATE_NOOP("PriceRows", "From"), &PriceRow::from, &PriceRow::fromIso),
                                             date(QT_TRANSLATE_NOOP("PriceRows", "Before"), &PriceRow::to, &PriceRow::toIso),
                                             text(QT_TRANSLATE_NOOP("PriceRows", "Prompt"), &PriceRow::band)};
    for (std::size_t i = 0; i < kTokenClassCount; ++i)
        columns.push_back(rateColumn(TokenClass(i)));
    columns.push_back(text(QT_TRANSLATE_NOOP("PriceRows", "Confidence"), &PriceRow::confidence));
    columns.push_back(text(QT_TRANSLATE_NOOP("PriceRows", "Sources"), &PriceRow::sources));
    return columns;
}

} // namespace assay
