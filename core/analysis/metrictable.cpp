#include "core/analysis/metricformulas.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

using enum Direction;
namespace f = formula;

constexpr std::string_view kFewCalls = "fewer than 20 calls";
constexpr std::string_view kFewPriced = "fewer than 20 priced calls";
constexpr std::string_view kSum = "never: a sum, not a sample";
constexpr std::string_view kNonePriced = "there are calls and none has a price";
constexpr std::string_view kNoPriced = "no priced call";
constexpr std::string_view kNoCost = "no cost";
constexpr std::string_view kNoPrompt = "no prompt tokens";
constexpr std::string_view kNoRevenue = "no revenue imported for it, or the selection splits it";
constexpr std::string_view kNoUnits = "no unit counts on days with calls, units of different kinds, or the selection splits them";

constexpr auto kMetrics = std::to_array<Metric>({
    {"cost", "Cost", Unit::Money, Neutral, "sum of c over priced calls, net of the contract, fees included", kNonePriced,
     kSum, "See which workloads and models carry the change before judging it: growth is not bad in itself.", f::cost},
    {"cost_list", "Cost at list price", Unit::Money, Neutral, "sum of c at list prices, before the contract", kNonePriced,
     kSum, "Compare with cost: the difference is what the contract is worth.", f::costList},
    {"cost_per_call", "Cost per call", Unit::MoneyEach, LowerIsBetter, "sum c / priced calls", kNoPriced, kFewPriced,
     "Look at tokens per call and at the model mix: one of them moved.", f::costPerCall},
    {"cost_p50", "Cost per call, median", Unit::MoneyEach, LowerIsBetter,
     "nearest rank: the ceil(0.50 n)-th smallest cost of a priced call", kNoPriced, kFewPriced,
     "The typical call changed: look at the prompt and the model.", f::costP50, true},
    {"cost_p95", "Cost per call, p95", Unit::MoneyEach, LowerIsBetter,
     "nearest rank: the ceil(0.95 n)-th smallest cost of a priced call", kNoPriced, kFewPriced,
     "A few calls got dear: open the most expensive ones.", f::costP95, true},
    {"cost_p99", "Cost per call, p99", Unit::MoneyEach, LowerIsBetter,
     "nearest rank: the ceil(0.99 n)-th smallest cost of a priced call", kNoPriced, "fewer than 100 priced calls",
     "Look for runaway loops and oversized contexts among the dearest calls.", f::costP99, true},
    {"cost_per_task", "Cost per task", Unit::MoneyEach, LowerIsBetter,
     "sum of c over tasks with a priced call / number of such tasks; a task belongs to the period of its first call",
     "no task with a priced call", kFewPriced, "Split into calls per task and cost per call to see which one rose.",
     f::costPerTask, false, true},
    {"cost_per_successful_task", "Cost per successful task", Unit::MoneyEach, LowerIsBetter,
     "sum of c over tasks with a priced call / those of them marked successful", "no task marked successful", kFewPriced,
     "Failed work is in the numerator: fix what fails most often.", f::costPerSuccessfulTask, false, true},
    {"calls_per_task", "Calls per task", Unit::Ratio, LowerIsBetter, "calls with a task id / tasks (retry amplification)",
     "no task", kFewCalls, "Look for retries and for loops that do not end.", f::callsPerTask, false, true},
    {"retry_cost", "Retry cost", Unit::Money, LowerIsBetter,
     "sum of c over all calls of a task but its last usable one (neither failed, truncated nor refused); a task of several "
     "steps counts its steps too",
     "no task with a priced call", kSum, "Fix what makes the first attempt fail; cap retries.", f::retryCost, false, true, false, false,
     false, true},
    {"retry_share", "Retry share of task cost", Unit::Share, LowerIsBetter, "retry cost / sum of c over tasks with a priced call",
     "no task with a priced call", kFewPriced, "Rising: attempts that buy nothing; look at error types first.", f::retryShare, false, true,
     false, false, false, true},
    {"task_coverage", "Cost with a task id", Unit::Share, HigherIsBetter, "c of calls with a task id / sum c", kNoCost,
     kFewPriced, "Tag the calls that lack a task id: cost per task speaks for this share only.", f::taskCoverage},
    {"cost_per_unit", "Cost per unit", Unit::MoneyEach, LowerIsBetter,
     "sum of c over the days both cover / units counted on those days", kNoUnits, kFewPriced,
     "The price of the business's own unit: compare workloads and find what changed.", f::costPerUnit, false, false, true},
    {"cost_per_successful_unit", "Cost per successful unit", Unit::MoneyEach, LowerIsBetter,
     "sum of c over the days both cover / units that succeeded", kNoUnits, kFewPriced,
     "Raise the success rate or drop work that fails.", f::costPerSucceededUnit, false, false, true},
    {"unit_coverage", "Cost with unit counts", Unit::Share, HigherIsBetter,
     "c of the days with calls and unit counts / sum c", kNoUnits, kFewPriced,
     "Import the missing unit counts: cost per unit speaks for this share only.", f::unitCoverage, false, false, true},
    {"tokens_per_dollar", "Tokens per dollar", Unit::TokensPerDollar, HigherIsBetter,
     "sum (PT + OUT) / sum c over priced calls; not comparable across model mix or cache share", kNoCost, kFewPriced,
     "Check the model mix and the cache share before reading it as efficiency.", f::tokensPerDollar},
    {"output_tokens_per_dollar", "Output tokens per dollar", Unit::TokensPerDollar, HigherIsBetter,
     "sum OUT / sum c over priced calls", kNoCost, kFewPriced, "Trim what is sent for each answer, or route to a smaller model.",
     f::outputTokensPerDollar},
    {"input_cost_share", "Input share of cost", Unit::Share, Neutral, "c of IN, W5, W1 and RD / sum c", kNoCost, kFewPriced,
     "High: shorten or cache the context. Low: shorten the answers.", f::inputCostShare},
    {"output_cost_share", "Output share of cost", Unit::Share, Neutral, "c of OUT / sum c", kNoCost, kFewPriced,
     "High: cap and shorten answers, ask for structured output.", f::outputCostShare},
    {"fee_cost_share", "Fee share of cost", Unit::Share, LowerIsBetter, "fees (searches) / sum c", kNoCost, kFewPriced,
     "Limit searches per call.", f::feeCostShare},
    {"input_tokens_share", "Input share of tokens", Unit::Share, Neutral, "sum PT / sum (PT + OUT)", "no tokens", kFewCalls,
     "Rising: context creeps up; see what is appended to the prompt.", f::inputTokensShare},
    {"output_to_input", "Output to input", Unit::Ratio, Neutral, "sum OUT / sum PT, the prompt total as denominator", kNoPrompt,
     kFewCalls, "Falling: context grows against the answers; review retrieval.", f::outputToInput},
    {"output_to_uncached_input", "Output to uncached input", Unit::Ratio, Neutral,
     "sum OUT / sum IN; grows without limit as caching improves", "no uncached input", kFewCalls,
     "Read only beside output to input.", f::outputToUncachedInput},
    {"model_mix", "Model mix", Unit::Breakdown, Neutral,
     "per model family: share of calls, of tasks (a task counts for the family that carries most of its cost), of tokens, of cost",
     "no calls", kFewCalls, "A dear family gaining share without need: route the simple part to a smaller one.",
     f::noSingleValue, false, true, false, false, true},
    {"cache_hit_rate", "Cache hit rate", Unit::Share, HigherIsBetter, "sum RD / sum PT (token-weighted)", kNoPrompt, kFewCalls,
     "Falling after a deploy: something at the start of the prompt now varies.", f::cacheHitRate},
    {"cache_reuse_ratio", "Cache reuse ratio", Unit::Share, HigherIsBetter, "sum RD / (sum RD + W5 + W1)", "no cache tokens",
     kFewCalls, "Low: entries expire before they are read; use the 1h lifetime or stop caching them.", f::cacheReuseRatio},
    {"cache_reads_per_write", "Reads per written token", Unit::Ratio, HigherIsBetter,
     "sum RD / sum (W5 + W1); caching pays above the break-even (w - 1) / (1 - rho)", "nothing written to the cache", kFewCalls,
     "Below break-even: caching costs more than it saves.", f::readsPerWrittenToken},
    {"cache_break_even", "Break-even reads per written token", Unit::Ratio, LowerIsBetter,
     "sum [W5 (p_w5 - p_in) + W1 (p_w1 - p_in)] / sum (W5 + W1) (p_in - p_read) at each call's own prices: (w - 1) / (1 - rho)",
     "nothing written to the cache at known prices", kFewPriced, "Reads per written token below it: stop caching, or write for longer.",
     f::cacheBreakEven},
    {"cache_hit_calls", "Calls that read the cache", Unit::Share, HigherIsBetter, "calls with RD > 0 / calls", "no calls",
     kFewCalls, "Find the workloads whose calls never read.", f::cacheHitCalls},
    {"cache_hit_touching", "Cache hits of caching calls", Unit::Share, HigherIsBetter,
     "calls with RD > 0 / calls with RD + W5 + W1 > 0", "no call touches the cache", kFewCalls,
     "Misses among caching calls: compare gaps between calls with the cache lifetime.", f::cacheHitTouching},
    {"cache_gross_saving", "Gross cache saving", Unit::Money, HigherIsBetter,
     "sum RD (p_in - p_read) at each call's own net prices; against the same tokens without caching", kNonePriced, kSum,
     "Falling at the same volume: less of the prompt is found in the cache.", f::cacheGrossSaving},
    {"cache_write_premium", "Cache write premium", Unit::Money, LowerIsBetter,
     "sum [W5 (p_w5 - p_in) + W1 (p_w1 - p_in)] at each call's own net prices", kNonePriced, kSum,
     "Rising without more reads: entries are written again and again; lengthen their life or stop.", f::cacheWritePremium},
    {"cache_net_saving", "Net cache saving", Unit::Money, HigherIsBetter,
     "sum RD (p_in - p_read) - sum [W5 (p_w5 - p_in) + W1 (p_w1 - p_in)] at each call's own net prices; may be negative",
     kNonePriced, kSum, "Negative: writes are not read often enough.", f::cacheNetSaving},
    {"cache_net_share", "Net cache saving, share", Unit::Share, HigherIsBetter, "net / (cost + net)",
     "cost and net saving sum to zero", kFewPriced, "Compare workloads to find where caching is left undone.",
     f::cacheNetShare},
    {"batch_share_calls", "Batch share of calls", Unit::Share, HigherIsBetter, "batch calls / calls", "no calls", kFewCalls,
     "Move work that can wait to batches.", f::batchShareCalls},
    {"batch_share_tokens", "Batch share of tokens", Unit::Share, HigherIsBetter, "tokens of batch calls / tokens", "no tokens",
     kFewCalls, "Move work that can wait to batches.", f::batchShareTokens},
    {"batch_share_cost", "Batch share of cost", Unit::Share, HigherIsBetter,
     "C_batch / C, token cost; batch cost is already reduced, so it understates", "no token cost", kFewPriced,
     "Read the list-equivalent share beside it.", f::batchShareCost},
    {"batch_share_list_equivalent", "Batch share, list equivalent", Unit::Share, HigherIsBetter,
     "2 C_batch / (2 C_batch + C_realtime), token cost (2: one over the batch price)", "no token cost", kFewPriced,
     "Move work that can wait to batches.", f::batchShareListEquivalent},
    {"batch_share_eligible", "Batch share of eligible", Unit::Share, HigherIsBetter,
     "2 C_batch / (2 C_batch + C_realtime) over workloads that tolerate 24 h", "no eligible calls, or no cost of them",
     kFewPriced, "Below 100 %: batch the rest of these workloads.", f::batchShareEligible},
    {"batch_unclaimed", "Unclaimed batch saving", Unit::Money, LowerIsBetter,
     "0.5 C_realtime over workloads that tolerate 24 h, token cost", "no eligible calls", kSum,
     "Money on the table: move these workloads to batches.", f::batchUnclaimed},
    {"error_rate", "Error rate", Unit::Share, LowerIsBetter, "failed calls / calls", "no calls", kFewCalls,
     "Group by error type and fix the most frequent.", f::errorRate},
    {"wasted_cost", "Wasted cost", Unit::Money, LowerIsBetter,
     "c of calls that were billed and unusable: failed with usage, truncated, refused and billed by the dated rules",
     kNonePriced, kSum, "Raise or split what is truncated; stop retrying what fails for good.", f::wastedCost},
    {"waste_share", "Wasted share of cost", Unit::Share, LowerIsBetter, "wasted cost / sum c", kNoCost, kFewPriced,
     "Raise or split what is truncated; stop retrying what fails for good.", f::wasteShare},
    {"price_coverage", "Calls with a price", Unit::Share, HigherIsBetter, "priced calls / calls", "no calls", kFewCalls,
     "See the reasons: add the missing model or date to the price catalogue.", f::priceCoverage},
    {"token_coverage", "Tokens with a price", Unit::Share, HigherIsBetter, "tokens of priced calls / tokens", "no tokens",
     kFewCalls, "See the reasons: add the missing model or date to the price catalogue.", f::tokenCoverage},
    {"attribution_coverage", "Cost with a workload", Unit::Share, HigherIsBetter, "c of calls with a workload / sum c", kNoCost,
     kFewPriced, "Tag what nobody claims, starting with the dearest key or user.", f::attributionCoverage},
    {"revenue", "Revenue", Unit::Money, HigherIsBetter, "imported revenue of the month, spread over its days", kNoRevenue, kSum,
     "Set against the cost to serve.", f::revenue, false, false, false, true},
    {"margin", "Margin after AI cost", Unit::Money, HigherIsBetter, "revenue - sum c", kNoRevenue, kSum,
     "Negative: reprice, limit use, or pull this customer's levers first.", f::margin, false, false, false, true},
    {"margin_share", "Margin share", Unit::Share, HigherIsBetter, "(revenue - sum c) / revenue",
     "no revenue, or revenue zero", kFewPriced, "Compare customers: find those served at a loss.", f::marginShare, false, false,
     false, true},
    {"cost_to_revenue", "AI cost to revenue", Unit::Share, LowerIsBetter, "sum c / revenue", "no revenue, or revenue zero",
     kFewPriced, "Compare customers: find those that cost most for what they pay.", f::costToRevenue, false, false, false, true},
});

