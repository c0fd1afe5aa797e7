#include "ui/pages/report/reportoptions.h"

#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kTypingMs = 400; ///< a name is typed, not previewed letter by letter

QWidget *labelled(const QString &text, QWidget *field, QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *label = new QLabel(text, pair);
    label->setProperty("kind", QStringLiteral("caption"));
    label->setBuddy(field);
    auto *layout = new QVBoxLayout(pair);
    layout->setContentsMargins({});
    layout->setSpacing(Space::tight);
    layout->addWidget(label);
    layout->addWidget(field);
    field->setAccessibleName(text);
    return pair;
}

} // namespace

ReportOptions::ReportOptions(QWidget *parent)
    : QWidget(parent)
    , m_organisation(new QLineEdit(this))
    , m_scenario(new QComboBox(this))
    , m_commitment(new QCheckBox(tr("None given"), this))
    , m_paper(new QComboBox(this))
    , m_typing(new QTimer(this))
{
    m_organisation->setObjectName(QStringLiteral("reportOrganisation"));
    m_organisation->setPlaceholderText(tr("on the first page"));
    m_scenario->setObjectName(QStringLiteral("reportScenario"));
    m_scenario->setMinimumContentsLength(12);
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_commitment->setObjectName(QStringLiteral("reportCommitment"));
    m_paper->setObjectName(QStringLiteral("reportPaper"));
    m_paper->addItem(tr("A4"), QVariant::fromValue(int(Paper::A4)));
    m_paper->addItem(tr("Letter"), QVariant::fromValue(int(Paper::Letter)));
    auto *give = new QPushButton(tr("Offer from file…"), this);
    give->setObjectName(QStringLiteral("reportSchedule"));
    give->setToolTip(tr("A commitment schedule as JSON: tiers with their discounts. It is kept in the ledger."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::medium);
    layout->addWidget(labelled(tr("Organisation"), m_organisation, this));
    layout->addWidget(labelled(tr("Scenario"), m_scenario, this));
    layout->addWidget(labelled(tr("Commitment offer"), m_commitment, this));
    layout->addWidget(give, 0, Qt::AlignLeft);
    layout->addWidget(labelled(tr("Paper"), m_paper, this));

    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_organisation, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &ReportOptions::changed);
    connect(m_scenario, &QComboBox::currentIndexChanged, this, &ReportOptions::changed);
    connect(m_commitment, &QCheckBox::toggled, this, &ReportOptions::changed);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportOptions::changed);
    connect(give, &QPushButton::clicked, this, &ReportOptions::scheduleRequested);
    setOffers({});
}

ReportChoice ReportOptions::choice() const
{
    return {m_organisation->text().trimmed().toStdString(), m_scenario->currentData().toString().toStdString(),
            m_commitment->isEnabled() && m_commitment->isChecked(), Paper(m_paper->currentData().toInt())};
}

void ReportOptions::setOffers(const ReportOffers &offers)
{
    const ReportChoice before = choice();
    {
        const QSignalBlocker scenario(m_scenario), commitment(m_commitment);
        const QString chosen = m_scenario->currentData().toString();
        m_scenario->clear();
        m_scenario->addItem(tr("Levers found, together"), QString());
        for (const std::string &name : offers.scenarios)
            m_scenario->addItem(QString::fromStdString(name), QString::fromStdString(name));
        m_scenario->setCurrentIndex(std::max(0, m_scenario->findData(chosen)));
        if (offers.hasSchedule && !m_commitment->isEnabled())
            m_commitment->setChecked(true);
        m_commitment->setEnabled(offers.hasSchedule);
        m_commitment->setText(!offers.hasSchedule ? tr("None given")
                              : offers.schedule.empty() ? tr("Offer without a name") : QString::fromStdString(offers.schedule));
    }
    if (choice() != before)
        emit changed();
}

} // namespace assay
