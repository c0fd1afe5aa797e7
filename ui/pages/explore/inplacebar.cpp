#include "ui/pages/explore/inplacebar.h"

#include "core/analysis/inplacequestion.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/ledgers/synchronise.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTime>
#include <QVBoxLayout>

namespace assay {

InPlaceBar::InPlaceBar(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_inPlace(session.inPlace())
    , m_password(new PasswordBar(this))
    , m_access(new LedgerAccess(session, *m_password, session.inPlace().passwords(), this))
    , m_copying(new LedgerAccess(session, *m_password, session.inPlace().passwords(), this))
    , m_where(new QLabel(this))
    , m_report(new QLabel(this))
{
    setObjectName(QStringLiteral("inPlaceBar"));
    m_where->setObjectName(QStringLiteral("inPlaceWhere"));
    setKind(m_where, "strong");
    m_report->setObjectName(QStringLiteral("inPlaceReport"));
    for (QLabel *label : {m_where, m_report}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::medium, Space::small, Space::small, Space::small);
    layout->setSpacing(Space::tight);
    layout->addWidget(createHead());
    layout->addWidget(m_report);
    layout->addWidget(m_password);
    for (LedgerAccess *access : {m_access, m_copying})
        connect(access, &LedgerAccess::runningChanged, this, &InPlaceBar::showState);
    hide();
}

QWidget *InPlaceBar::createHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(Space::small);
    row->addWidget(m_where, 1);
    m_stop = addButton("inPlaceStop", tr("Stop"));
    m_again = addButton("inPlaceAgain", tr("Ask again"));
    m_synchronise = addButton("inPlaceSynchronise", tr("Synchronise this range"));
    m_synchronise->setToolTip(tr("Copies the calls of the selected time into the store, and shows that."));
    m_toStore = addButton("inPlaceToStore", tr("Show the store"));
    for (QPushButton *button : {m_stop, m_again, m_synchronise, m_toStore})
        row->addWidget(button);
    connect(m_stop, &QPushButton::clicked, this, &InPlaceBar::stop);
    connect(m_again, &QPushButton::clicked, this, &InPlaceBar::refresh);
    connect(m_synchronise, &QPushButton::clicked, this, &InPlaceBar::synchroniseRange);
    connect(m_toStore, &QPushButton::clicked, &m_inPlace, &InPlace::close);
    return head;
}

QPushButton *InPlaceBar::addButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

void InPlaceBar::want(const Query &widest)
{
    const bool isUnderWay = (m_access->isRunning() || m_password->isVisible()) && m_asked == m_session.view().inPlace;
    if (isUnderWay && isToldBy(m_wanted, widest))
        return;
    m_wanted = widest;
    m_isRefreshing = false;
    ask();
}

void InPlaceBar::refresh()
{
    m_isRefreshing = true;
    ask();
}

void InPlaceBar::ask()
{
    const auto request = m_inPlace.request();
    const auto &store = m_session.snapshot();
    if (!request || !store)
        return request ? void() : say(coreText(request.error()), "bad");
    m_access->cancel();
    m_password->hide();
    m_report->hide();
    m_isProblem = false;
    m_asked = m_session.view().inPlace;
    m_access->run<LedgerAnswer>(
        tr("Asking %1").arg(QString::fromStdString(request->url.location())), request->url,
        [choice = request->choice, widest = m_wanted, store](const LedgerUrl &url, const JobControl &control) {
            return askLedger(url, choice, widest, InPlaceTerms::of(*store), control);
        },
        [this, widest = m_wanted, store](const Result<LedgerAnswer> &answer) { hear(answer, widest, store); });
}

void InPlaceBar::hear(const Result<LedgerAnswer> &answer, const Query &widest, const std::shared_ptr<const Snapshot> &store)
{
    if (m_asked != m_session.view().inPlace)
        return; // the view has turned to something else meanwhile
    m_isRefreshing = false;
    if (answer && answer->sums) {
        m_time = QTime::currentTime().toString(QStringLiteral("HH:mm"));
        return m_inPlace.tell(widest, *answer, store);
    }
    if (!answer)
        say(coreText(answer.error()) + QLatin1Char('\n') + tr("Check that the server runs and that the database may be read from here, then ask again."), "bad");
    else if (answer->needsCalls)
        say(coreText(answer->needsCalls->message), "warning");
    emit failed();
}

void InPlaceBar::stop()
{
    const bool wasCopying = m_copying->isRunning();
    for (LedgerAccess *access : {m_access, m_copying})
        access->cancel();
    say(wasCopying ? tr("Stopped. What was read until the last full step is kept; synchronise again to go on.")
                   : tr("Stopped. The server was told to stop, too."),
        "warning");
}

void InPlaceBar::synchroniseRange()
{
    auto request = m_inPlace.request();
    const auto ledger = m_session.view().inPlace;
    if (!ledger || m_copying->isRunning())
        return;
    if (!request)
        return say(coreText(request.error()), "bad");
    if (const Millis from = m_session.selection().range.from; from != TimeRange{}.from)
        request->since = from;
    synchronise(m_session, *m_copying, *request, [this, ledger = *ledger](const SyncReport &report) { synchronised(ledger, report); });
}

void InPlaceBar::synchronised(const InPlaceLedger &ledger, const SyncReport &report)
{
    m_session.ledger().reload();
    if (!report.isRead && isVisible())
        return say(report.text, report.kind);
    const bool isGood = qstrcmp(report.kind, "good") == 0;
    m_session.notify({isGood ? Notice::Kind::Information : report.isRead ? Notice::Kind::Warning : Notice::Kind::Error, report.text,
                      QString::fromStdString(ledger.location), {}});
    if (report.isRead && m_session.view().inPlace == ledger)
        m_inPlace.close();
}

void InPlaceBar::follow(const Query &widest, const QStringList &untold)
{
    m_untold = untold;
    m_isTold = m_inPlace.isShown() && m_inPlace.telling(widest);
    if (m_isTold)
        m_wanted = widest;
    if ((m_isTold && !m_isRefreshing) || !m_inPlace.isShown()) {
        m_isProblem = m_isRefreshing = false;
        m_password->hide();
        m_access->cancel(); // nobody waits for it
    }
    setVisible(m_inPlace.isShown());
    showState();
}

void InPlaceBar::showState()
{
    const bool isRunning = m_access->isRunning() || m_copying->isRunning(), isThere = m_isTold && !m_isProblem;
    m_stop->setVisible(isRunning);
    m_again->setVisible(!isRunning);
    m_synchronise->setEnabled(!m_copying->isRunning());
    const QString name = m_inPlace.name();
    m_where->setText(m_copying->isRunning() ? tr("Synchronising %1").arg(name)
                     : isRunning           ? tr("In place: %1 is being asked").arg(name)
                     : isThere             ? tr("In place: %1, grouped in its server at %2, nothing is copied").arg(name, m_time)
                                           : tr("In place: %1").arg(name));
    if (isRunning || !isThere)
        return;
    QStringList lines;
    if (!m_untold.isEmpty())
        lines << tr("Needs single calls, which stay in the ledger: %1").arg(m_untold.join(QStringLiteral(", ")));
    if (const auto &unplaced = m_inPlace.unplaced(); unplaced.any())
        lines << tr("Left out of every figure: %1 rows without a time, %2 without an id.")
                     .arg(Format::count(unplaced.withoutTime), Format::count(unplaced.withoutId));
    setKind(m_report, "note");
    m_report->setText(lines.join(QLatin1Char('\n')));
    m_report->setVisible(!lines.isEmpty());
}

void InPlaceBar::say(const QString &text, const char *kind)
{
    m_isProblem = true;
    setKind(m_report, kind);
    m_report->setText(text);
    m_report->show();
    showState();
}

} // namespace assay
