#include "ui/ledgers/inplace.h"

#include "core/analysis/inplacequestion.h"
#include "core/store/ledgers.h"
#include "ui/ledger.h"
#include "ui/ledgers/ledgerrows.h"
#include "ui/session.h"

namespace assay {

namespace {

LedgerEntry entryOf(const InPlaceLedger &ledger)
{
    return {0, ledger.location, ledger.kind, ledger.table, ledger.mapping, kNoTime, {}};
}

} // namespace

InPlace::InPlace(Session &session) : m_session(session)
{
    connect(&session, &Session::changed, this, &InPlace::follow);
}

void InPlace::open(const LedgerRequest &request, bool isNew)
{
    const LedgerChoice &choice = request.choice;
    if (!request.url.password().empty())
        (*m_passwords)[request.url.location()] = request.url.password();
    m_isNew = isNew;
    const InPlaceLedger ledger{request.url.location(), choice.kind, choice.table, choice.mapping.columns.empty() ? std::string() : choice.mapping.toJson()};
    const bool hasTimes = m_session.snapshot() && m_session.snapshot()->firstTime() != kNoTime;
    m_session.change(tr("Asking a ledger in place"), [&](View &v) {
        v.inPlace = ledger;
        if (!hasTimes && v.lastDays != View::kCustomRange) // there is no last call in the store to count days back from
            v.lastDays = View::kAllTime;
    });
    m_session.showPage("explore");
}

void InPlace::close()
{
    m_session.change(tr("Showing the store"), [](View &v) { v.inPlace.reset(); });
}

bool InPlace::isShown() const
{
    return m_session.view().asksInPlace();
}

QString InPlace::name() const
{
    const auto &ledger = m_ledger ? m_ledger : m_session.view().inPlace;
    if (!ledger)
        return {};
    return nameOf(entryOf(*ledger));
}

Result<LedgerRequest> InPlace::request() const
{
    return requestOf(entryOf(m_ledger ? *m_ledger : m_session.view().inPlace.value_or(InPlaceLedger{})));
}

std::shared_ptr<const Snapshot> InPlace::telling(const Query &query) const
{
    return m_sums && isToldBy(m_widest, query) ? m_sums : nullptr;
}

void InPlace::tell(const Query &widest, const LedgerAnswer &answer, std::shared_ptr<const Snapshot> store)
{
    m_asked = m_ledger = m_session.view().inPlace;
    m_ledger->kind = answer.kind;
    m_ledger->table = answer.table;
    m_terms = std::move(store);
    m_sums = answer.sums;
    m_widest = widest;
    m_unplaced = answer.unplaced;
    follow(); // prices or rules may have changed while the server was at it
    emit told();
    if (m_ledger && std::exchange(m_isNew, false))
        remember();
}

void InPlace::forget()
{
    m_sums = m_terms = nullptr;
    m_ledger.reset();
    m_asked.reset();
}

void InPlace::follow()
{
    const bool isOther = m_asked != m_session.view().inPlace;
    const auto &terms = m_session.snapshot();
    if (m_sums && (isOther || !terms || (terms != m_terms && !InPlaceTerms::of(*terms).areLike(InPlaceTerms::of(*m_terms)))))
        forget();
    else if (m_sums)
        m_terms = terms; // what is alike need not be kept twice
}

void InPlace::remember()
{
    m_session.ledger().write(tr("Remembering a ledger"), [entry = entryOf(*m_ledger)](Store &store, const JobControl &) -> Result<void> {
        const auto added = addLedger(store, entry);
        return added ? Result<void>() : added.error();
    });
}

} // namespace assay
