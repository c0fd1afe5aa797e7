#pragma once

#include "core/levers/leverinput.h"

#include <unordered_map>

namespace assay {

/// The cards of one kind of calls at one model and date: one per prompt band, in ascending order.
struct CardSet
{
    std::vector<std::int64_t> limits; ///< a band holds prompts up to its limit; the last band has none
    std::vector<CardId> cards;        ///< limits.size() + 1 of them
    Unpriced reason = Unpriced::No;   ///< why there are no cards
    bool canCache = true;             ///< reads and writes are sold
    bool isPriced() const { return reason == Unpriced::No; }
    friend bool operator==(const CardSet &, const CardSet &) = default;
};

/// Chooses cards for calls that are moved: to another model, another date, into a batch. Keeps a Pricer of its own, so
/// the snapshot's stays untouched. One evaluation, one thread.
class AlternativeCards
{
public:
    explicit AlternativeCards(const LeverInput &input);

    /// Index into sets(). Equal sets share an index. Before a model's first price its first price counts (see wasLaunched).
    std::uint32_t setFor(std::uint32_t kind, int model, bool batch, Day day);
    const CardSet &set(std::uint32_t index) const { return m_sets[index]; }
    const RateCard &card(CardId id) const { return m_pricer.card(id); }
    /// Whether `model` was sold on `day`.
    bool wasLaunched(int model, Day day) const;
    /// Band of a prompt of this many tokens.
    template <typename Tokens>
    static std::size_t bandOf(const CardSet &set, Tokens promptTokens)
    {
        std::size_t band = 0;
        while (band < set.limits.size() && promptTokens > Tokens(set.limits[band]))
            ++band;
        return band;
    }

private:
    CardSet choose(std::uint32_t kind, int model, bool batch, Day day);

    const LeverInput &m_input;
    Pricer m_pricer;
    std::vector<CardSet> m_sets;
    std::unordered_map<std::uint64_t, std::uint32_t> m_known; ///< packed question -> set
};

} // namespace assay
