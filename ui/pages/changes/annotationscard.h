#pragma once

#include "ui/annotations.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rowmodel.h"

class QLineEdit;

namespace assay {

class DataTable;

/// What happened when: typed in, or imported from a small CSV file. The charts over time carry these as marks.
class AnnotationsCard : public Card
{
    Q_OBJECT

public:
    explicit AnnotationsCard(Session &session, QWidget *parent = nullptr);

private:
    QWidget *createEntry();
    void addTyped();
    void importFile();
    void follow();

    Session &m_session;
    QLineEdit *m_date;
    QLineEdit *m_text;
    DataTable *m_table;
    RowModel<Annotation> *m_model;
};

} // namespace assay
