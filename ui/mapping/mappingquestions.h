#pragma once

#include "ui/ledger.h"

#include <QObject>

namespace assay {

class Session;

/// Asks what the columns of some files mean, one dialog after another, and then imports. Cancelling a dialog cancels the
/// import. Deletes itself when it is through.
class MappingQuestions : public QObject
{
    Q_OBJECT

public:
    MappingQuestions(Session &session, QStringList paths, std::vector<UnknownTable> tables, QWidget *window);
    void askNext();

private:
    Session &m_session;
    QStringList m_paths;
    std::vector<UnknownTable> m_tables; ///< those not asked about yet, the next one last
    std::vector<ColumnAnswer> m_answers;
    QWidget *m_window;
};

} // namespace assay
