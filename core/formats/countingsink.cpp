#include "core/formats/countingsink.h"

namespace assay {

void CountingSink::seen(std::string_view formatId)
{
    ++m_counts.seen;
    if (!formatId.empty())
        ++m_counts.formats[std::string(formatId)];
}

void CountingSink::accept(const Call &call, std::string_view formatId, bool expanded)
{
    m_counts.expanded += expanded ? 1 : 0;
    noteAnthropicId(call.messageId, formatId);
    noteAnthropicId(call.requestId, formatId);
    const CountedCall counted(call);
    if (!call.dedupeKey.empty()) {
        const std::string key = std::string(formatInfo(formatId)->family) + '\n' + std::string(call.dedupeKey);
        const auto [entry, isNew] = m_kept.try_emplace(key, Kept{call.rank, counted});
        if (!isNew) {
            ++m_counts.deduplicated;
            if (call.rank <= entry->second.rank)
                return;
            m_counts.remove(entry->second.call);
            m_counts.add(counted);
            m_counts.addTime(call.time);
            entry->second = {call.rank, counted};
            return;
        }
    }
    ++m_counts.accepted;
    m_counts.add(counted);
    m_counts.addTime(call.time);
}

void CountingSink::skip(std::string_view why)
{
    ++m_counts.skipped;
    ++m_counts.skippedWhy[std::string(why)];
}

void CountingSink::reject(Reject reason, std::int64_t, std::string_view)
{
    ++m_counts.rejected[std::string(rejectText(reason))];
}

void CountingSink::noteAnthropicId(std::string_view id, std::string_view formatId)
{
    if (!id.starts_with("msg_") && !id.starts_with("req_"))
        return;
    auto &formats = m_idFormats[std::string(id)];
    if (formats.emplace(formatId).second && formats.size() == 2)
        ++m_counts.crossSourceDuplicates;
}

} // namespace assay
