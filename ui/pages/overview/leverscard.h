#pragma once

#include "core/levers/lever.h"
#include "ui/askedbefore.h"
#include "ui/view.h"
#include "ui/widgets/card.h"

namespace assay {

class RowsTableModel;
class Session;

/// The largest savings found in the selection; each leads to the Savings page. Savings never add up here: they
/// overlap, and only a scenario joins them.
class LeversCard : public Card
{
    Q_OBJECT

public:
    explicit LeversCard(Session &session, QWidget *parent = nullptr);
    void ask();
    void wait(); ///< for the calls, which are loading

private:
    void show(const Diagnosis &diagnosis);

    Session &m_session;
    LatestJob *m_job;
    AskedBefore<Selection> m_asked;
    RowsTableModel *m_model;
};

} // namespace assay
