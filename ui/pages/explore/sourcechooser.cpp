#include "ui/pages/explore/sourcechooser.h"

#include "ui/coretext.h"
#include "ui/ledgers/inplace.h"
#include "ui/ledgers/ledgerrows.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>

#include <algorithm>

namespace assay {

namespace {

constexpr int kShownCharacters = 18, kStore = 0;

bool isOf(const LedgerEntry &entry, const InPlaceLedger &ledger)
{
    return entry.location == ledger.location && (ledger.kind.empty() || entry.kind == ledger.kind) && (ledger.table.empty() || entry.table == ledger.table);
}

/// The table first, which tells more in a narrow box than how an address begins.
QString titleOf(const LedgerEntry &entry)
{
    const QString location = QString::fromStdString(entry.location);
    return entry.table.empty() ? location : QString::fromStdString(entry.table) + QStringLiteral(" · ") + location;
}

} // namespace

SourceChooser::SourceChooser(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
    , m_box(new QComboBox(this))
{
    setObjectName(QStringLiteral("sourceChooser"));
    auto *label = new QLabel(tr("Source"), this);
    label->setBuddy(m_box);
    m_box->setObjectName(QStringLiteral("exploreSource"));
    m_box->setAccessibleName(tr("Source of the figures"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // an address is long
    m_box->setMinimumContentsLength(kShownCharacters);
    m_box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_box->setPlaceholderText(tr("A new ledger")); // which is remembered once it has answered
    m_box->view()->setTextElideMode(Qt::ElideMiddle);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(Space::tight);
    row->addWidget(label);
    row->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, &SourceChooser::choose);
    connect(&session, &Session::snapshotChanged, this, &SourceChooser::load);
    for (const auto signal : {&Session::changed, &Session::pageChanged})
        connect(&session, signal, this, &SourceChooser::follow);
    connect(&session.inPlace(), &InPlace::told, this, &SourceChooser::follow);
    hide();
    load();
}

void SourceChooser::load()
{
    m_job->start<std::vector<LedgerEntry>>(
        tr("Reading the list of ledgers"), [path = m_session.storePath()](const JobControl &) { return knownLedgers(path); },
        [this](std::vector<LedgerEntry> entries) { show(std::move(entries)); });
}

void SourceChooser::show(std::vector<LedgerEntry> entries)
{
    m_entries = std::move(entries);
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("This store"));
    m_box->setItemData(kStore, tr("The calls that were imported or copied"), Qt::ToolTipRole);
    for (const LedgerEntry &entry : m_entries) {
        m_box->addItem(titleOf(entry));
        const int row = m_box->count() - 1;
        const bool isAsked = canBeAsked(entry);
        static_cast<QStandardItemModel *>(m_box->model())->item(row)->setEnabled(isAsked);
        m_box->setItemData(row, isAsked ? tr("Its own server sums what is selected; nothing is copied.") : tr("A file has no server that could be asked: synchronise it on the Data page."),
                           Qt::ToolTipRole);
    }
    m_box->view()->setMinimumWidth(m_box->view()->sizeHintForColumn(0) + 2 * Space::medium);
    follow();
}

void SourceChooser::follow()
{
    const auto &shown = m_session.view().inPlace;
    const auto found = std::ranges::find_if(m_entries, [&](const LedgerEntry &entry) { return shown && isOf(entry, *shown); });
    m_box->setCurrentIndex(!shown ? kStore : found == m_entries.end() ? -1 : int(found - m_entries.begin()) + 1);
    m_box->setToolTip(shown ? m_session.inPlace().name() : QString());
    setVisible(!m_entries.empty());
}

void SourceChooser::choose(int index)
{
    InPlace &inPlace = m_session.inPlace();
    if (index == kStore)
        return m_session.view().inPlace ? inPlace.close() : void();
    const LedgerEntry &entry = m_entries[std::size_t(index - 1)];
    if (m_session.view().inPlace && isOf(entry, *m_session.view().inPlace))
        return;
    const auto request = requestOf(entry);
    if (request)
        return inPlace.open(*request, false);
    m_session.notify({Notice::Kind::Error, coreText(request.error()), nameOf(entry), tr("Forget the ledger on the Data page and add it again.")});
    follow();
}

} // namespace assay
