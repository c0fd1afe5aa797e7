#pragma once

#include "core/analysis/query.h"

#include <QLabel>

namespace assay {

class LatestJob;
class Session;

/// Law 1 in one line: cost shown + filtered out = ledger, and how many calls have a price. Asks again on every change.
class BalanceLine : public QLabel
{
    Q_OBJECT

public:
    explicit BalanceLine(Session &session, QWidget *parent = nullptr);

    static QString sentence(const Balance &balance);
    static QString details(const Balance &balance);

private:
    void ask();

    Session &m_session;
    LatestJob *m_job;
};

} // namespace assay
