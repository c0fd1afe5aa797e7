#include "core/ingest/importfile.h"

#include "core/formats/tagbudget.h"

#include <algorithm>

namespace assay {

ImportFile::ImportFile(std::string name, FileTrace trace, std::ptrdiff_t equalOnes, std::uint64_t firstRow)
    : m_name(std::move(name)), m_trace(std::move(trace)), m_firstRow(firstRow)
{
    if (const FileIdentity &origin = m_trace.origin; !origin.isZero())
        m_keyBase = std::to_string(origin.high) + ' ' + std::to_string(origin.low) + ' ' + std::to_string(equalOnes) + ' ';
}

void ImportFile::goOnFrom(const FileGrowth &growth)
{
    counts = growth.known;
    m_keyless = growth.keyless;
    m_keylessLines = growth.keylessLines;
    m_tagNames = {growth.tagNames.begin(), growth.tagNames.end()};
}

void ImportFile::keepPlace(std::uint64_t bytes, std::int64_t line)
{
    m_trace.growth = FileGrowth{bytes, line, m_keyless, m_keylessLines, {m_tagNames.begin(), m_tagNames.end()}, knownAgain(counts)};
}

void ImportFile::forgetIdentity()
{
    m_trace.identity = {};
    m_trace.growth.reset();
}

void ImportFile::giveKeys(UnpackedSegment &calls)
{
    if (m_keyBase.empty())
        return;
    UnpackedSegment::Values &high = calls.column(Column::KeyHashHigh), &low = calls.column(Column::KeyHashLow);
    high.resize(calls.rows, 0);
    low.resize(calls.rows, 0);
    for (std::size_t row = 0; row < calls.rows; ++row)
        if (high[row] == 0 && low[row] == 0) {
            const KeyHash key = keyHash("file", m_keyBase + std::to_string(m_keyless++));
            high[row] = key[0];
            low[row] = key[1];
        }
}

KeyHash ImportFile::keyOfLine(const KeyHash &own)
{
    return own == KeyHash{} && !m_keyBase.empty() ? keyHash("line", m_keyBase + std::to_string(m_keylessLines++)) : own;
}

void ImportFile::limitTagNames(UnpackedSegment &calls, const Dictionaries &dictionaries)
{
    std::erase_if(calls.tags, [&](const auto &tag) {
        const std::string_view name = dictionaries.tagKeys.text(tag.first);
        if (m_tagNames.contains(name))
            return false;
        if (m_tagNames.size() < TagBudget::kMostNames)
            return !m_tagNames.emplace(name).second;
        counts.droppedTags += std::ranges::count_if(tag.second, [](std::int64_t value) { return value != 0; });
        return true;
    });
}

} // namespace assay
