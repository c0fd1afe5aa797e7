// The names that a report repeats as people and price lists gave them.
#include "core/report/facts.h"
#include "core/report/figuretext.h"

namespace assay {

namespace {

void addKeys(std::set<std::string> &names, const ReportFacts &facts)
{
    for (const Dimension dimension : {Dimension::Workload, Dimension::Team, Dimension::Customer, Dimension::Model})
        for (const ResultRow &row : facts.ask({DimensionRef{dimension, {}}}, {}).rows)
            names.insert(row.key.front().value_or(""));
}

/// Codes of the program are words of it, not names.
void addFilters(std::set<std::string> &names, const std::vector<Filter> &filters)
{
    for (const Filter &filter : filters) {
        names.insert(filter.dimension.tagKey);
        if (dimensionInfo(filter.dimension.dimension).kind != DimensionKind::Code)
            for (const KeyValue &value : filter.values)
                names.insert(value.value_or(""));
    }
}

void addPrices(std::set<std::string> &names, const PriceBook &book, const Contract &contract)
{
    names.insert({book.version, book.asOf, contract.name});
    for (const AiModel &model : book.models())
        names.insert({model.id, model.displayName, figure::capitalised(model.family)});
    for (const auto &[key, source] : book.sources)
        names.insert({source.title, source.observed, source.reference});
    for (const ContractRule &rule : contract.rules) {
        names.insert(rule.note);
        names.insert(rule.models.begin(), rule.models.end());
    }
}

void addScenario(std::set<std::string> &names, const Scenario &scenario)
{
    names.insert(scenario.name);
    for (const ScenarioStep &step : scenario.steps) {
        names.insert(step.toModel);
        addFilters(names, step.rule.filters);
    }
}

} // namespace

std::set<std::string> namesIn(const ReportFacts &facts)
{
    const ReportRequest &request = facts.request;
    std::set<std::string> names{request.organisation, request.selection.zone.id()};
    addKeys(names, facts);
    addFilters(names, request.selection.filters);
    addPrices(names, facts.snapshot.pricer().book(), facts.snapshot.pricer().contract());
    if (request.scenario)
        addScenario(names, *request.scenario);
    if (request.schedule)
        names.insert(request.schedule->name);
    for (const ImportReceipt &import : request.imports) {
        names.insert(import.source);
        for (const auto &[file, counts] : import.files)
            names.insert(file);
    }
    for (const InvoiceEntry &invoice : facts.snapshot.companions().invoices)
        names.insert(invoice.note);
    names.erase("");
    return names;
}

} // namespace assay
