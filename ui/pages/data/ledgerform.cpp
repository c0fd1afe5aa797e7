#include "ui/pages/data/ledgerform.h"

#include "ui/coretext.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/closebyescape.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace assay {

namespace {

QLabel *caption(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, buddy->parentWidget());
    label->setProperty("kind", QStringLiteral("caption"));
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

void addKinds(QComboBox &box)
{
    box.addItem(LedgerForm::tr("Found out"), QString());
    for (const LedgerKind &kind : allLedgerKinds()) {
        const QString id = QString::fromUtf8(kind.id.data(), qsizetype(kind.id.size()));
        if (box.findData(id) < 0)
            box.addItem(coreText(kind.title), id);
    }
}

Result<Mapping> readProfile(const QString &path)
{
    if (path.isEmpty())
        return Mapping{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{"The profile could not be read (" + file.errorString().toStdString() + ")", path.toStdString()};
    return Mapping::fromJson(file.readAll().toStdString(), path.toStdString());
}

} // namespace

LedgerForm::LedgerForm(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_url(new QLineEdit(this))
    , m_table(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_profile(new QPushButton(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("ledgerForm"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Space::small);
    layout->setSpacing(Space::small);
    layout->addWidget(createFields());
    m_problem->setObjectName(QStringLiteral("ledgerFormProblem"));
    m_problem->setProperty("kind", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    layout->addWidget(createButtons());
    closeByEscape(this);
    hide();
}

QWidget *LedgerForm::createFields()
{
    auto *fields = new QWidget(this);
    for (QWidget *field : {static_cast<QWidget *>(m_url), static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_table)})
        field->setParent(fields);
    m_url->setObjectName(QStringLiteral("ledgerUrl"));
    m_url->setPlaceholderText(QStringLiteral("postgresql://user@host/database"));
    m_url->setToolTip(tr("postgresql://user@host/database of PostgreSQL, http(s)://user@host:8123/database of ClickHouse, or sqlite:file. "
                         "A password may be left out: ~/.pgpass and service files are looked into, then it is asked for."));
    m_kind->setObjectName(QStringLiteral("ledgerKind"));
    addKinds(*m_kind);
    m_table->setObjectName(QStringLiteral("ledgerTable"));
    m_table->setPlaceholderText(tr("the usual one"));
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Space::medium);
    grid->setVerticalSpacing(Space::tight);
    grid->addWidget(caption(tr("Address"), m_url), 0, 0);
    grid->addWidget(caption(tr("Kept by"), m_kind), 0, 1);
    grid->addWidget(caption(tr("Table or view"), m_table), 0, 2);
    grid->addWidget(m_url, 1, 0);
    grid->addWidget(m_kind, 1, 1);
    grid->addWidget(m_table, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(2, 1);
    for (QLineEdit *line : {m_url, m_table})
        connect(line, &QLineEdit::returnPressed, this, &LedgerForm::submit);
    return fields;
}

QWidget *LedgerForm::createButtons()
{
    auto *buttons = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), buttons);
    auto *inPlace = new QPushButton(tr("Explore in place"), buttons);
    auto *synchronise = new QPushButton(tr("Synchronise"), buttons);
    inPlace->setObjectName(QStringLiteral("askNewLedger"));
    inPlace->setToolTip(tr("The ledger’s own server sums what is selected; nothing is copied."));
    cancel->setObjectName(QStringLiteral("cancelLedger"));
    synchronise->setObjectName(QStringLiteral("submitLedger"));
    synchronise->setProperty("kind", QStringLiteral("primary"));
    m_profile->setParent(buttons);
    m_profile->setObjectName(QStringLiteral("ledgerProfile"));
    m_profile->setToolTip(tr("A mapping that says which column is what, for a table of your own."));
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins({});
    layout->addWidget(m_profile);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(inPlace);
    layout->addWidget(synchronise);
    connect(m_profile, &QPushButton::clicked, this, &LedgerForm::chooseProfile);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    connect(inPlace, &QPushButton::clicked, this, &LedgerForm::submitInPlace);
    connect(synchronise, &QPushButton::clicked, this, &LedgerForm::submit);
    return buttons;
}

void LedgerForm::ask()
{
    m_url->clear();
    m_table->clear();
    m_kind->setCurrentIndex(0);
    m_profilePath.clear();
    m_profile->setText(tr("Profile…"));
    m_problem->hide();
    show();
    m_url->setFocus();
}

void LedgerForm::chooseProfile()
{
    const QStringList files = m_session.fileChooser().openFiles(this, tr("What the columns mean"), tr("Profiles (*.json)"));
    if (files.isEmpty())
        return;
    m_profilePath = files.first();
    m_profile->setText(tr("Profile: %1").arg(QFileInfo(m_profilePath).fileName()));
}

std::optional<LedgerRequest> LedgerForm::filledIn()
{
    auto url = LedgerUrl::parse(m_url->text().trimmed().toStdString());
    auto mapping = readProfile(m_profilePath);
    if (!url || !mapping) {
        complain(url ? mapping.error() : url.error());
        return std::nullopt;
    }
    m_url->clear();
    hide();
    return LedgerRequest{url.take(), {m_kind->currentData().toString().toStdString(), m_table->text().trimmed().toStdString(), mapping.take()}, {}};
}

void LedgerForm::submit()
{
    if (const auto request = filledIn())
        emit submitted(*request);
}

void LedgerForm::submitInPlace()
{
    if (const auto request = filledIn())
        emit askedInPlace(*request);
}

void LedgerForm::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    emit openChanged(true);
}

void LedgerForm::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    emit openChanged(!isHidden()); // a page that is left keeps its form
}

void LedgerForm::complain(const Error &error)
{
    m_problem->setText(coreText(error));
    m_problem->show();
}

} // namespace assay
