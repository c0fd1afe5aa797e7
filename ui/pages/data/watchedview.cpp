#include "ui/pages/data/watchedview.h"

#include "ui/ledger.h"
#include "ui/session.h"
#include "ui/watchedfolders.h"
#include "ui/widgets/card.h"

#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay {

namespace {
constexpr int kShownRows = 3;
}

WatchedView::WatchedView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QListWidget(this))
    , m_remove(new QPushButton(tr("Stop watching"), this))
{
    auto *card = new Card(tr("Watched folders"), this);
    card->setNote(tr("imported by themselves while the window is open"));
    auto *addFolder = new QPushButton(tr("Watch a folder…"), card);
    addFolder->setObjectName(QStringLiteral("addWatched"));
    m_remove->setObjectName(QStringLiteral("removeWatched"));
    card->addAction(m_remove);
    card->addAction(addFolder);
    m_list->setObjectName(QStringLiteral("watchedFolders"));
    m_list->setAccessibleName(tr("Watched folders"));
    m_list->setFixedHeight(kShownRows * fontMetrics().height() * 2);
    card->setBody(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(card);
    connect(addFolder, &QPushButton::clicked, this, &WatchedView::add);
    connect(m_remove, &QPushButton::clicked, this, &WatchedView::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(&session.ledger().watched(), &WatchedFolders::changed, this, &WatchedView::reload);
    reload();
}

void WatchedView::reload()
{
    m_list->clear();
    for (const QString &folder : m_session.ledger().watched().folders()) {
        auto *item = new QListWidgetItem(QFileInfo::exists(folder) ? folder : tr("%1 (not there)").arg(folder), m_list);
        item->setData(Qt::UserRole, folder);
    }
    m_remove->setEnabled(m_list->currentRow() >= 0);
    m_list->setVisible(m_list->count() > 0); // without one, the card is its heading and the button
    m_remove->setVisible(m_list->count() > 0);
}

void WatchedView::add()
{
    const QString folder = m_session.fileChooser().openFolder(this, tr("Watch a folder of usage logs"));
    if (!folder.isEmpty())
        m_session.ledger().watched().add(folder);
}

void WatchedView::remove()
{
    m_session.ledger().watched().remove(m_list->currentItem()->data(Qt::UserRole).toString());
}

} // namespace assay
