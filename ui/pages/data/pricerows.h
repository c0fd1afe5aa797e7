#pragma once

#include "core/pricing/pricebook.h"
#include "ui/widgets/rowmodel.h"

namespace assay {

/// One line of the price list: a band of a period of one card of one model.
struct PriceRow
{
    QString model, card, from, to, band, confidence, sources, note;
    QString fromIso, toIso; ///< "" where open
    std::array<std::optional<Rate>, kTokenClassCount> rates;
    QString haystack; ///< what a search looks in, lower case
};

std::vector<PriceRow> priceRows(const PriceBook &book);
/// The rows that hold every word of `search`.
std::vector<PriceRow> matching(const std::vector<PriceRow> &rows, const QString &search);
std::vector<RowColumn<PriceRow>> priceColumns();

} // namespace assay
