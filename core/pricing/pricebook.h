#pragma once

#include "core/calls/call.h"
#include "core/pricing/modelid.h"
#include "core/values/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay {

/// Prices of one band of one period, attodollars per token; nullopt: this class is not sold, or its price is unknown.
struct PriceBand
{
    std::optional<std::int64_t> maxPromptTokens; ///< the band holds prompts up to this many tokens; none: no limit
    std::array<std::optional<Rate>, kTokenClassCount> rates;
};

inline constexpr std::size_t kMaxBands = 4; ///< of one period

/// A dated price: in force for UTC dates from <= date < to.
struct PricePeriod
{
    std::optional<Day> from; ///< none: since launch
    std::optional<Day> to;   ///< none: still in force
    std::vector<PriceBand> bands; ///< ascending, the last one without a limit
    std::vector<std::string> sources; ///< keys into PriceBook::sources
    std::string confidence;
    std::string note;
    bool contains(Day day) const { return (!from || day >= *from) && (!to || day < *to); }
};

/// One model that is billed ("AI model": Qt's are item models).
struct AiModel
{
    std::string id; ///< canonical
    std::string displayName;
    std::string family; ///< "fable", "opus", "sonnet", "haiku", ...
    std::string generation;
    std::string tokenizer; ///< key into PriceBook::tokenizers
    std::int64_t contextWindow = 0;
    std::int64_t maxOutput = 0;
    std::optional<std::int64_t> minCacheable; ///< tokens; none: caching not offered
    std::optional<Day> retiredOn;             ///< on the Claude API, or scheduled there
    bool geoMultiplier = false;               ///< inference_geo "us" costs more
    bool regionalPremium = false;             ///< Bedrock and Vertex regional endpoints cost more
    std::vector<std::string> ids;             ///< every id and alias by which it is known, canonical included
    std::vector<PricePeriod> periods;         ///< by date, without overlap
    std::vector<PricePeriod> fastPeriods;
};

struct PriceSource
{
    std::string title, reference, observed, authority;
};

/// A price per use that no multiplier touches.
struct Fee
{
    std::string id; ///< "web_search", "web_fetch", "code_execution", "managed_agents", "ccu"
    std::string unit;
    Rate perUse;
    std::int64_t freeUnitsPerMonth = 0; ///< per organisation
    std::optional<Day> from;
    std::vector<std::string> sources;
};

/// Relative token count of a family of models for the same text; base 1 is the oldest counted family.
struct Tokenizer
{
    std::int64_t relativeE6 = 1'000'000; ///< millionths
    std::int64_t lowE6 = 1'000'000;
    std::int64_t highE6 = 1'000'000;
    bool known = true; ///< false: no ratio is published
};

/// A refusal rule: refusals before any output on dates in [from, to) are unbilled, save these categories.
struct RefusalRule
{
    std::optional<Day> from, to;
    std::vector<std::string> billedCategories;
};

/// A factor on token prices, in millionths, from a UTC date on.
struct Surcharge
{
    std::int64_t e6 = 1'000'000;
    std::optional<Day> from;
    bool appliesOn(Day day) const { return e6 != 1'000'000 && (!from || day >= *from); }
};

/// All dated prices known to the product, immutable once loaded. The catalogue file is pricing/anthropic.json.
class PriceBook
{
public:
    /// Reads a catalogue; an error names what is wrong and where in the document.
    static Result<std::shared_ptr<const PriceBook>> fromJson(std::string_view json, std::string where = {});
    /// The catalogue compiled into the program.
    static std::shared_ptr<const PriceBook> builtIn();

    /// Reads a model id as found in a log (pricing/README.md, "How a model id is read").
    ResolvedModel resolve(std::string_view rawId) const;
    const std::vector<AiModel> &models() const { return m_models; }
    /// Exact canonical id, id, alias or display name; -1 when unknown.
    int indexOf(std::string_view id) const;
    /// Index into `fees` of the price of this fee on a date (the first one before it was sold); -1 when unknown.
    int feeOn(std::string_view id, Day day) const;

    std::string version;
    std::string asOf; ///< date text
    std::unordered_map<std::string, PriceSource> sources;
    std::unordered_map<std::string, Tokenizer> tokenizers;
    std::vector<Fee> fees;
    std::vector<RefusalRule> unbilledRefusals;
    std::int64_t batchE6 = 500'000, geoUsE6 = 1'100'000; ///< multipliers in millionths (500000 = 0.5)
    std::optional<Day> geoFrom;
    Surcharge bedrockRegional, vertexRegional;

    /// Makes the model findable under all its ids; an error names an id that belongs to another model already.
    Result<void> add(AiModel model);

private:
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    std::vector<AiModel> m_models;
    std::unordered_map<std::string, int, TextHash, std::equal_to<>> m_byId;
};

} // namespace assay
