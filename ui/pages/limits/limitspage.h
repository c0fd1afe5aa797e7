#pragma once

#include "core/analysis/throttle.h"
#include "ui/pages/askingpage.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace assay {

class Card;
class DataTable;
class DemandCard;
class LatestJob;
class LimitsDraft;
class LimitsForm;
template <typename Row>
class RowModel;

/// How near demand comes to the provider's rate limits, which limit is met first, and when at the present trend; and how long
/// the monthly spend cap lasts. Tier, agreed limits, cap and another growth than that of the log are typed here.
class LimitsPage : public AskingPage
{
    Q_OBJECT

public:
    LimitsPage(Session &session, QWidget *parent);

protected:
    void ask() override;

private:
    QWidget *createBuckets();
    QWidget *createCap();
    void chooseTier(int index);
    void show(const Result<Throttle> &answer);
    void showBucket();
    void showCap(const std::optional<SpendCapUse> &use);
    void applyCap();
    void applyGrowth();

    LatestJob *m_job;
    LimitsDraft &m_draft;
    Card *m_card;
    QLineEdit *m_growth;
    QComboBox *m_tier;
    DataTable *m_table;
    RowModel<BucketUse> *m_model;
    LimitsForm *m_form;
    DemandCard *m_demand;
    QLineEdit *m_cap;
    QLabel *m_capText;
};

QWidget *createLimitsPage(Session &session, QWidget *parent);

} // namespace assay
