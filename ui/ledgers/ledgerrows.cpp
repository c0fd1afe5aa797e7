#include "ui/ledgers/ledgerrows.h"

#include "ui/coretext.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LedgerRows)
};

QString text(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

std::vector<LedgerRow> ledgerRows(std::vector<LedgerEntry> entries, const std::vector<ImportReceipt> &imports)
{
    std::vector<LedgerRow> rows;
    for (LedgerEntry &entry : entries) {
        LedgerRow row{std::move(entry), 0};
        for (const ImportReceipt &receipt : imports)
            if (receipt.source == importSource(row.entry))
                row.calls += receipt.counts.accepted;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<RowColumn<LedgerRow>> ledgerColumns()
{
    const auto location = [](const LedgerRow &row) { return text(row.entry.location); };
    return {
        {Texts::tr("Ledger"), location, false, {}, {}, location},
        {Texts::tr("Kind"), [](const LedgerRow &row) { return text(row.entry.kind); }},
        {Texts::tr("Table"), [](const LedgerRow &row) { return text(row.entry.table); }},
        {Texts::tr("Calls"), [](const LedgerRow &row) { return Format::count(row.calls); }, true,
         [](const LedgerRow &row) { return QString::number(row.calls); }},
        {Texts::tr("Read up to (UTC)"), [](const LedgerRow &row) { return row.entry.bookmark.empty() ? Format::notAvailable() : text(row.entry.bookmark); }},
        {Texts::tr("Last read (UTC)"), [](const LedgerRow &row) {
             if (row.entry.checkedAt != kNoTime)
                 return Format::time(row.entry.checkedAt, {});
             return row.entry.bookmark.empty() ? Texts::tr("not copied") : Texts::tr("not to its end");
         }},
    };
}

std::vector<LedgerEntry> knownLedgers(const QString &storePath)
{
    if (storePath.isEmpty() || !QFileInfo::exists(storePath))
        return {};
    const auto store = Store::open(storePath.toStdString(), StoreMode::Read);
    auto entries = store ? ledgers(**store) : Result<std::vector<LedgerEntry>>(store.error());
    return entries ? entries.take() : std::vector<LedgerEntry>();
}

QString nameOf(const LedgerEntry &entry)
{
    return text(entry.location + (entry.table.empty() ? std::string() : ", " + entry.table));
}

bool canBeAsked(const LedgerEntry &entry)
{
    const auto url = LedgerUrl::parse(entry.location);
    return url && url->engine() != LedgerEngine::Sqlite;
}

Result<LedgerRequest> requestOf(const LedgerEntry &entry)
{
    auto url = LedgerUrl::parse(entry.location);
    auto mapping = entry.mapping.empty() ? Result<Mapping>(Mapping{}) : Mapping::fromJson(entry.mapping);
    if (!url || !mapping)
        return url ? mapping.error() : url.error();
    return LedgerRequest{url.take(), {entry.kind, entry.table, mapping.take()}, {}};
}

QString syncSummary(const LedgerReceipt &receipt)
{
    const ImportCounts &counts = receipt.counts;
    QStringList parts{Texts::tr("%1 new").arg(Format::count(counts.accepted)), Texts::tr("%1 known already").arg(Format::count(counts.deduplicated))};
    for (const auto &[count, said] : {std::pair{counts.deleted, Texts::tr("%1 deleted there")}, {counts.skipped, Texts::tr("%1 that are no calls of Claude")},
                                      {counts.rejectedTotal(), Texts::tr("%1 rejected")}})
        if (count > 0)
            parts << said.arg(Format::count(count));
    const QString read = Texts::tr("%1 rows of %2 read: %3.").arg(Format::count(counts.seen), text(receipt.ledger.table), parts.join(QStringLiteral(", ")));
    return receipt.failure ? read + QLatin1Char('\n') + Texts::tr("Then it broke off: %1. What was read is kept; synchronise again to go on.")
                                                            .arg(coreText(receipt.failure->message))
                           : read;
}

} // namespace assay
