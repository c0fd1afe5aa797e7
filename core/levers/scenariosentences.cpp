#include "core/levers/scenariosentences.h"

#include "core/values/daytext.h"

#include <cctype>
#include <cmath>
#include <cstdio>
#include <set>

namespace assay {

namespace {

std::string numberText(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    std::string number(text);
    if (number.find('.') != std::string::npos) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.back() == '.')
            number.pop_back();
    }
    return number;
}

std::string rangeText(const Parameter &p, std::string (*text)(double))
{
    return p.isExact() ? text(p.base) : text(p.base) + " (" + text(p.low) + " to " + text(p.high) + ")";
}

std::string ratioTextOf(double ratio) { return numberText(ratio, 3); }

/// "translation", "the Fable family", "all but team legal + data": a workload needs no word for what it is.
std::string filterWords(const Filter &filter)
{
    const bool isFamily = filter.dimension.dimension == Dimension::Family;
    std::string values;
    for (std::size_t i = 0; i < filter.values.size(); ++i) {
        std::string value = filter.values[i].value_or("unattributed");
        if (isFamily && !value.empty())
            value.front() = char(std::toupper(static_cast<unsigned char>(value.front())));
        values += (i == 0 ? "" : " + ") + value;
    }
    const bool isPlain = filter.dimension == DimensionRef{};
    const std::string text = isFamily ? "the " + values + (filter.values.size() > 1 ? " families" : " family")
        : isPlain                     ? values
                                      : filter.dimension.id() + " " + values;
    return filter.exclude ? "all but " + text : text;
}

std::string modelName(const PlanCells &cells, const PlannedStep &step)
{
    return step.model < 0 ? step.step->toModel : cells.input.snapshot().pricer().book().models()[std::size_t(step.model)].displayName;
}

/// The ratios that really apply: those of models whose calls the step moves.
std::vector<TokenizerRatio> ratiosInUse(const PlanCells &cells, std::size_t i)
{
    const PlannedStep &step = cells.plan.steps[i];
    std::set<std::size_t> used;
    for (const Cell &cell : cells.cells)
        if ((cell.matches >> i & 1) != 0 && cells.canRoute(cell, step))
            used.insert(cells.ratioIndex(cell, step));
    std::vector<TokenizerRatio> ratios;
    for (const std::size_t index : used)
        ratios.push_back(step.ratios[index]);
    return ratios;
}

std::string ratioSentence(const std::vector<TokenizerRatio> &ratios, const std::string &name)
{
    std::string text;
    for (const TokenizerRatio &ratio : ratios)
        if (!ratio.isOne())
            text += (text.empty() ? "" : "; ") + ratioTextOf(ratio.base.as<double>()) + " (" + ratioTextOf(ratio.low.as<double>())
                + " to " + ratioTextOf(ratio.high.as<double>()) + ")";
    return text.empty() ? name + " counts tokens as the models it replaces do."
                        : name + " counts the same text as " + text + " times the tokens of the models it replaces; every token class is "
                            "multiplied and the price band chosen anew.";
}

void addRouting(const PlanCells &cells, std::size_t i, std::vector<std::string> &sentences)
{
    const PlannedStep &planned = cells.plan.steps[i];
    const ScenarioStep &step = *planned.step;
    const std::string name = modelName(cells, planned);
    sentences.push_back(ratioSentence(ratiosInUse(cells, i), name));
    if (!step.escalation.isExact() || step.escalation.base > 0)
        sentences.push_back(rangeText(step.escalation, percentText) + " of the calls routed to " + name
                            + " come back to their own model and pay twice.");
    if (step.verbosity != Parameter::exactly(1))
        sentences.push_back(name + " answers " + rangeText(step.verbosity, ratioTextOf) + " times as long.");
    if (step.rule.outputBelow)
        sentences.push_back("A rule on the length of the answer is known only afterwards; in production route by prompt size or workload.");
    if (cells.routing[i].beforeLaunch > 0)
        sentences.push_back(countText(cells.routing[i].beforeLaunch) + " calls are older than " + name
                            + " and are priced at its first price.");
    sentences.push_back("Whether " + name + " answers well enough is not in the log: check it on the workload's own test set.");
}

