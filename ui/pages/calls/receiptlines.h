#pragma once

#include "core/analysis/query.h"
#include "ui/widgets/rowmodel.h"

namespace assay {

/// The price lines of one call with their sum as the last row: tokens x rate = cost, list and net.
struct ReceiptRow
{
    QString item, quantity, base, charged, list, net;
    bool isSum = false;
};

/// Rows whose exact amounts carry equally many decimals; empty for an unpriced call.
std::vector<ReceiptRow> receiptRows(const CallDetail &call);

/// `withList`: a column of list cost beside net, wanted where a contract makes them differ.
std::vector<RowColumn<ReceiptRow>> receiptColumns(bool withList);

} // namespace assay
