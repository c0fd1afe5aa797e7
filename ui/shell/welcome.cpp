#include "ui/shell/welcome.h"

#include "core/formats/format.h"
#include "ui/coretext.h"
#include "ui/icons.h"
#include "ui/ledger.h"
#include "ui/session.h"
#include "ui/shell/samplelog.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace assay {

namespace {

constexpr int kMostWidth = 760; ///< lines longer than this are hard to read
constexpr int kFormatColumns = 3;

QLabel *centred(const QString &text, const char *kind)
{
    auto *label = new QLabel(text);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    setKind(label, kind);
    return label;
}

/// Where Claude Code keeps its transcripts.
QString agentFolder()
{
    return QDir::homePath() + QStringLiteral("/.claude/projects");
}

} // namespace

Welcome::Welcome(Session &session, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("welcome"));
    auto *column = new QWidget;
    column->setMaximumWidth(kMostWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(Space::large);
    layout->addWidget(reportsThere(session));
    layout->addWidget(dropPlace());
    if (const QString folder = agentFolder(); QFileInfo(folder).isDir())
        layout->addWidget(agentOffer(session, folder));
    layout->addWidget(formats());
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, kMostWidth); // beside it is only what it leaves
    middle->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(2);
}

QWidget *Welcome::dropPlace()
{
    auto *card = new Card;
    setKind(card, "drop");
    auto *picture = new QLabel;
    picture->setAlignment(Qt::AlignCenter);
    const auto tint = [picture] { picture->setPixmap(Icons::pixmap(QStringLiteral("import"), Theme::current().accent, 40, 2)); };
    connect(&ThemeSwitch::instance(), &ThemeSwitch::changed, picture, tint);
    tint();
    auto *choose = new QPushButton(tr("Choose files …"));
    choose->setObjectName(QStringLiteral("welcome.choose"));
    setKind(choose, "primary");
    connect(choose, &QPushButton::clicked, this, &Welcome::chooseFiles);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(choose);
    if (!SampleLog::folder().isEmpty()) {
        auto *sample = new QPushButton(tr("Open the sample"));
        sample->setObjectName(QStringLiteral("welcome.sample"));
        connect(sample, &QPushButton::clicked, this, &Welcome::openSample);
        buttons->addWidget(sample);
    }
    auto *ledger = new QPushButton(tr("Connect a ledger …"));
    ledger->setObjectName(QStringLiteral("welcome.ledger"));
    connect(ledger, &QPushButton::clicked, this, &Welcome::connectLedger);
    buttons->addWidget(ledger);
    buttons->addStretch(1);

    QVBoxLayout *body = card->bodyLayout();
    body->setSpacing(Space::medium);
    body->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    body->addWidget(picture);
    body->addWidget(centred(tr("Drop usage logs here"), "heading"));
    body->addWidget(centred(tr("Assay reads who called which model with how many tokens, prices every call exactly, and shows what it "
                               "cost, why, and what would make it cheaper. Prompts and answers are read past, never kept."), "note"));
    body->addLayout(buttons);
    return card;
}

QWidget *Welcome::reportsThere(Session &session)
{
    auto *card = new Card(tr("There are reports, and no calls yet"));
    auto *compare = new QPushButton(tr("Show the reports"));
    compare->setObjectName(QStringLiteral("welcome.compare"));
    card->addAction(compare);
    auto *label = new QLabel(tr("Sums of a provider are kept beside the calls, never added to them. Import the log of the same days: "
                                "then every page has its figures, and each day is held against the report."));
    label->setObjectName(QStringLiteral("welcome.reports"));
    label->setWordWrap(true);
    card->bodyLayout()->addWidget(label);
    const auto showWhereTrue = [card, &session] {
        card->setVisible(session.snapshot() && !session.snapshot()->companions().reported.empty());
    };
    connect(&session, &Session::snapshotChanged, card, showWhereTrue);
    connect(compare, &QPushButton::clicked, this, &Welcome::compareReports);
    showWhereTrue();
    return card;
}

QWidget *Welcome::agentOffer(Session &session, const QString &folder)
{
    auto *card = new Card(tr("Your coding agent keeps transcripts"));
    card->setNote(tr("nothing of them has been read"));
    auto *read = new QPushButton(tr("Read them"));
    read->setObjectName(QStringLiteral("welcome.agent"));
    card->addAction(read);
    auto *label = new QLabel(tr("%1 says what each call used. Assay takes the counts and leaves the conversations.").arg(folder));
    label->setWordWrap(true);
    card->bodyLayout()->addWidget(label);
    connect(read, &QPushButton::clicked, this, [&session, folder] { session.ledger().import({folder}); });
    return card;
}

QWidget *Welcome::formats()
{
    auto *card = new Card(tr("What Assay reads"));
    card->setNote(tr("recognised by content; plain, gz, zst, bz2, xz, zip or tar; whole folders too"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::tight);
    int i = 0;
    for (const FormatInfo &format : allFormats()) {
        auto *label = new QLabel(coreText(format.title));
        label->setWordWrap(true);
        grid->addWidget(label, i / kFormatColumns, i % kFormatColumns, Qt::AlignTop);
        ++i;
    }
    card->bodyLayout()->addLayout(grid);
    return card;
}

} // namespace assay
