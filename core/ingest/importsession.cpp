#include "core/ingest/importsession.h"

#include "core/ingest/crosssource.h"

#include <algorithm>
#include <chrono>

namespace assay {

namespace {

constexpr std::size_t kMostRejectsKept = 1'000;

Millis now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

ImportSession::ImportSession(Store &store, std::unique_ptr<ImportWriter> writer, std::string sourceName)
    : m_store(store), m_writer(std::move(writer)), m_keeper(store, *m_writer), m_sourceName(std::move(sourceName))
{
}

Result<std::unique_ptr<ImportSession>> ImportSession::begin(Store &store, const std::string &source, const std::string &sourceName)
{
    const Millis startedAt = now();
    auto writer = ImportWriter::begin(store, startedAt, source);
    if (!writer)
        return writer.error();
    std::unique_ptr<ImportSession> session(new ImportSession(store, writer.take(), sourceName));
    session->m_source = source;
    session->m_startedAt = startedAt;
    return session;
}

void ImportSession::beginFile(const std::string &name, const FileIdentity &identity)
{
    File file{name, {}, identity, m_keeper.ownRows(), {}, 0, false};
    if (!identity.isZero()) {
        const auto sameBefore = std::ranges::count(m_files, identity, &File::identity); // equal files of one import stay apart
        file.keyBase = std::to_string(identity.high) + ' ' + std::to_string(identity.low) + ' ' + std::to_string(sameBefore) + ' ';
    }
    m_files.push_back(std::move(file));
    m_member.clear();
}

void ImportSession::endFile(bool whole)
{
    m_files.back().whole = whole;
}

void ImportSession::abandonFile()
{
    if (m_files.back().counts.seen == 0)
        m_files.pop_back();
}

void ImportSession::addKnownFile(const std::string &name, const ImportCounts &earlier, const FileIdentity &identity)
{
    beginFile(name, identity);
    ImportCounts &counts = m_files.back().counts;
    counts.formats = earlier.formats;
    counts.seen = earlier.seen;
    counts.expanded = earlier.expanded;
    counts.deleted = earlier.deleted;
    counts.skipped = earlier.skipped;
    counts.skippedWhy = earlier.skippedWhy;
    counts.rejected = earlier.rejected;
    counts.deduplicated = earlier.deduplicated + earlier.accepted;
    endFile(true);
}

void ImportSession::seen(std::string_view formatId)
{
    ++m_files.back().counts.seen;
    if (!formatId.empty())
        ++m_files.back().counts.formats[std::string(formatId)];
}

void ImportSession::skip(std::string_view why)
{
    ImportCounts &counts = m_files.back().counts;
    ++counts.skipped;
    ++counts.skippedWhy[std::string(why)];
}

void ImportSession::reject(Reject reason, std::int64_t line, std::string_view fields)
{
    const std::string text(rejectText(reason));
    ++m_files.back().counts.rejected[text];
    if (m_rejects.size() < kMostRejectsKept)
        m_rejects.push_back({m_files.back().name + (m_member.empty() ? "" : "/" + m_member), line, text, std::string(fields)});
}

void ImportSession::droppedTags(std::int64_t count)
{
    m_files.back().counts.droppedTags += count;
}

void ImportSession::accept(const Call &call, std::string_view formatId, bool expanded)
{
    if (!m_state)
        return;
    if (m_sourceName.empty()) {
        m_state = keep(call, formatId, expanded);
    } else {
        Call named = call;
        named.text(Dimension::Source) = m_sourceName;
        m_state = keep(named, formatId, expanded);
    }
}

std::string_view ImportSession::familyOf(std::string_view formatId)
{
    if (formatId != m_lastFormat) {
        m_lastFormat = formatId;
        const FormatInfo *info = formatInfo(formatId);
        m_lastFamily = info ? info->family : std::string_view(m_lastFormat);
    }
    return m_lastFamily;
}

KeyHash ImportSession::keyOf(const Call &call, std::string_view formatId)
{
    File &file = m_files.back();
    if (!call.dedupeKey.empty() || file.keyBase.empty())
        return keyHash(familyOf(formatId), call.dedupeKey);
    return keyHash("file", file.keyBase + std::to_string(file.keyless++));
}

Result<void> ImportSession::keep(const Call &call, std::string_view formatId, bool expanded)
{
    if (!m_keeper.isPrepared())
        if (auto done = m_keeper.prepare(); !done)
            return done;
    const auto kept = m_keeper.keep(call, formatId, keyOf(call, formatId));
    if (!kept)
        return kept.error();
    File &file = m_files.back();
    file.counts.expanded += expanded;
    if (kept->fate == Kept::Duplicate) {
        ++file.counts.deduplicated;
        return {};
    }
    ++file.counts.accepted;
    file.counts.add(CountedCall(call));
    file.counts.addTime(call.time);
    if (kept->fate == Kept::Supersedes && !kept->ownLoser)
        ++file.counts.superseded;
    return kept->ownLoser ? takeBack(kept->loserRow) : Result<void>();
}

Result<void> ImportSession::takeBack(std::uint64_t row)
{
    Result<void> failure;
    const CountedCall loser = countedCall(
        [&](Column column) {
            const auto value = m_keeper.ownValue(row, column);
            if (!value)
                failure = value.error();
            return value ? *value : 0;
        },
        m_keeper.dictionaries());
    if (!failure)
        return failure;
    const auto after = std::ranges::upper_bound(m_files, row, {}, &File::firstRow);
    File &file = *std::prev(after);
    file.counts.remove(loser);
    --file.counts.accepted;
    ++file.counts.deduplicated;
    return {};
}

Result<ImportReceipt> ImportSession::finish()
{
    if (!m_state)
        return m_state.error();
    if (auto done = m_keeper.finish(); !done)
        return done.error();
    ImportReceipt receipt;
    receipt.id = m_writer->importId();
    receipt.startedAt = m_startedAt;
    receipt.source = m_source;
    receipt.rejects = m_rejects;
    for (const File &file : m_files) {
        addCounts(receipt.counts, file.counts);
        receipt.files.emplace_back(file.name, file.counts);
    }
    receipt.missingFields = missingFieldSentences(receipt.counts);
    if (m_keeper.ownRows() > 0) {
        const auto shared = countCrossSourceDuplicates(m_store, receipt.id);
        if (!shared)
            return shared.error();
        receipt.counts.crossSourceDuplicates = *shared;
    }
    return receipt;
}

Result<void> ImportSession::commit(const ImportReceipt &receipt)
{
    std::vector<FileIdentity> identities;
    for (const File &file : m_files)
        identities.push_back(file.whole ? file.identity : FileIdentity{});
    return m_writer->commit(receipt, identities);
}

} // namespace assay
