#pragma once

#include "ui/jobs.h"
#include "ui/pages/askingpage.h"
#include "ui/pages/report/reportsource.h"

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace assay {

class Card;
class EmptyState;
class ReportOptions;
class ReportPreview;

/// The report as it would be printed, made anew whenever the question or a choice changes, and its export.
class ReportPage : public AskingPage
{
    Q_OBJECT

public:
    ReportPage(Session &session, QWidget *parent);

protected:
    void ask() override;

private:
    Card *createChoices();
    Card *createPreview();
    void lookForOffers();
    void show(ComposedReport composed);
    void showContents(const PdfFile &pdf);
    void exportReport();
    void chooseSchedule();

    LatestJob m_compose, m_offers;
    ReportOptions *m_options;
    QStackedWidget *m_stack;
    Card *m_card = nullptr;
    EmptyState *m_empty;
    QPushButton *m_export;
    QLabel *m_state;
    QListWidget *m_contents;
    ReportPreview *m_preview;
    Report m_report; ///< the one shown
    bool m_exportWhenReady = false; ///< asked for before there was one
};

QWidget *createReportPage(Session &session, QWidget *parent);

} // namespace assay
