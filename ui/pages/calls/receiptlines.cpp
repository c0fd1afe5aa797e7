#include "ui/pages/calls/receiptlines.h"

#include "ui/format.h"
#include "ui/receipttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptLines)
};

RowColumn<ReceiptRow> column(const char *title, QString ReceiptRow::*field, bool numeric)
{
    RowColumn<ReceiptRow> result{Texts::tr(title), [field](const ReceiptRow &row) { return row.*field; }, numeric};
    result.cell = [field, numeric](const ReceiptRow &row) {
        return numeric ? QVariant::fromValue(MoneyCell{row.*field, row.isSum}) : QVariant();
    };
    result.exact = [field, numeric](const ReceiptRow &row) {
        return numeric ? QString(row.*field).remove(QLatin1Char(',')).remove(QLatin1Char('$')) : row.*field;
    };
    return result;
}

} // namespace

std::vector<ReceiptRow> receiptRows(const CallDetail &call)
{
    std::vector<ReceiptRow> rows;
    if (call.unpriced != Unpriced::No)
        return rows;
    int decimals = 2;
    for (const ReceiptLine &line : call.lines)
        decimals = std::max({decimals, ReceiptText::decimalsOf(line.listCost), ReceiptText::decimalsOf(line.netCost)});
    for (const ReceiptLine &line : call.lines) {
        const bool fee = ReceiptText::isFee(line.item);
        const auto rate = [fee](Rate r) { return fee ? Texts::tr("%1 each").arg(ReceiptText::perUse(r)) : ReceiptText::perMillion(r); };
        rows.push_back({ReceiptText::item(line.item), Format::count(line.quantity), rate(line.base), rate(line.net),
                        ReceiptText::money(line.listCost, decimals), ReceiptText::money(line.netCost, decimals)});
    }
    rows.push_back({Texts::tr("Sum"), {}, {}, {}, ReceiptText::money(call.listCost, decimals),
                    ReceiptText::money(call.netCost, decimals), true});
    return rows;
}

std::vector<RowColumn<ReceiptRow>> receiptColumns(bool withList)
{
    std::vector<RowColumn<ReceiptRow>> columns{
        column(QT_TRANSLATE_NOOP("ReceiptLines", "Class"), &ReceiptRow::item, false),
        column(QT_TRANSLATE_NOOP("ReceiptLines", "Tokens"), &ReceiptRow::quantity, true),
        column(QT_TRANSLATE_NOOP("ReceiptLines", "Base/M"), &ReceiptRow::base, true),
        column(QT_TRANSLATE_NOOP("ReceiptLines", "Paid/M"), &ReceiptRow::charged, true),
    };
    if (withList)
        columns.push_back(column(QT_TRANSLATE_NOOP("ReceiptLines", "List"), &ReceiptRow::list, true));
    columns.push_back(column(withList ? QT_TRANSLATE_NOOP("ReceiptLines", "Net") : QT_TRANSLATE_NOOP("ReceiptLines", "Cost"),
                             &ReceiptRow::net, true));
    return columns;
}

} // namespace assay
