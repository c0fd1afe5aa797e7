#pragma once

#include "core/ingest/countonce.h"
#include "ui/jobs.h"

#include <QWidget>

class QVBoxLayout;

namespace assay {

class Card;
class Session;

/// Calls that two kinds of source logged, and which of them counts. Not to be seen while there are none.
class SharedCallsView : public QWidget
{
    Q_OBJECT

public:
    explicit SharedCallsView(Session &session, QWidget *parent = nullptr);
    void reload();

private:
    struct Found
    {
        std::vector<SharedCalls> shared;
        std::vector<CountOnce> decisions;
    };
    void show(const Found &found);
    QWidget *createRow(const SharedCalls &pair, const std::vector<CountOnce> &decisions);
    void decide(const SharedCalls &pair, int choice);

    Session &m_session;
    LatestJob m_load;
    Card *m_card;
    QWidget *m_rows = nullptr;
};

} // namespace assay
