// Which prices were applied, and what the contract makes of them.
#include "core/report/figuretext.h"
#include "core/report/priceuse.h"
#include "core/report/tables.h"

#include <set>

namespace assay {

namespace {

std::string periodText(const PricePeriod &period)
{
    return (period.from ? figure::day(*period.from) : std::string("launch")) + " to "
        + (period.to ? figure::day(*period.to - 1) : std::string("today"));
}

const PricePeriod &periodOf(const PriceBook &book, const PriceUse &use)
{
    const AiModel &model = book.models()[std::size_t(use.model)];
    return (use.fast ? model.fastPeriods : model.periods)[std::size_t(use.period)];
}

std::string rateText(const PriceBand &band, TokenClass tokenClass)
{
    const auto &rate = band.rates[std::size_t(tokenClass)];
    return rate ? figure::rate(*rate) : figure::kNotAvailable;
}

std::string nameOf(const PriceBook &book, const PriceUse &use)
{
    const PricePeriod &period = periodOf(book, use);
    std::string name = book.models()[std::size_t(use.model)].displayName + (use.fast ? ", fast" : "");
    if (period.bands.size() > 1) {
        const auto limit = period.bands[std::size_t(use.band)].maxPromptTokens;
        name += limit ? ", prompts to " + figure::count(*limit) : ", longer prompts";
    }
    return name;
}

ReportTable pricesTable(const ReportFacts &facts, const std::vector<PriceUse> &uses)
{
    const PriceBook &book = facts.snapshot.pricer().book();
    ReportTable table = numericTable("Catalogue prices applied, dollars per million tokens",
                                     {"Model", "In force", "Input", "Read", "Write 5m", "Write 1h", "Output", "Calls"});
    table.numeric[1] = false;
    for (const PriceUse &use : uses) {
        const PriceBand &band = periodOf(book, use).bands[std::size_t(use.band)];
        table.rows.push_back({nameOf(book, use), periodText(periodOf(book, use)), rateText(band, TokenClass::Input),
                              rateText(band, TokenClass::CacheRead), rateText(band, TokenClass::CacheWrite5m),
                              rateText(band, TokenClass::CacheWrite1h), rateText(band, TokenClass::Output),
                              figure::count(use.totals.calls)});
    }
    table.note = "Before multipliers: batches pay " + figure::share(book.batchE6, 1'000'000) + " of these, inference in the US "
        + figure::share(book.geoUsE6, 1'000'000) + ", regional endpoints " + figure::share(book.bedrockRegional.e6, 1'000'000)
        + " (Bedrock) and " + figure::share(book.vertexRegional.e6, 1'000'000) + " (Vertex).";
    return table;
}

ReportTable listAndNet(const ReportFacts &facts, const std::vector<PriceUse> &uses)
{
    const PriceBook &book = facts.snapshot.pricer().book();
    ReportTable table = numericTable("List, net and effective price",
                                     {"Model", "Tokens (million)", "At list", "Contract", "Net", "Net per million tokens"});
    const auto row = [](const std::string &name, const Totals &t) {
        const auto known = [&t](std::string text) { return t.priced > 0 ? text : figure::kNotAvailable; };
        return std::vector<std::string>{name,
                                        figure::millions(t.allPricedTokens()),
                                        known(figure::money(t.listCost)),
                                        known(figure::moneyChange(t.cost - t.listCost)),
                                        known(figure::money(t.cost)),
                                        figure::each(t.cost.attos() * 1'000'000, t.allPricedTokens())};
    };
    Totals all;
    for (std::size_t i = 0; i < uses.size();) {
        const int model = uses[i].model;
        Totals sum;
        for (; i < uses.size() && uses[i].model == model; ++i)
            sum += uses[i].totals;
        all += sum;
        table.rows.push_back(row(book.models()[std::size_t(model)].displayName, sum));
    }
    table.total = row("Total", all);
    table.note = "Effective: what a million tokens of any kind cost after caching, batches, geography and the contract.";
    return table;
}

void addContract(Report &report, const Contract &contract)
{
    if (contract.isEmpty()) {
        report.blocks.push_back(ReportSentence{"No contract was given: net prices are list prices."});
        return;
    }
    ReportTable table;
    table.title = "Contract: " + contract.name;
    table.header = {"From", "Until", "Models", "Off list", "Note"};
    table.numeric = {false, false, false, true, false};
    for (const ContractRule &rule : contract.rules) {
        std::string models;
        for (const std::string &model : rule.models)
            models += (models.empty() ? "" : ", ") + model;
        table.rows.push_back({rule.from ? figure::day(*rule.from) : "the beginning", rule.to ? figure::day(*rule.to - 1) : "open",
                              models.empty() ? "all" : models,
                              rule.hasOwnRates() ? "own rates" : figure::share(rule.discountE6, 1'000'000), rule.note});
    }
    report.blocks.push_back(table);
}

void addSources(Report &report, const ReportFacts &facts, const std::vector<PriceUse> &uses)
{
    const PriceBook &book = facts.snapshot.pricer().book();
    std::set<std::string> keys;
    for (const PriceUse &use : uses)
        for (const std::string &key : periodOf(book, use).sources)
            keys.insert(key);
    ReportTable table;
    table.title = "Where the prices were read";
    table.header = {"Source", "Seen", "Reference"};
    table.numeric = {false, false, false};
    for (const std::string &key : keys)
        if (const auto found = book.sources.find(key); found != book.sources.end())
            table.rows.push_back({found->second.title, found->second.observed, found->second.reference});
    report.blocks.push_back(table);
}

} // namespace

void addPriceBasis(Report &report, const ReportFacts &facts)
{
    const PriceBook &book = facts.snapshot.pricer().book();
    const std::vector<PriceUse> uses = pricesUsed(facts);
    const auto asOf = parseDay(book.asOf);
    report.blocks.push_back(ReportHeading{1, "Price basis"});
    report.blocks.push_back(ReportSentence{"Catalogue " + book.version + ", as of " + (asOf ? figure::day(*asOf) : book.asOf)
                                           + ". Every call pays the price in force on its own UTC date."});
    report.blocks.push_back(listAndNet(facts, uses));
    addContract(report, facts.snapshot.pricer().contract());
    report.blocks.push_back(pricesTable(facts, uses));
    addSources(report, facts, uses);
}

} // namespace assay
