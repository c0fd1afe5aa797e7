#include "ui/shell/pricebasis.h"

#include "ui/format.h"
#include "ui/repricing.h"
#include "ui/session.h"

#include <QFile>
#include <QMenu>

namespace assay {

PriceBasis::PriceBasis(Session &session, QWidget *parent)
    : QToolButton(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("priceDate"));
    setAccessibleName(tr("Prices"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    buildMenu();
    connect(&session, &Session::snapshotChanged, this, &PriceBasis::follow);
    connect(&session, &Session::changed, this, &PriceBasis::follow);
}

void PriceBasis::buildMenu()
{
    const auto add = [this](const char *name, const QString &text, View::Prices prices) {
        QAction *action = menu()->addAction(text, this, [this, prices] {
            m_session.change(tr("Change of the prices"), [prices](View &v) { v.prices = prices; });
        });
        action->setObjectName(QString::fromLatin1(name));
    };
    add("prices.charged", tr("As charged: dated prices and the contract"), View::Prices::Charged);
    add("prices.list", tr("At list prices, without the contract"), View::Prices::List);
    add("prices.today", tr("At today's prices, whatever the date of a call"), View::Prices::Today);
    QAction *other = menu()->addAction(tr("Under another contract …"), this, &PriceBasis::chooseContract);
    other->setObjectName(QStringLiteral("prices.contract"));
}

void PriceBasis::chooseContract()
{
    const QStringList paths = m_session.fileChooser().openFiles(this, tr("Under another contract"), tr("Contracts (*.json)"));
    if (paths.isEmpty())
        return;
    QFile file(paths.first());
    if (!file.open(QIODevice::ReadOnly))
        return m_session.notify({Notice::Kind::Error, tr("The contract could not be read: %1").arg(file.errorString()), paths.first(), {}});
    const std::string json = file.readAll().toStdString();
    if (const auto contract = Contract::fromJson(json, paths.first().toStdString()); !contract)
        return m_session.notify({Notice::Kind::Error, QString::fromStdString(contract.error().message), paths.first(), {}});
    m_session.change(tr("Change of the prices"), [&](View &v) {
        v.prices = View::Prices::OtherContract;
        v.otherContract = json;
    });
}

void PriceBasis::follow()
{
    if (!m_session.snapshot())
        return;
    const PriceBook &book = m_session.charged()->pricer().book();
    const bool hasContract = !m_session.charged()->pricer().contract().isEmpty();
    const auto asOf = parseDay(book.asOf);
    const QString day = asOf ? Format::day(Millis(*asOf) * kMillisPerDay, {}) : QString::fromStdString(book.asOf);
    const QString other = pricesText(m_session.view());
    setText(!other.isEmpty() ? tr("Shown %1").arg(other)
            : hasContract    ? tr("Contract over list prices of %1").arg(day)
                             : tr("List prices of %1").arg(day));
    setCheckable(!other.isEmpty());
    setChecked(!other.isEmpty());
    setToolTip(tr("Catalogue %1. Choose at which prices to show everything.").arg(QString::fromStdString(book.version)));
}

} // namespace assay
