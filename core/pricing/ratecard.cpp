#include "core/pricing/ratecard.h"

namespace assay {

std::string_view unpricedText(Unpriced reason)
{
    static constexpr std::array<std::string_view, kUnpricedCount> texts{
        "", "unknown_model", "no_price_for_date", "no_timestamp", "no_fast_price", "batch_and_fast_conflict",
        "token_class_not_priced:input", "token_class_not_priced:cache_read", "token_class_not_priced:cache_write_5m",
        "token_class_not_priced:cache_write_1h", "token_class_not_priced:output"};
    return texts[static_cast<std::size_t>(reason)];
}

std::vector<std::string_view> priceFlagTexts(std::uint8_t flags)
{
    static constexpr std::array<std::string_view, 5> texts{"cache_write_ttl_assumed_5m", "inference_geo_ignored_model_too_old",
                                                           "model_retired", "not_billed_refusal", "tier_priced_as_standard"};
    std::vector<std::string_view> set;
    for (std::size_t bit = 0; bit < texts.size(); ++bit)
        if (flags >> bit & 1u)
            set.push_back(texts[bit]);
    return set;
}

} // namespace assay