constexpr std::string_view kNoDemand = "no realtime call on the Claude API in the bucket";
constexpr std::string_view kPeak = "never: a peak, not a sample";

constexpr auto kLedgerMetrics = std::to_array<Metric>({
    {"throttle_utilisation", "Utilisation of a rate limit", Unit::Share, LowerIsBetter,
     "demand / limit for requests, input tokens (IN + W5 + W1, with RD where the bucket counts them) and output tokens per minute; "
     "demand: the maximum, or p99, over windows of 60 seconds of the bucket's realtime calls",
     kNoDemand, kPeak, "Near 1: spread the peak, raise the limit, or move what can wait to batches.", f::noSingleValue},
    {"throttle_headroom", "Headroom", Unit::Share, HigherIsBetter, "1 - utilisation of the binding limit, the one used most",
     kNoDemand, kPeak, "Shrinking: ask for a higher limit before the date on which it is used up.", f::noSingleValue},
    {"throttle_days", "Days to throttle", Unit::Count, HigherIsBetter,
     "ln(1 / utilisation) / ln(1 + g), g the growth of demand per day; 0 at or above the limit, none where demand does not grow",
     "fewer than 14 days with calls and no growth given", "fewer than 14 days with calls",
     "Fewer than the days it takes to get a higher limit: ask now.", f::noSingleValue},
    {"throttle_burst", "Seconds a full bucket lasts", Unit::Count, HigherIsBetter,
     "60 L / (demand - L) for a demand above the limit L per minute", "demand within the limit", kPeak,
     "Short: a burst of this kind is throttled almost at once; queue it.", f::noSingleValue},
    {"throttle_effective_input", "Effective input limit", Unit::Tokens, HigherIsBetter,
     "L / (1 - h), h the cache hit rate of the bucket: reads do not count", "reads count in the bucket, or no prompt tokens", kFewCalls,
     "Cache more: the same limit carries more prompt.", f::noSingleValue},
    {"spend_cap_days", "Days to the spend cap", Unit::Count, HigherIsBetter, "(monthly cap - month to date) / spend per day of the month so far",
     "no cap, or no spend in the month", "fewer than 7 days of the month", "Before the month ends: raise the cap, or service pauses.",
     f::noSingleValue},
    {"drift", "Drift", Unit::Share, LowerIsBetter,
     "change of spend that neither volume nor mix explains / spend after volume and mix: the same work on the same model got dearer",
     "nothing spent in one of the periods", "fewer than 20 priced calls in one of the periods",
     "Open the terms behind it: tokens per call, caching, batching or price.", f::noSingleValue},
});

} // namespace

std::span<const Metric> ledgerMetrics()
{
    return kLedgerMetrics;
}

std::span<const Metric> allMetrics()
{
    return kMetrics;
}

const Metric *metric(std::string_view id)
{
    const auto found = std::ranges::find(kMetrics, id, &Metric::id);
    return found == kMetrics.end() ? nullptr : &*found;
}

} // namespace assay
