#pragma once

#include "core/analysis/query.h"

#include <QLabel>

namespace assay {

class LatestJob;
class Session;

/// Law 1 in one line: cost shown + filtered out = ledger, and how many calls have a price; of the ledger in
/// place where the page shows that. Asks again on every change.
/// A click, or Enter, opens its parts in a card.
class BalanceLine : public QLabel
{
    Q_OBJECT

public:
    explicit BalanceLine(Session &session, QWidget *parent = nullptr);

    static QString sentence(const Balance &balance);
    static QString details(const Balance &balance);

signals:
    void answered(const assay::Balance &balance, bool isInPlace);
    void unknown(); ///< a ledger in place has not told it yet

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void show(const Balance &balance, bool isInPlace);
    void openParts();

    Session &m_session;
    LatestJob *m_job;
    QString m_details;
};

} // namespace assay
