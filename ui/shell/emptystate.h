#pragma once

#include <QWidget>

namespace assay {

class Session;

/// Shown while the ledger is empty: where to drop a log, what can be read, and the sample.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Session &session, QWidget *parent = nullptr);

signals:
    void chooseFiles();
    void openSample();

private:
    QWidget *dropPlace();
    QWidget *formats();
};

} // namespace assay
