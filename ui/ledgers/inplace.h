#pragma once

#include "core/analysis/askledger.h"
#include "core/ingest/ledgersync.h"
#include "ui/ledgers/ledgeraccess.h"
#include "ui/view.h"

namespace assay {

class Session;

/// The ledger that the view asks where it lies, and what it told last: sums that answer every question of Explore, of the
/// balance line and of the total beside it, until the view, the prices or the rules ask for more. Explore's bar does the asking.
class InPlace : public QObject
{
    Q_OBJECT

public:
    explicit InPlace(Session &session);

    /// Leads to Explore, which asks this ledger from now on. A password in its address is held; one that is new to the store is
    /// remembered there once it has answered.
    void open(const LedgerRequest &request, bool isNew);
    /// Back to the store.
    void close();
    /// Whether the page on screen shows what the ledger tells instead of the store.
    bool isShown() const;
    /// "postgresql://reader@db/litellm, LiteLLM_SpendLogs".
    QString name() const;
    /// How the ledger is reached and read, as far as it is known by now.
    Result<LedgerRequest> request() const;

    /// The sums that answer `query`; null where the ledger has not told them.
    std::shared_ptr<const Snapshot> telling(const Query &query) const;
    /// What was told last; null before.
    const std::shared_ptr<const Snapshot> &sums() const { return m_sums; }
    const LedgerReader::Unplaced &unplaced() const { return m_unplaced; }
    /// What answers every query that isToldBy() `widest`, at the prices and under the rules of `store`.
    void tell(const Query &widest, const LedgerAnswer &answer, std::shared_ptr<const Snapshot> store);

    /// Passwords that were typed, shared by all that reaches ledgers.
    const std::shared_ptr<HeldPasswords> &passwords() const { return m_passwords; }

signals:
    void told();

private:
    void follow();
    void forget();
    void remember();

    Session &m_session;
    std::shared_ptr<HeldPasswords> m_passwords = std::make_shared<HeldPasswords>();
    std::optional<InPlaceLedger> m_ledger; ///< whose sums these are, with what was found out about it
    std::optional<InPlaceLedger> m_asked;  ///< the same as the view names it
    std::shared_ptr<const Snapshot> m_sums, m_terms; ///< m_terms: the store's calls under whose prices and rules they were made
    Query m_widest;
    LedgerReader::Unplaced m_unplaced;
    bool m_isNew = false;
};

} // namespace assay