void addCaching(const PlannedStep &planned, std::vector<std::string> &sentences)
{
    const ScenarioStep &step = *planned.step;
    if (step.isReplay())
        sentences.push_back("Caching replays entries over the real arrival times of the real-time calls; a written entry can be read after "
                            + numberText(double(step.readyDelayMs) / 1000, 3) + " s and a read renews its lifetime. Failed lookups and changed prompts are not known.");
    else
        sentences.push_back("Assumed: " + rangeText(step.hitRate, percentText) + " of the cacheable tokens are read, the rest written.");
    sentences.push_back(step.prefixTokens
                            ? "The repeated prefix is given as " + countText(*step.prefixTokens) + " tokens."
                            : "The repeated prefix is inferred from token counts: an upper bound, since counts cannot prove equal text.");
    sentences.push_back("At most 4 breakpoints a request and a lookback of 20 blocks are assumed to be enough.");
}

void addBatch(const PlanCells &cells, std::size_t i, std::vector<std::string> &sentences)
{
    const ScenarioStep &step = *cells.plan.steps[i].step;
    sentences.push_back("In batches at most " + rangeText(step.hitRate, percentText) + " of cached tokens are read, the rest written for "
                        + (step.ttl == ScenarioStep::Ttl::OneHour ? "one hour" : "five minutes")
                        + ": cache hits in a batch are best effort.");
    sentences.push_back("A batch may take 24 h, after which open requests expire unbilled and run again; queues hold 200,000 to 500,000 requests; "
                        "results are kept 29 days. Streamed answers and agent sessions cannot be batched; the log does not tell them apart.");
    std::int64_t impatient = 0;
    for (const Cell &cell : cells.cells)
        if (cells.plan.chosen(LeverKind::Batch, cell.matches) == int(i) && (cell.traits & kTraitEligible) == 0 && cells.canBatch(cell))
            impatient += cell.tally.calls;
    if (impatient > 0)
        sentences.push_back(countText(impatient) + " of the matching calls belong to workloads that no register entry allows to wait 24 h.");
}

} // namespace

std::string percentText(double share)
{
    const double percent = share * 100;
    return numberText(percent, std::abs(percent) < 10 ? 1 : 0) + " %";
}

std::string countText(std::int64_t count)
{
    std::string text = std::to_string(count);
    for (auto place = std::ptrdiff_t(text.size()) - 3; place > (count < 0 ? 1 : 0); place -= 3)
        text.insert(std::size_t(place), ",");
    return text;
}

std::string scopeText(const CallRule &rule)
{
    std::string text;
    for (const Filter &filter : rule.filters)
        text += (text.empty() ? "" : ", ") + filterWords(filter);
    if (rule.promptBelow)
        text += (text.empty() ? "" : ", ") + std::string("prompts under ") + countText(*rule.promptBelow) + " tokens";
    if (rule.outputBelow)
        text += (text.empty() ? "" : ", ") + std::string("answers under ") + countText(*rule.outputBelow) + " tokens";
    return text.empty() ? "all calls" : text;
}

