#include "core/levers/alternativecards.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::int64_t kAnyPrompt = 1'000'000'000; // more than any model takes: falls into the last band

/// Bits of RateCard::missing for what a cache needs.
constexpr std::uint8_t kCacheClasses = 1u << int(TokenClass::CacheRead) | 1u << int(TokenClass::CacheWrite5m)
    | 1u << int(TokenClass::CacheWrite1h);

const PricePeriod *periodAt(const std::vector<PricePeriod> &periods, Day day)
{
    const auto found = std::ranges::find_if(periods, [day](const PricePeriod &period) { return period.contains(day); });
    return found == periods.end() ? nullptr : &*found;
}

/// `day`, or the first day of the model's first price where that is later.
Day dayOnSale(const std::vector<PricePeriod> &periods, Day day)
{
    return !periods.empty() && periods.front().from ? std::max(day, *periods.front().from) : day;
}

/// Prompt totals up to which the bands of a period reach.
std::vector<std::int64_t> limitsOf(const PricePeriod *period)
{
    std::vector<std::int64_t> limits;
    for (std::size_t band = 0; period && band < period->bands.size(); ++band)
        if (period->bands[band].maxPromptTokens)
            limits.push_back(*period->bands[band].maxPromptTokens);
    return limits;
}

} // namespace

AlternativeCards::AlternativeCards(const LeverInput &input)
    : m_input(input)
    , m_pricer(input.snapshot().pricer())
{
}

std::uint32_t AlternativeCards::setFor(std::uint32_t kind, int model, bool batch, Day day)
{
    const std::uint64_t question = std::uint64_t(kind) << 40 | std::uint64_t(std::uint32_t(model + 1) & 0xffffu) << 24
        | std::uint64_t(std::uint32_t(day) & 0x7fffffu) << 1 | std::uint64_t(batch);
    const auto [known, isNew] = m_known.try_emplace(question, 0);
    if (isNew) {
        CardSet chosen = choose(kind, model, batch, day);
        const auto same = std::ranges::find(m_sets, chosen);
        known->second = std::uint32_t(same - m_sets.begin());
        if (same == m_sets.end())
            m_sets.push_back(std::move(chosen));
    }
    return known->second;
}

CardSet AlternativeCards::choose(std::uint32_t kind, int model, bool batch, Day day)
{
    CardSet set;
    if (model < 0)
        return {{}, {}, Unpriced::UnknownModel, false};
    const AiModel &aiModel = m_pricer.book().models()[std::size_t(model)];
    const auto &periods = m_input.kinds()[kind].fast ? aiModel.fastPeriods : aiModel.periods;
    const Day onSale = dayOnSale(periods, day);

    PricingInput question = pricingInputOf(m_input.snapshot().calls(), m_input.kinds()[kind].example);
    question.time = Millis(onSale) * kMillisPerDay;
    question.batch = batch;
    question.tier = question.tier == ServiceTier::Batch && !batch ? ServiceTier::Standard : question.tier;
    set.limits = limitsOf(periodAt(periods, onSale));
    std::vector<std::int64_t> prompts = set.limits;
    prompts.push_back(kAnyPrompt);
    for (const std::int64_t prompt : prompts) {
        // Input only, so that the card comes even where other classes are not sold; whether one billed token of output
        // came decides about refusals.
        question.tokens.counts = {prompt, 0, 0, 0, m_input.kinds()[kind].notBilled ? 0 : 1};
        const RateCard &card = m_pricer.card(m_pricer.cardForModel(question, model));
        if (card.unpriced != Unpriced::No)
            return {{}, {}, card.unpriced, false};
        set.canCache = set.canCache && (card.missing & kCacheClasses) == 0;
        set.cards.push_back(CardId(&card - m_pricer.cards().data()));
    }
    return set;
}

bool AlternativeCards::wasLaunched(int model, Day day) const
{
    const auto &periods = m_pricer.book().models()[std::size_t(model)].periods;
    return dayOnSale(periods, day) == day;
}

} // namespace assay
