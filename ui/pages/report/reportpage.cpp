#include "ui/pages/report/reportpage.h"

#include "ui/ledger.h"
#include "ui/pages/report/reportoptions.h"
#include "ui/pdf/reportfile.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QFile>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace assay {

ReportPage::ReportPage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_compose(session.jobs(), this)
    , m_offers(session.jobs(), this)
    , m_options(new ReportOptions(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_state(new QLabel(this))
    , m_document(new QPdfDocument(this))
    , m_view(new QPdfView(this))
{
    setObjectName(QStringLiteral("reportPage"));
    m_stack->addWidget(createPreview());
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    m_empty->setTexts(tr("No calls yet"), tr("A report needs calls: import a usage log on the Data page, or drop one on the window."));

    connect(m_options, &ReportOptions::changed, this, &ReportPage::askAgain);
    connect(m_options, &ReportOptions::scheduleRequested, this, &ReportPage::chooseSchedule);
    connect(m_export, &QPushButton::clicked, this, &ReportPage::exportReport);
    connect(&session, &Session::exportReportRequested, this, &ReportPage::exportReport);
    connect(&session, &Session::snapshotChanged, this, &ReportPage::lookForOffers);
    lookForOffers();
}

Card *ReportPage::createPreview()
{
    m_card = new Card(tr("Report"), this);
    m_export->setObjectName(QStringLiteral("exportReport"));
    m_export->setProperty("kind", QStringLiteral("primary"));
    m_export->setEnabled(false);
    m_card->addAction(m_export);
    m_state->setObjectName(QStringLiteral("reportState"));
    m_state->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("reportPreview"));
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setAccessibleName(tr("Preview of the report"));
    m_card->bodyLayout()->addWidget(m_options);
    m_card->bodyLayout()->addWidget(m_state);
    m_card->bodyLayout()->addWidget(m_view, 1);
    return m_card;
}

void ReportPage::ask()
{
    const auto snapshot = session().snapshot();
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
        [snapshot, store = session().storePath().toStdString(), selection = session().selection(), choice = m_options->choice()](
            const JobControl &control) { return composeAndPaint(snapshot, store, selection, choice, control); },
        [this](ComposedReport composed) { show(std::move(composed)); });
}

void ReportPage::show(ComposedReport composed)
{
    if (composed.cancelled)
        return;
    m_report = std::move(composed.report);
    m_document->close();
    m_bytes.close();
    m_bytes.setData(composed.pdf.bytes);
    m_bytes.open(QIODevice::ReadOnly);
    m_document->load(&m_bytes);
    m_card->setNote(tr("%n page(s), hash %1", nullptr, composed.pdf.pages).arg(QString::fromStdString(m_report.hash.substr(0, 16))));
    m_state->setProperty("kind", QStringLiteral("warning"));
    m_state->setText(tr("Draft: %1").arg(QString::fromStdString(m_report.draftReason)));
    m_state->setVisible(m_report.draft);
    m_card->setStale(false);
    m_export->setEnabled(true);
    if (std::exchange(m_exportWhenReady, false))
        exportReport();
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
        session().notify({Notice::Kind::Error, QString::fromStdString(written.error().message),
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
        session().notify({Notice::Kind::Error, QString::fromStdString(schedule.error().message),
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
