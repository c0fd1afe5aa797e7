#include "core/analysis/freeaside.h"
#include "core/analysis/parallel.h"
#include "core/analysis/steps.h"
#include "core/levers/leverinputbuilder.h"

namespace assay {

void LeverInputBuilder::hashSessions(const JobControl &control)
{
    constexpr std::size_t kAtATime = 16'384;
    const Dictionary &sessions = m_input->snapshot().calls().dictionaries->of(Dimension::Session);
    auto &hashes = m_input->m_sessionHashes;
    hashes = RawArray<std::uint64_t>(sessions.size());
    forEachRange(hashes.size(), kAtATime, control, "Sorting calls", [&](std::size_t, std::size_t, std::size_t first, std::size_t end) {
        for (std::size_t id = first; id < end; ++id) {
            hashes[id] = 0xcbf29ce484222325u; // FNV-1a
            for (const char c : sessions.text(std::uint32_t(id)))
                hashes[id] = (hashes[id] ^ std::uint8_t(c)) * 0x100000001b3u;
        }
    });
}

/// One inference per workload and model: its workspaces and speeds share the text, though not the cache.
void LeverInputBuilder::inferPrefixes(const JobControl &control)
{
    struct Samples
    {
        std::uint32_t workload = 0;
        std::size_t count = 0;
        std::vector<PromptSample> calls;
    };
    std::map<std::pair<std::uint32_t, int>, std::size_t> index;
    std::vector<Samples> samples;
    for (CallStream &stream : m_input->m_streams) {
        const auto [known, isNew] = index.try_emplace({stream.workload, stream.model}, samples.size());
        if (isNew)
            samples.push_back({stream.workload, 0, {}});
        stream.prefix = known->second;
    }
    const auto isSampled = [this](const CallGroup &group) { return !m_input->m_kinds[group.kind].batch && (group.traits & kTraitFailed) == 0; };
    std::vector<Samples *> sampledBy; // by group; null: its calls say nothing
    for (const CallGroup &group : m_input->m_groups) {
        sampledBy.push_back(isSampled(group) ? &samples[m_input->streamOf(group).prefix] : nullptr);
        if (sampledBy.back())
            sampledBy.back()->count += group.end - group.first;
    }
    m_input->m_prefixes.resize(samples.size());
    forEachSegment(m_input->m_byWorkload.size(), control, "Comparing prompts", [&](std::size_t, std::size_t workload) {
        const auto &positions = m_input->m_byWorkload[workload];
        inSteps(positions.size(), control, [&](std::size_t i) {
            const LeverCall &call = m_input->m_calls[positions[i]];
            Samples *const sample = sampledBy[call.group];
            if (!sample)
                return;
            if (sample->calls.empty())
                sample->calls.reserve(sample->count);
            sample->calls.push_back({call.time, call.tokens, call.session});
        });
        for (std::size_t prefix = 0; prefix < samples.size(); ++prefix)
            if (samples[prefix].workload == workload && !control.isCancelled())
                m_input->m_prefixes[prefix] = inferPrefix(std::exchange(samples[prefix].calls, {}), control);
    });
    freeAside(std::move(samples), m_input->m_calls.size());
}

} // namespace assay
