#include "ui/pages/data/rulesuggestionsview.h"

#include "ui/format.h"
#include "ui/language.h"
#include "ui/pages/data/ruletexts.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace assay {

RuleSuggestionsView::RuleSuggestionsView(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_job(session.jobs(), this), m_card(new Card(tr("Suggestions"), this)),
      m_target(new QComboBox(m_card)), m_state(new QLabel(m_card)), m_offers(new QVBoxLayout)
{
    m_target->setObjectName(QStringLiteral("suggestTarget"));
    m_target->setAccessibleName(tr("Suggest rules for"));
    for (const Dimension target : kRuleTargets)
        m_target->addItem(Format::dimension({target, {}}), int(target));
    m_card->addAction(m_target);
    m_state->setObjectName(QStringLiteral("suggestState"));
    m_state->setWordWrap(true);
    m_offers->setSpacing(Space::small);
    m_card->bodyLayout()->addWidget(m_state);
    m_card->bodyLayout()->addLayout(m_offers);
    m_card->bodyLayout()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    connect(m_target, &QComboBox::currentIndexChanged, this, &RuleSuggestionsView::reload);
}

void RuleSuggestionsView::reload()
{
    if (!m_session.snapshot())
        return;
    m_card->setStale(true);
    m_job.start<RuleSuggestions>(
        tr("Looking for rules"),
        [snapshot = m_session.snapshot(), target = Dimension(m_target->currentData().toInt())](const JobControl &control) {
            return suggestRules(*snapshot, target, control);
        },
        [this](const RuleSuggestions &suggestions) { showOffers(suggestions); });
}

void RuleSuggestionsView::showOffers(const RuleSuggestions &suggestions)
{
    while (QLayoutItem *item = m_offers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QString target = Language::inSentence(m_target->currentText());
    if (suggestions.unattributed.calls == 0)
        m_state->setText(tr("Every call has a %1.").arg(target));
    else if (suggestions.offers.empty())
        m_state->setText(tr("%1 have no %2, and nothing recorded tells them apart from the others.")
                             .arg(RuleText::callsAndCost(suggestions.unattributed), target));
    else
        m_state->setText(tr("%1 have no %2.").arg(RuleText::callsAndCost(suggestions.unattributed), target));
    for (std::size_t i = 0; i < std::min(kOffers, suggestions.offers.size()); ++i)
        m_offers->addWidget(createOffer(suggestions.offers[i]));
    m_card->setStale(false);
}

QWidget *RuleSuggestionsView::createOffer(const RuleSuggestion &suggestion)
{
    auto *offer = new QWidget(m_card);
    auto *text = new QLabel(tr("%1 explains %2").arg(Format::dimension(suggestion.by), RuleText::callsAndCost(suggestion.explained)), offer);
    QStringList keys;
    for (const RuleSuggestion::Key &key : suggestion.keys)
        keys << tr("%1 → %2, %3").arg(QString::fromStdString(key.text), QString::fromStdString(key.gives), RuleText::callsAndCost(key.unattributed));
    constexpr qsizetype kKeysShown = 12;
    text->setToolTip(keys.mid(0, kKeysShown).join(QLatin1Char('\n')));
    text->setWordWrap(true);
    auto *use = new QPushButton(tr("Add rule"), offer);
    use->setObjectName(QStringLiteral("useSuggestion"));
    auto *layout = new QHBoxLayout(offer);
    layout->setContentsMargins({});
    layout->addWidget(text, 1);
    layout->addWidget(use);
    connect(use, &QPushButton::clicked, this, [this, rule = suggestion.rule] { emit accepted(rule); });
    return offer;
}

} // namespace assay
