#pragma once

#include "ui/pages/report/reportsource.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QTimer;

namespace assay {

/// The choices beside the preview.
class ReportOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ReportOptions(QWidget *parent = nullptr);

    ReportChoice choice() const;
    /// What the store has; a chosen scenario stays chosen while it exists.
    void setOffers(const ReportOffers &offers);

signals:
    void changed();
    void scheduleRequested(); ///< the person wants to give an offer from a file

private:
    QLineEdit *m_organisation;
    QComboBox *m_scenario;
    QCheckBox *m_commitment;
    QComboBox *m_paper;
    QTimer *m_typing;
};

} // namespace assay
