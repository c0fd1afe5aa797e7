#pragma once

#include "core/store/ledgers.h"

#include <QWidget>

class QComboBox;

namespace assay {

class LatestJob;
class Session;

/// What Explore shows: this store, or a ledger that the store knows, where it lies. Hidden while the store knows none. A
/// ledger without a server to ask stands there with the reason and cannot be chosen.
class SourceChooser : public QWidget
{
    Q_OBJECT

public:
    explicit SourceChooser(Session &session, QWidget *parent = nullptr);

private:
    void load();
    void show(std::vector<LedgerEntry> entries);
    /// Makes the view's source the current one.
    void follow();
    void choose(int index);

    Session &m_session;
    LatestJob *m_job;
    QComboBox *m_box;
    std::vector<LedgerEntry> m_entries; ///< as the box lists them behind the store
};

} // namespace assay
