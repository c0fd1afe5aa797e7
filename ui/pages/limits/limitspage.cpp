#include "ui/pages/limits/limitspage.h"

#include "core/pricing/limittiers.h"
#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/formatnumber.h"
#include "ui/pages/limits/agreedlimits.h"
#include "ui/pages/limits/demandcard.h"
#include "ui/pages/limits/limitcolumns.h"
#include "ui/pages/limits/limitsform.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/datatable.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace assay {

namespace {

constexpr int kHeaderHeight = 42; ///< two lines
constexpr int kCapWidth = 150, kGrowthWidth = 128;

} // namespace

LimitsPage::LimitsPage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_job(new LatestJob(session.jobs(), this))
    , m_draft(LimitsDraft::of(session))
    , m_card(new Card(tr("Time to throttle")))
    , m_growth(new QLineEdit)
    , m_tier(new QComboBox)
    , m_table(new DataTable)
    , m_model(new RowModel<BucketUse>(this))
    , m_form(new LimitsForm)
    , m_demand(new DemandCard)
    , m_cap(new QLineEdit)
    , m_capText(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->setSpacing(Space::medium);
    layout->addWidget(createBuckets());
    layout->addWidget(m_demand, 1);
    connect(&m_draft, &LimitsDraft::changed, this, &LimitsPage::askAgain);
}

QWidget *LimitsPage::createBuckets()
{
    m_tier->setObjectName(QStringLiteral("limits.tier"));
    m_tier->setAccessibleName(tr("Tier of the organisation"));
    m_tier->addItem(tr("No tier"), QString());
    const auto tiers = limitTiers();
    for (const std::string &tier : tiers ? *tiers : std::vector<std::string>())
        m_tier->addItem(tr("Tier %1").arg(QString::fromStdString(tier)), QString::fromStdString(tier));
    m_tier->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_tier, &QComboBox::activated, this, &LimitsPage::chooseTier);
    auto *growth = new QLabel(tr("Growth a day"));
    setKind(growth, "note");
    m_growth->setObjectName(QStringLiteral("limits.growth"));
    m_growth->setAccessibleName(tr("Growth of demand per day in percent"));
    m_growth->setToolTip(tr("Days until a limit is reached, at this growth of demand: 1.5 is 1.5 % a day. Empty: the trend of the log."));
    m_growth->setPlaceholderText(tr("as in the log"));
    m_growth->setFixedWidth(kGrowthWidth);
    connect(m_growth, &QLineEdit::editingFinished, this, &LimitsPage::applyGrowth);
    m_card->addAction(growth);
    m_card->addAction(m_growth);
    m_card->addAction(m_tier);
    m_table->setObjectName(QStringLiteral("limits.buckets"));
    m_table->setAccessibleName(tr("Demand and limits by models"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model->setColumns(limitColumns());
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setFixedHeight(kHeaderHeight);
    (new ColumnFit(m_table, m_table->horizontalHeader()))
        ->setColumns({{132, 260, 4}, {66, 90, 1}, {76, 96, 1}, {60, 96, 1}, {88, 110, 1}, {88, 110, 1}, {98, 116, 1}, {88, 110, 1},
                      {104, 120, 1}, {120, 190, 3}, {104, 130, 1}});
    m_table->setFitsRows(true);
    m_card->bodyLayout()->addWidget(m_table);
    m_card->bodyLayout()->addSpacing(Space::small);
    auto *forms = new QHBoxLayout;
    forms->setSpacing(Space::large);
    forms->addWidget(m_form);
    forms->addWidget(createCap(), 1);
    m_card->bodyLayout()->addLayout(forms);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LimitsPage::showBucket);
    connect(m_form, &LimitsForm::typed, this, [this](const std::string &bucket, const AgreedLimits::PerMinute &limits) {
        AgreedLimits next = m_draft.limits();
        next.buckets[bucket] = limits;
        if (limits == AgreedLimits::PerMinute{})
            next.buckets.erase(bucket);
        m_draft.edit(tr("Limits of %1").arg(coreText(bucket)), next);
    });
    return m_card;
}

QWidget *LimitsPage::createCap()
{
    auto *part = new QWidget;
    auto *heading = new QLabel(tr("Monthly spend cap"));
    setKind(heading, "strong");
    auto *unit = new QLabel(tr("Dollars per month"));
    setKind(unit, "note");
    m_cap->setObjectName(QStringLiteral("limits.cap"));
    m_cap->setAccessibleName(tr("Monthly spend cap in dollars"));
    m_cap->setFixedWidth(kCapWidth);
    m_capText->setObjectName(QStringLiteral("limits.capText"));
    m_capText->setWordWrap(true);
    auto *grid = new QGridLayout(part); // as the form beside it
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Space::medium);
    grid->setVerticalSpacing(Space::tight);
    grid->addWidget(heading, 0, 0, 1, 2);
    grid->addWidget(unit, 1, 0);
    grid->addWidget(m_cap, 2, 0);
    grid->addWidget(m_capText, 1, 1, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    connect(m_cap, &QLineEdit::editingFinished, this, &LimitsPage::applyCap);
    return part;
}

