#pragma once

#include "core/attribution/preview.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

class QLabel;

namespace assay {

class Card;
class DataTable;

/// What saving the rules would move, from where to where, and how much of the spend is attributed before and after.
class RulePreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit RulePreviewView(QWidget *parent = nullptr);
    void setPreview(const RulePreview &preview);
    /// The shown answer is one to an older question.
    void setStale();

private:
    Card *m_card;
    QLabel *m_coverage;
    DataTable *m_table;
    RowModel<AttributionMove> *m_model;
};

} // namespace assay
