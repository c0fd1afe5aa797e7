#include "ui/ledgers/synchronise.h"

#include "core/store/store.h"
#include "ui/coretext.h"
#include "ui/ledgers/ledgeraccess.h"
#include "ui/ledgers/ledgerrows.h"
#include "ui/session.h"

#include <QCoreApplication>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Synchronise)
};

SyncReport reportOf(const Result<LedgerReceipt> &receipt)
{
    if (receipt)
        return {syncSummary(*receipt), receipt->failure || receipt->counts.rejectedTotal() > 0 ? "warning" : "good", true};
    const QString remedy = receipt.error().cause == Error::Cause::Store ? Texts::tr("The ledger is unchanged; try again when no other job writes to it.")
                                                                        : Texts::tr("Nothing was read. Check the address, and that the database may be read from here.");
    return {coreText(receipt.error()) + QLatin1Char('\n') + remedy, "bad", false};
}

} // namespace

void synchronise(Session &session, LedgerAccess &access, const LedgerRequest &wanted, std::function<void(const SyncReport &)> done)
{
    access.run<LedgerReceipt>(
        Texts::tr("Reading %1").arg(QString::fromStdString(wanted.url.location())), wanted.url,
        [wanted, path = session.storePath().toStdString()](const LedgerUrl &url, const JobControl &control) -> Result<LedgerReceipt> {
            auto store = Store::open(path, StoreMode::Write);
            if (!store)
                return store.error();
            LedgerRequest request = wanted;
            request.url = url;
            return syncLedger(**store, request, control);
        },
        [done = std::move(done)](const Result<LedgerReceipt> &receipt) { done(reportOf(receipt)); });
}

} // namespace assay
