#pragma once

#include "core/attribution/suggestions.h"
#include "ui/jobs.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace assay {

class Card;
class Session;

/// Rules offered for spend that nobody claims; one click adds one.
class RuleSuggestionsView : public QWidget
{
    Q_OBJECT

public:
    RuleSuggestionsView(Session &session, QWidget *parent);
    /// Asks again, about the ledger as it stands.
    void reload();

signals:
    void accepted(const assay::AttributionRule &rule);

private:
    void showOffers(const RuleSuggestions &suggestions);
    QWidget *createOffer(const RuleSuggestion &suggestion);

    static constexpr std::size_t kOffers = 3;

    Session &m_session;
    LatestJob m_job;
    Card *m_card;
    QComboBox *m_target;
    QLabel *m_state;
    QVBoxLayout *m_offers;
};

} // namespace assay
