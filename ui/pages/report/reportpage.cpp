#include "ui/pages/report/reportpage.h"

#include "ui/coretext.h"
#include "ui/ledger.h"
#include "ui/pages/report/reportoptions.h"
#include "ui/pages/report/reportpreview.h"
#include "ui/pdf/reportfile.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

namespace assay {

namespace {
constexpr int kChoicesWidth = 320;
constexpr char16_t kFigureSpace = 0x2007; // as wide as a digit
} // namespace

ReportPage::ReportPage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_compose(session.jobs(), this)
    , m_offers(session.jobs(), this)
    , m_options(new ReportOptions(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_state(new QLabel(this))
    , m_contents(new QListWidget(this))
    , m_preview(new ReportPreview(this))
{
    setObjectName(QStringLiteral("reportPage"));
    auto *report = new QWidget(m_stack);
    auto *columns = new QHBoxLayout(report);
    columns->setContentsMargins({});
    columns->setSpacing(Space::medium);
    columns->addWidget(createChoices());
    columns->addWidget(createPreview(), 1);
    m_stack->addWidget(report);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->addWidget(m_stack);
    m_empty->setTexts(tr("No calls yet"), tr("A report needs calls: import a usage log on the Data page, or drop one on the window."));

    connect(m_options, &ReportOptions::changed, this, &ReportPage::askAgain);
    connect(m_options, &ReportOptions::scheduleRequested, this, &ReportPage::chooseSchedule);
    connect(m_export, &QPushButton::clicked, this, &ReportPage::exportReport);
    connect(&session, &Session::exportReportRequested, this, &ReportPage::exportReport);
    connect(&session, &Session::snapshotChanged, this, &ReportPage::lookForOffers);
    lookForOffers();
}

Card *ReportPage::createChoices()
{
    auto *choices = new Card(tr("Report"), this);
    choices->setFixedWidth(kChoicesWidth);
    m_export->setObjectName(QStringLiteral("exportReport"));
    m_export->setProperty("kind", QStringLiteral("primary"));
    m_export->setEnabled(false);
    choices->addAction(m_export);
    m_state->setObjectName(QStringLiteral("reportState"));
    m_state->setProperty("kind", QStringLiteral("warning"));
    m_state->setWordWrap(true);
    m_contents->setObjectName(QStringLiteral("reportContents"));
    m_contents->setAccessibleName(tr("Contents of the report"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contents->setTextElideMode(Qt::ElideRight);
    auto *contents = new QLabel(tr("Contents"), this);
    contents->setProperty("kind", QStringLiteral("caption"));
    connect(m_contents, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { m_preview->jumpTo(item->data(Qt::UserRole).toInt()); });
    QVBoxLayout *body = choices->bodyLayout();
    body->addWidget(m_options);
    body->addWidget(m_state);
    body->addSpacing(Space::small);
    body->addWidget(contents);
    body->addWidget(m_contents, 1);
    return choices;
}

Card *ReportPage::createPreview()
{
    m_card = new Card(tr("Preview"), this);
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_preview->setAccessibleName(tr("Preview of the report"));
    m_card->setBody(m_preview);
    return m_card;
}

void ReportPage::ask()
{
    const auto snapshot = session().charged();
    const bool empty = !snapshot || snapshot->calls().rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_export->setEnabled(false);
    if (empty) {
        m_exportWhenReady = false;
        m_compose.cancel();
        return;
    }
    m_card->setStale(true);
    m_compose.start<ComposedReport>(
        tr("Composing the report"),
        [snapshot, store = session().storePath().toStdString(), selection = session().selection(), choice = m_options->choice(),
         levers = session().levers()](const JobControl &control) {
            ReportRequest request = requestFor(store, selection, choice);
            request.levers = levers;
            return composeAndPaint(snapshot, request, choice.paper, control);
        },
        [this](ComposedReport composed) { show(std::move(composed)); });
}

void ReportPage::show(ComposedReport composed)
{
    if (composed.cancelled)
        return;
    m_report = std::move(composed.report);
    m_preview->showPdf(composed.pdf.bytes);
    m_card->setNote(tr("%1 pages, hash %2").arg(composed.pdf.pages).arg(QString::fromStdString(m_report.hash.substr(0, 16))));
    m_state->setText(tr("Draft: %1").arg(QString::fromStdString(m_report.draftReason)));
    m_state->setVisible(m_report.draft);
    showContents(composed.pdf);
    m_card->setStale(false);
    m_export->setEnabled(true);
    if (std::exchange(m_exportWhenReady, false))
        exportReport();
}

void ReportPage::showContents(const PdfFile &pdf)
{
    m_contents->clear();
    const auto add = [this](const QString &title, int page) {
        auto *item = new QListWidgetItem(tr("%1  %2").arg(page + 1, 2, 10, QChar(kFigureSpace)).arg(title), m_contents);
        item->setData(Qt::UserRole, page);
    };
    add(QString::fromStdString(m_report.title), 0);
    for (const auto &[title, page] : pdf.contents)
        add(title, page);
}

void ReportPage::lookForOffers()
{
    m_offers.start<ReportOffers>(
        tr("Looking for scenarios"), [store = session().storePath().toStdString()](const JobControl &) { return offersOf(store); },
        [this](const ReportOffers &offers) { m_options->setOffers(offers); });
}

void ReportPage::exportReport()
{
    m_exportWhenReady = !m_export->isEnabled() && m_compose.isRunning();
    if (!m_export->isEnabled())
        return;
    const QString path = session().fileChooser().saveFile(this, tr("Export the report"), QStringLiteral("claude-spend.pdf"),
                                                          tr("PDF (*.pdf);;JSON (*.json);;HTML (*.html)"));
    if (path.isEmpty())
        return;
    const auto written = writeReport(m_report, path, m_options->choice().paper);
    if (!written)
        session().notify({Notice::Kind::Error, coreText(written.error().message),
                          QString::fromStdString(written.error().where), tr("Choose another place.")});
    else
        session().notify({Notice::Kind::Information, tr("The report was written."), path, {}});
}

void ReportPage::chooseSchedule()
{
    const QStringList files = session().fileChooser().openFiles(this, tr("A commitment offer"), tr("Commitment schedule (*.json)"));
    if (files.isEmpty())
        return;
    QFile file(files.first());
    const std::string text = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    const auto schedule = CommitmentSchedule::fromJson(text, files.first().toStdString());
    if (!schedule) {
        session().notify({Notice::Kind::Error, coreText(schedule.error().message),
                          QString::fromStdString(schedule.error().where), tr("Correct the file and choose it again.")});
        return;
    }
    session().ledger().write(tr("Keeping the offer"), [json = schedule->toJson()](Store &store, const JobControl &) {
        return store.setDocument("schedule", json);
    });
}

QWidget *createReportPage(Session &session, QWidget *parent)
{
    return new ReportPage(session, parent);
}

} // namespace assay
