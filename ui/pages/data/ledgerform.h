#pragma once

#include "core/ingest/ledgersync.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace assay {

class Session;

/// Asks in place where a ledger is and how to read it. A password typed into the address goes into the request and is
/// gone from the field with it.
class LedgerForm : public QFrame
{
    Q_OBJECT

public:
    LedgerForm(Session &session, QWidget *parent);
    /// Shows the form, empty.
    void ask();

signals:
    void openChanged(bool isOpen);
    void submitted(const assay::LedgerRequest &request);
    void askedInPlace(const assay::LedgerRequest &request);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createFields();
    QWidget *createButtons();
    void chooseProfile();
    /// What the form says; complains, and gives nothing, when it cannot be understood.
    std::optional<LedgerRequest> filledIn();
    void submit();
    void submitInPlace();
    void complain(const Error &error);

    Session &m_session;
    QLineEdit *m_url, *m_table;
    QComboBox *m_kind;
    QPushButton *m_profile;
    QLabel *m_problem;
    QString m_profilePath; ///< empty: none
};

} // namespace assay
