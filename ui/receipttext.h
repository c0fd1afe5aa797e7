#pragma once

#include "core/analysis/query.h"

#include <QCoreApplication>
#include <QString>

namespace assay {

/// Texts of receipts and price lists: exact, never rounded, so that anyone can multiply them again.
class ReceiptText
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptText)

public:
    /// "$6.25" per million tokens; exact, with at least two decimals.
    static QString perMillion(Rate rate);
    /// "$0.01" per use; exact, with at least two decimals.
    static QString perUse(Rate rate);
    /// Exact amount with at least `decimals` decimals, so that points stand under each other in a column.
    static QString money(Money value, int decimals = 2);
    static int decimalsOf(Money value);

    /// "Cache write 5 min" for a token class id or fee id.
    static QString item(const std::string &id);
    /// The same for a token class where there is little room: "Write 5 min".
    static QString shortItem(TokenClass tokenClass);
    static bool isFee(const std::string &id);
    /// A flag of importer or pricer in words: "cache_write_ttl_assumed_5m".
    /// A multiplier of the price, "inference_geo us 1.1", as factor and reason: "1.1 (inference in the US)".
    static QString factor(const std::string &multiplier);
    static QString flag(const std::string &id);
};

} // namespace assay