std::string stepTitle(const PlanCells &cells, std::size_t i)
{
    const PlannedStep &planned = cells.plan.steps[i];
    const ScenarioStep &step = *planned.step;
    const std::string share = step.share.base < 1 ? percentText(step.share.base) + " of " : "";
    const std::string where = scopeText(step.rule);
    switch (step.kind) {
    case LeverKind::Waste: return "Avoid " + (share.empty() ? "failed and cut-off calls: " : share + "failed and cut-off calls: ") + where;
    case LeverKind::Routing: return "Route " + share + where + " to " + modelName(cells, planned);
    case LeverKind::Output: return "Shorten answers by " + percentText(step.share.base) + ": " + where;
    case LeverKind::Input: return "Trim uncached input by " + percentText(step.share.base) + ": " + where;
    case LeverKind::Caching:
        switch (step.cache) {
        case ScenarioStep::Cache::Replay5m: return "Cache prefixes for 5 minutes: " + where;
        case ScenarioStep::Cache::Replay1h: return "Cache prefixes for 1 hour: " + where;
        case ScenarioStep::Cache::BestReplay: return "Cache prefixes for the best lifetime: " + where;
        case ScenarioStep::Cache::TargetRate: return "Reach " + percentText(step.hitRate.base) + " cache reads: " + where;
        }
        break;
    case LeverKind::Batch: return "Batch " + share + where;
    }
    return std::string(leverTitle(step.kind));
}

std::vector<std::string> routingWarnings(const PlanCells &cells, std::size_t i, std::optional<double> breakEven)
{
    const PlannedStep &planned = cells.plan.steps[i];
    const ScenarioStep &step = *planned.step;
    const RoutingFacts &facts = cells.routing[i];
    const std::string name = modelName(cells, planned);
    if (planned.model < 0)
        return {"not supported: no price list holds the model \"" + step.toModel + "\""};
    std::vector<std::string> warnings;
    if (step.escalation.base > step.escalationLimit)
        warnings.push_back("not supported: " + percentText(step.escalation.base) + " escalation is above the limit of "
                           + percentText(step.escalationLimit));
    if (breakEven && step.escalation.base >= *breakEven)
        warnings.push_back("not supported: routing saves nothing from " + percentText(*breakEven) + " escalation on");
    if (facts.tooLong > 0)
        warnings.push_back("not supported: " + countText(facts.tooLong) + " calls do not fit the context or the longest answer of " + name);
    if (facts.notSold > 0)
        warnings.push_back(countText(facts.notSold) + " matching calls stay: they already run on " + name
                           + ", or no price or token ratio is known for them there");
    return warnings;
}

std::vector<std::string> assumptionsOf(const PlanCells &cells)
{
    const ScenarioPlan &plan = cells.plan;
    std::vector<std::string> sentences;
    sentences.push_back(plan.pricingDate ? "Both sides are priced at the prices and terms of " + dayInWords(*plan.pricingDate) + "."
                                         : "Both sides are priced at the prices and terms of each call's own date.");
    if (cells.droppedCalls > 0)
        sentences.push_back(countText(cells.droppedCalls) + " calls have no price on that date and are left out of both sides.");
    if (!plan.steps.empty())
        sentences.push_back(plan.mode == ShareMode::Simulated
                                ? "Shares are simulated: whole sessions are chosen by a hash with seed " + std::to_string(plan.seed) + ", then replayed."
                                : "Shares are expected values: every matching call moves in part.");
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        switch (plan.steps[i].step->kind) {
        case LeverKind::Waste: sentences.push_back("Avoided calls are those that failed, were cut off or refused, and were billed."); break;
        case LeverKind::Routing: addRouting(cells, i, sentences); break;
        case LeverKind::Output: sentences.push_back("Shorter answers cost nothing in quality: check it on the workload's own test set."); break;
        case LeverKind::Input: sentences.push_back("Trimmed input is taken from uncached tokens; the price band is chosen on the smaller prompt."); break;
        case LeverKind::Caching: addCaching(plan.steps[i], sentences); break;
        case LeverKind::Batch: addBatch(cells, i, sentences); break;
        }
    }
    if (plan.steps.size() > 1)
        sentences.push_back("Steps are applied in the order waste, routing, output, input, caching, batch; each one's share is what it adds to those before it. "
                            "Figures of levers alone are never added.");
    sentences.push_back("Ranges are those of the parameters, not a statistical error of the log.");
    // One sentence per fact, however many steps share it.
    std::set<std::string> seen;
    std::erase_if(sentences, [&seen](const std::string &sentence) { return !seen.insert(sentence).second; });
    return sentences;
}

} // namespace assay
