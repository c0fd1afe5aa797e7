#pragma once

#include "core/calls/call.h"
#include "core/values/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace assay {

/// Prices of one band of one period, attodollars per token; nullopt: this class is not sold, or its price is unknown.
struct PriceBand
{
    std::optional<std::int64_t> maxPromptTokens; ///< the band holds prompts up to this many tokens; none: no limit
    std::array<std::optional<Rate>, kTokenClassCount> rates;
};

/// A dated price: in force for UTC dates from <= date < to.
struct PricePeriod
{
    std::optional<Day> from; ///< none: since launch
    std::optional<Day> to;   ///< none: still in force
    std::vector<PriceBand> bands;
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
    std::optional<Day> retiredOn;             ///< on the Claude API
    bool geoMultiplier = false;               ///< inference_geo "us" costs more
    bool regionalPremium = false;             ///< Bedrock and Vertex regional endpoints cost more
    std::vector<std::string> ids;             ///< every id and alias by which it is known, canonical included
    std::vector<PricePeriod> periods;
    std::vector<PricePeriod> fastPeriods;
};

struct PriceSource
{
    std::string title, reference, observed, authority;
};

struct Fee
{
    std::string id; ///< "web_search", "web_fetch", ...
    std::string unit;
    Rate perUse;
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

/// A model id as found in a log, read by the one rule of pricing NOTES section 4.
struct ResolvedModel
{
    int model = -1; ///< index into PriceBook::models; -1 unknown
    bool bedrock = false;
    bool bedrockGlobal = false; ///< "global." prefix
    bool servedFast = false;    ///< a Foundry "-fast" suffix
    std::string geography;      ///< the Bedrock prefix without its dot; empty when there was none
};

/// A refusal rule: refusals before any output on dates in [from, to) are unbilled, save these categories.
struct RefusalRule
{
    std::optional<Day> from, to;
    std::vector<std::string> billedCategories;
};

/// All dated prices known to the product, immutable once loaded. The catalogue file is pricing/anthropic.json.
class PriceBook
{
public:
    /// Reads a catalogue; an error names what is wrong and where in the document.
    static Result<std::shared_ptr<const PriceBook>> fromJson(std::string_view json, std::string where = {});
    /// The catalogue compiled into the program.
    static std::shared_ptr<const PriceBook> builtIn();

    ResolvedModel resolve(std::string_view rawId) const;
    const std::vector<AiModel> &models() const { return m_models; }
    /// Exact canonical id, id or alias; -1 when unknown.
    int indexOf(std::string_view id) const;

    std::string version;
    std::string asOf; ///< date text
    std::unordered_map<std::string, PriceSource> sources;
    std::unordered_map<std::string, Tokenizer> tokenizers;
    std::vector<Fee> fees;
    std::vector<RefusalRule> unbilledRefusals;
    /// Multipliers in millionths (500000 = 0.5).
    std::int64_t batchE6 = 500'000, geoUsE6 = 1'100'000, regionalE6 = 1'100'000;
    std::optional<Day> geoFrom, regionalFrom;

private:
    std::vector<AiModel> m_models;
    std::unordered_map<std::string, int> m_byId;
};

} // namespace assay
