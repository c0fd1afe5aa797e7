// Tokens and times of each call, from its workload and from the state of the caches when it starts.
#include "resources/sample/plan.h"

#include <algorithm>
#include <map>

namespace sample {

namespace {

using assay::TokenClass;
using assay::TokenCounts;

constexpr Millis kFiveMinutes = 300'000, kOneHour = 3'600'000;
constexpr std::int64_t kLongestConversation = 190'000;

/// What lies in a cache: when it was last touched and how much of it there is.
struct Entry
{
    Millis last = 0;
    std::int64_t tokens = 0;
    bool holds(Millis now, Millis lifetime) const { return tokens > 0 && now - last <= lifetime; }
};

class TokenPass
{
public:
    TokenPass()
    {
        for (const Workload &w : workloads())
            m_random.emplace_back(std::string(w.name) + " tokens");
        m_random.emplace_back("untagged tokens");
    }

    void fill(Call &call)
    {
        Random &random = m_random[call.workload < 0 ? workloads().size() : std::size_t(call.workload)];
        if (!call.billed()) {
            call.latencyMs = random.between(60, 400);
            return;
        }
        if (call.workload < 0)
            fillUntagged(call, random);
        else
            fillTagged(call, workloads()[std::size_t(call.workload)], random);
        const TokenCounts &t = call.usage.tokens;
        call.firstTokenMs = 320 + t[TokenClass::Input] / 90 + t[TokenClass::CacheRead] / 900 + random.between(0, 300);
        call.latencyMs = call.firstTokenMs + t.output() * random.between(9, 14) / (call.usage.fast ? 2 : 1);
    }

private:
    void fillUntagged(Call &call, Random &random)
    {
        call.usage.tokens[TokenClass::Input] = random.around(3'800, 100);
        call.usage.tokens[TokenClass::Output] = random.around(700, 90);
    }

    void fillTagged(Call &call, const Workload &w, Random &random)
    {
        TokenCounts &t = call.usage.tokens;
        t[TokenClass::Input] = random.around(w.input, w.inputWidth) * creepPercent(w, call.day()) / 100;
        t[TokenClass::Output] = random.around(w.output, w.outputWidth);
        if (w.searchesPerMille > 0)
            call.usage.searches = random.between(0, 2 * w.searchesPerMille) / 1000;
        if (w.name == "report-writer" && random.chance(35)) {
            call.truncated = true;
            t[TokenClass::Output] = 16'000;
        }
        switch (w.caching) {
        case Caching::None: t[TokenClass::Input] += w.prefix; break;
        case Caching::Prefix: fillPrefix(call, w); break;
        case Caching::Conversation: fillTurn(call, w, random); break;
        }
    }

    void fillPrefix(Call &call, const Workload &w)
    {
        Entry &entry = m_prefixes[{call.workload, call.usage.model}];
        const bool broken = w.name == "support-assistant" && call.day() >= cacheBreaks();
        const bool hit = !broken && entry.holds(call.time, kOneHour);
        call.usage.tokens[hit ? TokenClass::CacheRead : TokenClass::CacheWrite1h] = w.prefix;
        entry = {call.time, w.prefix};
    }

    /// A turn reads all turns before it while they are warm, else writes them again.
    void fillTurn(Call &call, const Workload &w, Random &random)
    {
        Entry &entry = m_conversations[call.session];
        const std::int64_t grown = random.around(3'400, 100) + (entry.tokens == 0 ? w.prefix : 0);
        const std::int64_t whole = std::min(entry.tokens + grown, kLongestConversation);
        const std::int64_t read = entry.holds(call.time, kFiveMinutes) ? std::min(entry.tokens, whole) : 0;
        call.usage.tokens[TokenClass::CacheRead] = read;
        call.usage.tokens[TokenClass::CacheWrite5m] = whole - read;
        entry = {call.time, whole};
    }

    std::vector<Random> m_random; ///< one a workload, the last for untagged calls
    std::map<std::pair<int, Model>, Entry> m_prefixes;
    std::map<std::int64_t, Entry> m_conversations;
};

} // namespace

void fillTokens(std::vector<Call> &calls)
{
    TokenPass pass;
    for (Call &call : calls)
        pass.fill(call);
}

std::vector<Call> makeCalls()
{
    std::vector<Call> calls = planTraffic();
    const std::vector<Call> stories = planStories();
    calls.insert(calls.end(), stories.begin(), stories.end());
    std::ranges::stable_sort(calls, {}, [](const Call &c) { return std::pair(c.time, c.id); });
    const Millis end = startOf(firstDay() + kDays);
    std::erase_if(calls, [&](const Call &c) { return c.time >= end || c.time < startOf(firstDay()); });
    fillTokens(calls);
    return calls;
}

} // namespace sample
