#pragma once

#include "core/ledgers/keyring.h"
#include "core/ledgers/ledgerconnection.h"
#include "ui/jobs.h"
#include "ui/ledgers/passwordbar.h"

#include <map>
#include <optional>

namespace assay {

class Session;

/// Passwords that were typed, by the location of their ledger, for as long as the window is open.
using HeldPasswords = std::map<std::string, std::string>;

/// Runs jobs on ledgers, one at a time. A password that the server asks for is one that is held, the desktop keyring's, or
/// asked for in place; then the job runs again with it, and the keyring keeps it if the person wants that.
class LedgerAccess : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Work = std::function<Result<T>(const LedgerUrl &, const JobControl &)>;
    template <typename T>
    using Done = std::function<void(const Result<T> &)>;

    LedgerAccess(Session &session, PasswordBar &bar, std::shared_ptr<HeldPasswords> held, QObject *parent);

    /// `work` runs in the pool, `done` here, with anything but a server's wish for a password.
    template <typename T>
    void run(const QString &title, LedgerUrl url, Work<T> work, Done<T> done);
    bool isRunning() const { return m_job && !m_job->isCancelled(); }
    void cancel();

signals:
    void runningChanged();
    void ended(); ///< a run is over, if only for the want of a password

private:
    template <typename T>
    void runAgain(const QString &title, const LedgerUrl &url, Work<T> work, Done<T> done, bool keeps);
    using Answer = std::function<void(const LedgerUrl &url, bool keeps)>;
    void hold(LedgerUrl &url);
    void follow(Job *job);
    void ask(const LedgerUrl &url, bool hasKeyring, Answer answer);
    void sayNotKept(const Error &error);
    Jobs &jobs() const;

    Session &m_session;
    PasswordBar &m_bar;
    std::shared_ptr<HeldPasswords> m_held;
    QPointer<Job> m_job;
    std::function<void(const QString &password, bool keeps)> m_waiting; ///< for a password
};

template <typename T>
void LedgerAccess::run(const QString &title, LedgerUrl url, Work<T> work, Done<T> done)
{
    hold(url);
    runAgain<T>(title, url, std::move(work), std::move(done), false);
}

template <typename T>
void LedgerAccess::runAgain(const QString &title, const LedgerUrl &url, Work<T> work, Done<T> done, bool keeps)
{
    struct Outcome
    {
        Result<T> result;
        bool hasKeyring = false;
        std::optional<Error> notKept{};
    };
    follow(jobs().start<Outcome>(
        this, title,
        [url, work, keeps](const JobControl &control) {
            Outcome outcome{work(url, control)};
            if (!outcome.result && asksForPassword(outcome.result.error()))
                outcome.hasKeyring = keyring::answers(control);
            else if (outcome.result && keeps)
                if (const auto kept = keyring::keep(url, control); !kept)
                    outcome.notKept = kept.error();
            return outcome;
        },
        [this, title, url, work, done](const Outcome &outcome) {
            if (outcome.notKept)
                sayNotKept(*outcome.notKept);
            if (outcome.result || !asksForPassword(outcome.result.error()))
                return done(outcome.result);
            ask(url, outcome.hasKeyring,
                [this, title, work, done](const LedgerUrl &known, bool wished) { runAgain<T>(title, known, work, done, wished); });
        }));
}

} // namespace assay
