#include "core/ingest/callblock.h"

namespace assay {

CallBlock::CallBlock(std::string fileName, std::string sourceName)
    : m_fileName(std::move(fileName)), m_sourceName(std::move(sourceName))
{
}

void CallBlock::seen(std::string_view formatId)
{
    ++m_counts.seen;
    if (!formatId.empty())
        countOne(m_counts.formats, m_seen, formatId);
}

void CallBlock::skip(std::string_view why)
{
    ++m_counts.skipped;
    countOne(m_counts.skippedWhy, m_skipped, why);
}

void CallBlock::reject(Reject reason, std::int64_t line, std::string_view fields)
{
    const std::string text(rejectText(reason));
    ++m_counts.rejected[text];
    if (rejects.size() < kMostRejectsKept)
        rejects.push_back({m_fileName + (m_member.empty() ? "" : "/" + m_member), line, text, std::string(fields)});
}

void CallBlock::accept(const Call &call, std::string_view formatId, bool expanded)
{
    m_counts.expanded += expanded;
    const KeyHash key = keyHash(family(formatId), call.dedupeKey);
    if (m_sourceName.empty()) {
        m_builder.append(call, formatId, key);
    } else {
        Call named = call;
        named.text(Dimension::Source) = m_sourceName;
        m_builder.append(named, formatId, key);
    }
}

void CallBlock::erase(const Call &call, std::string_view formatId)
{
    Call erasure; // nothing but what tells which call it was
    erasure.flags = kErasedAtSource;
    erasure.time = call.time;
    erasure.dedupeKey = call.dedupeKey;
    erasure.rank = call.rank;
    accept(erasure, formatId, false);
}

void CallBlock::acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded)
{
    m_counts.expanded += expanded;
    m_lines.emplace_back(line, formatId, keyHash(family(formatId), line.dedupeKey));
}

ImportCounts CallBlock::takeCounts()
{
    m_seen = m_skipped = {};
    return std::exchange(m_counts, {});
}

void CallBlock::countOne(std::map<std::string, std::int64_t> &counts, Run &run, std::string_view name)
{
    if (!run.count || run.name != name)
        run = {std::string(name), &counts[std::string(name)]};
    ++*run.count;
}

std::string_view CallBlock::family(std::string_view formatId)
{
    if (formatId != m_lastFormat) {
        m_lastFormat = formatId;
        m_lastFamily = familyOf(m_lastFormat);
    }
    return m_lastFamily;
}

} // namespace assay
