#pragma once

#include "core/ingest/mappingpreview.h"
#include "core/ingest/unknowntables.h"
#include "ui/jobs.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace assay {

class ColumnTable;
class ReadingChoice;
class Session;

/// Asks what the columns of a file mean: guesses on its real records, both readings of its input count side by side with
/// what they come to, profiles to load and to save. Accepted when the answer makes at least one call of it.
class MappingDialog : public QDialog
{
    Q_OBJECT

public:
    MappingDialog(Session &session, const UnknownTable &table, QWidget *parent);

    Mapping mapping() const;

private:
    void build(const UnknownTable &table);
    QWidget *createButtons();
    void preview();
    void show(const Result<MappingPreview> &preview);
    void tell(const QString &problem);
    void loadProfile();
    void saveProfile();

    Session &m_session;
    std::string m_path;
    LatestJob m_preview;
    ColumnTable *m_columns;
    ReadingChoice *m_reading;
    QLabel *m_problem;
    QPushButton *m_import;
    std::string m_profileName;
    QString m_profileProblem; ///< of the profile loaded last; empty when it fits
};

} // namespace assay
