#include "ui/pages/data/sharedcallsview.h"

#include "core/formats/format.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/session.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

enum Choice { Both, First, Second };

QString titleOf(const std::string &family)
{
    const FormatInfo *info = formatInfo(family);
    return info ? coreText(info->title) : QString::fromStdString(family);
}

Choice choiceIn(const SharedCalls &pair, const std::vector<CountOnce> &decisions)
{
    for (const CountOnce &decision : decisions) {
        if (decision.keep == pair.first && decision.over == pair.second)
            return First;
        if (decision.keep == pair.second && decision.over == pair.first)
            return Second;
    }
    return Both;
}

/// A pair that was decided shares no live calls any more: it stands here by its decision.
std::vector<SharedCalls> pairsOf(std::vector<SharedCalls> shared, const std::vector<CountOnce> &decisions)
{
    for (const CountOnce &decision : decisions)
        if (std::ranges::none_of(shared, [&](const SharedCalls &pair) { return choiceIn(pair, {decision}) != Both; }))
            shared.push_back({decision.keep, decision.over, 0});
    return shared;
}

} // namespace

SharedCallsView::SharedCallsView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_load(session.jobs(), this)
    , m_card(new Card(tr("Calls in two sources"), this))
{
    setObjectName(QStringLiteral("sharedCalls"));
    m_card->setNote(tr("the same request or message id in both"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    hide();
}

void SharedCallsView::reload()
{
    m_load.start<Result<Found>>(
        tr("Looking for calls in two sources"),
        [path = m_session.storePath().toStdString()](const JobControl &) -> Result<Found> {
            if (path.empty() || !QFileInfo::exists(QString::fromStdString(path)))
                return Found{};
            const auto store = Store::open(path, StoreMode::Read);
            if (!store)
                return store.error();
            auto shared = sharedCalls(**store);
            auto decisions = countOnceDecisions(**store);
            if (!shared || !decisions)
                return shared ? decisions.error() : shared.error();
            return Found{shared.take(), decisions.take()};
        },
        [this](const Result<Found> &found) {
            if (found)
                show(*found);
        });
}

void SharedCallsView::show(const Found &found)
{
    delete m_rows;
    m_rows = new QWidget(m_card);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins({});
    const std::vector<SharedCalls> pairs = pairsOf(found.shared, found.decisions);
    for (const SharedCalls &pair : pairs)
        layout->addWidget(createRow(pair, found.decisions));
    m_card->bodyLayout()->addWidget(m_rows);
    setVisible(!pairs.empty());
}

QWidget *SharedCallsView::createRow(const SharedCalls &pair, const std::vector<CountOnce> &decisions)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    const QString first = titleOf(pair.first), second = titleOf(pair.second);
    auto *label = new QLabel(tr("%1 and %2").arg(first, second), row);
    if (pair.ids > 0)
        label->setText(tr("%1 and %2 share %3 ids: these calls count twice").arg(first, second, Format::count(pair.ids)));
    auto *choice = new QComboBox(row);
    choice->addItems({tr("Both count"), tr("%1 count").arg(first), tr("%1 count").arg(second)});
    choice->setCurrentIndex(choiceIn(pair, decisions));
    choice->setObjectName(QStringLiteral("countOnce"));
    choice->setAccessibleName(tr("Which of %1 and %2 counts").arg(first, second));
    layout->addWidget(label, 1);
    layout->addWidget(choice);
    connect(choice, &QComboBox::activated, this, [this, pair](int index) { decide(pair, index); });
    return row;
}

void SharedCallsView::decide(const SharedCalls &pair, int choice)
{
    m_session.ledger().write(tr("Deciding which source counts"), [pair, choice](Store &store, const JobControl &) -> Result<void> {
        if (choice == First)
            return countOnce(store, pair.first, pair.second);
        if (choice == Second)
            return countOnce(store, pair.second, pair.first);
        if (auto done = countBoth(store, pair.first, pair.second); !done)
            return done;
        return countBoth(store, pair.second, pair.first);
    });
}

} // namespace assay