void LimitsPage::chooseTier(int index)
{
    AgreedLimits next = m_draft.limits();
    next.tier = m_tier->itemData(index).toString().toStdString();
    m_draft.edit(tr("Change of the tier"), next);
}

void LimitsPage::ask()
{
    if (!session().snapshot())
        return;
    m_card->setStale(true);
    m_job->start<Result<Throttle>>(
        tr("Time to throttle"),
        [snapshot = session().charged(), selection = session().selection(), own = m_draft.limits().toJson(),
         growth = m_draft.limits().growth](const JobControl &control) -> Result<Throttle> {
            const auto limits = RateLimits::read({}, {}, own, tr("limits in the ledger").toStdString());
            if (!limits)
                return limits.error();
            return timeToThrottle(*snapshot, selection, *limits, growth, control);
        },
        [this](const Result<Throttle> &answer) { show(answer); });
}

void LimitsPage::show(const Result<Throttle> &answer)
{
    m_card->setStale(false);
    if (!answer) // a document that the command line kept, and this catalogue does not know
        return m_card->setNote(coreText(answer.error()));
    m_tier->setCurrentIndex(std::max(0, m_tier->findData(QString::fromStdString(answer->limits.tier))));
    m_card->setNote(answer->limits.tier.empty() ? tr("choose the organisation's tier, or type the limits that were agreed")
                                                : tr("the most within 60 seconds, of calls made in real time on the Claude API"));
    const auto &growth = m_draft.limits().growth;
    m_growth->setText(growth ? number::marked(QString::number(*growth * 100, 'g', 6)) + number::kSpace + QLatin1Char('%') : QString());
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->setRows(answer->buckets);
    m_form->setVisible(!answer->buckets.empty());
    if (answer->buckets.empty()) {
        m_card->setNote(tr("no call here was made in real time on the Claude API with a model that has a price"));
        m_demand->show({});
    }
    m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    showBucket();
    showCap(answer->spendCap);
}

void LimitsPage::showBucket()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const BucketUse &bucket = m_model->row(row);
    const auto agreed = m_draft.limits().buckets.find(bucket.name);
    AgreedLimits::PerMinute inForce;
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
        inForce[i] = bucket.resources[i].limit;
    m_demand->show(bucket);
    m_form->setBucket(bucket.name, agreed == m_draft.limits().buckets.end() ? AgreedLimits::PerMinute{} : agreed->second, inForce);
}

void LimitsPage::showCap(const std::optional<SpendCapUse> &use)
{
    m_cap->setText(QString::fromStdString(m_draft.limits().monthlySpendCap));
    m_cap->setPlaceholderText(use ? QString::fromStdString(moneyText(use->cap)) : tr("none"));
    setKind(m_capText, "note");
    if (!use)
        return m_capText->setText(tr("No cap is known. Where the organisation has one, type it: what is left of the month is worked out here."));
    const QString month = Format::key({Dimension::Month, {}}, isoDayText(use->month).substr(0, 7));
    const QString days = Format::metric(limitMetric("spend_cap_days"), use->daysLeft);
    m_capText->setText(tr("%1 of %2 spent in %3 so far, over %4 days. At this rate it lasts another %5 days.")
                           .arg(Format::money(use->monthToDate), Format::money(use->cap), month, Format::count(use->days), days));
}

void LimitsPage::applyCap()
{
    AgreedLimits next = m_draft.limits();
    next.monthlySpendCap = number::plainAmount(m_cap->text()).toStdString();
    if (!next.monthlySpendCap.empty() && !parseDecimal(next.monthlySpendCap, kAttoDigits)) {
        setKind(m_capText, "bad");
        return m_capText->setText(tr("“%1” is no amount of dollars such as 5000.").arg(m_cap->text()));
    }
    m_draft.edit(tr("Change of the spend cap"), next);
}

void LimitsPage::applyGrowth()
{
    AgreedLimits next = m_draft.limits();
    const QString typed = number::plainAmount(m_growth->text().remove(QLatin1Char('%')).remove(QLatin1Char('+')));
    bool isNumber = true;
    const double percent = typed.isEmpty() ? 0 : typed.toDouble(&isNumber);
    if (!isNumber || percent <= -100)
        return m_card->setNote(tr("“%1” is no growth in percent such as 1.5.").arg(m_growth->text()));
    next.growth = typed.isEmpty() ? std::nullopt : std::optional(percent / 100);
    m_draft.edit(tr("Change of the growth"), next);
}

QWidget *createLimitsPage(Session &session, QWidget *parent)
{
    return new LimitsPage(session, parent);
}

} // namespace assay
