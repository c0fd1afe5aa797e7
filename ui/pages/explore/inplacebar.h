#pragma once

#include "ui/ledgers/inplace.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace assay {

struct SyncReport;

/// Says that Explore shows what a ledger tells where it lies, and has it told: asked in the background, stopped, asked again;
/// a password is asked for in place. What needs single calls is offered to be synchronised.
class InPlaceBar : public QFrame
{
    Q_OBJECT

public:
    InPlaceBar(Session &session, QWidget *parent = nullptr);

    /// Has the ledger asked for what answers `widest`, unless that is under way.
    void want(const Query &widest);
    /// Stands there while the view asks in place. `widest`: what the page asks; `untold`: names of what is shown as a dash for
    /// the want of single calls.
    void follow(const Query &widest, const QStringList &untold);
    /// Copies the calls of the selected range into the store and shows that.
    void synchroniseRange();

signals:
    void failed(); ///< what was wanted will not come: the bar says why

private:
    QWidget *createHead();
    QPushButton *addButton(const char *name, const QString &text);
    void ask();
    void refresh();
    void hear(const Result<LedgerAnswer> &answer, const Query &widest, const std::shared_ptr<const Snapshot> &store);
    void stop();
    void synchronised(const InPlaceLedger &ledger, const SyncReport &report);
    void showState();
    void say(const QString &text, const char *kind);

    Session &m_session;
    InPlace &m_inPlace;
    PasswordBar *m_password;
    LedgerAccess *m_access, *m_copying;
    QLabel *m_where, *m_report;
    QPushButton *m_stop, *m_again, *m_synchronise, *m_toStore;
    Query m_wanted;
    std::optional<InPlaceLedger> m_asked; ///< whom `m_wanted` was last asked of
    QStringList m_untold;
    QString m_time; ///< when the ledger was asked for what is shown
    bool m_isTold = false, m_isProblem = false, m_isRefreshing = false;
};

} // namespace assay
