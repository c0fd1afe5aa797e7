#include "core/ingest/mappingpreview.h"

namespace assay {

namespace {

constexpr std::string_view kDocument = "mapping:";

bool hasCachedTokens(const TokenCounts &tokens)
{
    return tokens[TokenClass::CacheRead] > 0 || tokens[TokenClass::CacheWrite5m] > 0 || tokens[TokenClass::CacheWrite1h] > 0;
}

/// Prices what arrives and stops the reading after enough records.
class PricingSink : public CallSink
{
public:
    PricingSink(Pricer &pricer, JobControl &control, std::int64_t records)
        : m_pricer(pricer), m_control(control), m_left(records)
    {
    }

    void seen(std::string_view) override
    {
        if (m_left-- == 0)
            m_control.cancel();
    }
    void accept(const Call &call, std::string_view, bool) override
    {
        if (m_left < 0)
            return;
        if (reading.calls++ == 0 || (!hasCachedTokens(reading.firstCall) && hasCachedTokens(call.tokens)))
            reading.firstCall = call.tokens;
        const RateCard &card = m_pricer.card(m_pricer.cardFor(pricingInputOf(call)));
        if (card.unpriced == Unpriced::No)
            reading.cost += Pricer::netCost(card, call.tokens, call.webSearches, call.webFetches);
        else
            ++reading.unpriced;
    }
    void acceptLine(const ReportedLine &, std::string_view, bool) override {}
    void skip(std::string_view) override {}
    void reject(Reject reason, std::int64_t, std::string_view) override
    {
        if (m_left >= 0 && reading.rejected++ == 0)
            reading.problem = rejectText(reason);
    }
    void droppedTags(std::int64_t) override {}

    MappingReading reading;

private:
    Pricer &m_pricer;
    JobControl &m_control;
    std::int64_t m_left;
};

Result<MappingReading> readAs(const std::string &path, Mapping mapping, bool includesCache, Pricer &pricer, std::int64_t records)
{
    mapping.inputIncludesCache = includesCache;
    JobControl control;
    PricingSink sink(pricer, control, records);
    if (auto done = readFile(path, {"generic", std::move(mapping)}, sink, control); !done)
        return done.error();
    return sink.reading;
}

std::string documentName(const TableSample &sample)
{
    return std::string(kDocument) + sample.headerKey();
}

} // namespace

Result<MappingPreview> previewMapping(const std::string &path, const Mapping &mapping, Pricer pricer, std::int64_t records)
{
    auto excludes = readAs(path, mapping, false, pricer, records);
    if (!excludes)
        return excludes.error();
    auto includes = readAs(path, mapping, true, pricer, records);
    if (!includes)
        return includes.error();
    return MappingPreview{excludes.take(), includes.take()};
}

Result<std::optional<Mapping>> rememberedMapping(const Store &store, const TableSample &sample)
{
    const auto text = store.document(documentName(sample));
    if (!text)
        return text.error();
    if (text->empty())
        return std::optional<Mapping>();
    auto mapping = Mapping::fromJson(*text, "column mapping in the store");
    if (!mapping)
        return mapping.error();
    return std::optional(mapping.take());
}

Result<void> rememberMapping(Store &store, const TableSample &sample, const Mapping &mapping)
{
    return store.setDocument(documentName(sample), mapping.toJson());
}

Result<bool> remembersMappings(const Store &store)
{
    const auto names = store.documentNames(kDocument);
    if (!names)
        return names.error();
    return !names->empty();
}

} // namespace assay
