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
    keep(call, formatId, false);
}

void CountingSink::erase(const Call &call, std::string_view formatId)
{
    keep(call, formatId, true);
}

void CountingSink::keep(const Call &call, std::string_view formatId, bool isErased)
{
    noteAnthropicId(call.messageId, formatId);
    noteAnthropicId(call.requestId, formatId);
    keep({call.rank, CountedCall(call), isErased}, call.time, formatId, call.dedupeKey);
}

void CountingSink::acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded)
{
    m_counts.expanded += expanded ? 1 : 0;
    keep({{}, CountedCall(line), false}, line.time, formatId, line.dedupeKey);
}

void CountingSink::keep(const Kept &kept, Millis time, std::string_view formatId, std::string_view dedupeKey)
{
    if (!dedupeKey.empty()) {
        const std::string key = std::string(formatInfo(formatId)->family) + '\n' + std::string(dedupeKey);
        const auto [entry, isNew] = m_kept.try_emplace(key, kept);
        if (!isNew) {
            ++m_counts.deduplicated;
            if (kept.rank <= entry->second.rank)
                return;
            count(entry->second, -1);
            entry->second = kept;
        }
    }
    count(kept, 1);
    if (!kept.isErased)
        m_counts.addTime(time);
}

void CountingSink::count(const Kept &kept, int sign)
{
    (kept.isErased ? m_counts.deleted : m_counts.accepted) += sign;
    if (kept.isErased)
        return;
    if (sign > 0)
        m_counts.add(kept.call);
    else
        m_counts.remove(kept.call);
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
