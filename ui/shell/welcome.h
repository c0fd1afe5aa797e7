#pragma once

#include <QWidget>

namespace assay {

class Session;

/// Shown while the ledger is empty: where to drop a log, what can be read, and the sample.
class Welcome : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(Session &session, QWidget *parent = nullptr);

signals:
    void chooseFiles();
    void openSample();
    void connectLedger();
    void compareReports();

private:
    QWidget *dropPlace();
    /// Offers a folder of transcripts that is there; reads it only when asked to.
    QWidget *agentOffer(Session &session, const QString &folder);
    /// For a ledger that holds what providers report in sums, and no call yet.
    QWidget *reportsThere(Session &session);
    QWidget *formats();
};

} // namespace assay
