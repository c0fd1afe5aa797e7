#include "ui/shell/balanceline.h"

#include "ui/costtext.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/ledgers/inplace.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/widgets/hovercard.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace assay {

BalanceLine::BalanceLine(Session &session, QWidget *parent)
    : QLabel(parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
{
    setObjectName(QStringLiteral("balanceLine"));
    setAccessibleName(tr("Balance"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&session, &Session::changed, this, &BalanceLine::ask);
    connect(&session.inPlace(), &InPlace::told, this, &BalanceLine::ask);
    connect(&session, &Session::pageChanged, this, [this] {
        if (m_session.view().inPlace)
            ask();
    });
}

void BalanceLine::ask()
{
    Query query;
    query.selection = m_session.selection();
    const auto snapshot = m_session.ledger().answering(query);
    const bool isInPlace = m_session.inPlace().isShown();
    if (!snapshot) {
        m_job->cancel();
        if (!isInPlace)
            return;
        setText(tr("In place: the ledger has not told this"));
        m_details.clear();
        setToolTip({});
        return emit unknown();
    }
    m_job->start<QueryResult>(
        tr("Balancing"),
        [query, snapshot](const JobControl &control) { return run(*snapshot, query, control); },
        [this, isInPlace](const QueryResult &result) { show(result.balance, isInPlace); });
}

void BalanceLine::show(const Balance &balance, bool isInPlace)
{
    const QString text = sentence(balance);
    setText(isInPlace              ? tr("In place: %1").arg(text)
            : m_session.snapshot() ? text
                                   : tr("%1  ·  loading the calls").arg(text));
    m_details = details(balance);
    setToolTip(m_details);
    setKind(this, balance.holds ? "note" : "bad");
    emit answered(balance, isInPlace);
}

void BalanceLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        openParts();
}

void BalanceLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openParts();
    else
        QLabel::keyPressEvent(event);
}

void BalanceLine::openParts()
{
    if (m_details.isEmpty())
        return;
    auto *card = new HoverCard(window());
    card->showBeside(*this, QPoint(0, 0), HoverFigures::fromTip(tr("Balance") + QLatin1Char('\n') + m_details));
    card->pin();
    card->move(mapTo(window(), QPoint(0, -card->height())));
}

QString BalanceLine::sentence(const Balance &b)
{
    const QString calls = b.totalCalls == 1 ? tr("%1 of 1 call").arg(b.calls) : tr("%1 of %2 calls").arg(Format::count(b.calls), Format::count(b.totalCalls));
    const QString money = b.hidden.isZero()
        ? tr("%1 shown = ledger").arg(costText(b.shown, b.calls, b.pricedCalls))
        : tr("%1 shown + %2 filtered out = %3 ledger").arg(costText(b.shown, b.calls, b.pricedCalls), Format::money(b.hidden), Format::money(b.total));
    const QString priced = b.calls == b.pricedCalls ? tr("all priced") : tr("%1 without a price").arg(Format::count(b.calls - b.pricedCalls));
    return calls + QStringLiteral("  ·  ") + money + QStringLiteral("  ·  ") + priced
        + (b.holds ? QStringLiteral("  ✓") : QStringLiteral("  ·  ") + tr("DOES NOT BALANCE"));
}

QString BalanceLine::details(const Balance &b)
{
    QStringList lines{
        tr("Shown: %1").arg(Format::moneyExact(b.shown)),
        tr("Filtered out or cut off: %1 (%2 calls)").arg(Format::moneyExact(b.hidden), Format::count(b.hiddenCalls)),
        tr("Ledger: %1 (%2 calls)").arg(Format::moneyExact(b.total), Format::count(b.totalCalls)),
        tr("Shown, unattributed: %1").arg(Format::moneyExact(b.unattributed)),
    };
    for (std::size_t i = 1; i < kUnpricedCount; ++i)
        if (b.unpriced[i] > 0)
            lines << tr("%1 calls without a price: %2").arg(Format::count(b.unpriced[i]), Format::unpriced(static_cast<Unpriced>(i)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace assay
