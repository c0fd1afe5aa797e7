#include "ui/ledgers/ledgeraccess.h"

#include "ui/coretext.h"
#include "ui/session.h"

namespace assay {

LedgerAccess::LedgerAccess(Session &session, PasswordBar &bar, std::shared_ptr<HeldPasswords> held, QObject *parent)
    : QObject(parent), m_session(session), m_bar(bar), m_held(std::move(held))
{
    connect(&bar, &PasswordBar::entered, this, [this](const QString &password, bool keeps) {
        if (const auto waiting = std::exchange(m_waiting, nullptr))
            waiting(password, keeps);
    });
}

Jobs &LedgerAccess::jobs() const
{
    return m_session.jobs();
}

void LedgerAccess::cancel()
{
    if (m_job)
        m_job->cancel();
    emit runningChanged();
}

/// Gives the URL the password that is held for it, or holds the one that it has.
void LedgerAccess::hold(LedgerUrl &url)
{
    if (!url.password().empty())
        (*m_held)[url.location()] = url.password();
    else if (const auto known = m_held->find(url.location()); known != m_held->end())
        url.setPassword(known->second);
}

void LedgerAccess::follow(Job *job)
{
    m_job = job;
    connect(job, &Job::ended, this, [this, job] {
        if (m_job == job)
            m_job = nullptr;
        emit runningChanged();
        emit ended();
    });
    emit runningChanged();
}

void LedgerAccess::ask(const LedgerUrl &url, bool hasKeyring, Answer answer)
{
    const bool isWrong = !url.password().empty();
    m_held->erase(url.location());
    m_waiting = [this, url, answer = std::move(answer)](const QString &password, bool keeps) {
        LedgerUrl known = url;
        known.setPassword(password.toStdString());
        hold(known);
        answer(known, keeps);
    };
    m_bar.ask((isWrong ? tr("The password was not accepted. The password for %1:") : tr("The password for %1:")).arg(QString::fromStdString(url.location())),
              hasKeyring);
}

void LedgerAccess::sayNotKept(const Error &error)
{
    m_session.notify({Notice::Kind::Warning, coreText(error), {}, tr("The password is held until the window is closed.")});
}

} // namespace assay
