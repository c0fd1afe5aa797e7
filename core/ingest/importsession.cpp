#include "core/ingest/importsession.h"

#include "core/ingest/crosssource.h"

#include <algorithm>
#include <chrono>

namespace assay {

namespace {

constexpr std::size_t kBlockRows = 8'192; ///< calls read by this thread before they are kept

Millis now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::pair<std::uint64_t, std::uint64_t> originOf(const FileTrace &trace)
{
    return {trace.origin.high, trace.origin.low};
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

void ImportSession::beginFile(const std::string &name, const FileTrace &trace)
{
    settleBlock();
    m_files.emplace_back(name, trace, m_origins[originOf(trace)]++, m_keeper.ownRows());
    m_block = newBlock(name);
}

void ImportSession::endFile(bool whole)
{
    settleBlock();
    if (!whole)
        m_files.back().forgetIdentity();
}

bool ImportSession::abandonFile()
{
    settleBlock();
    if (m_files.back().counts.seen != 0)
        return true;
    --m_origins[originOf(m_files.back().trace())];
    m_files.pop_back();
    return false;
}

void ImportSession::addKnownFile(const std::string &name, const ImportCounts &earlier, const FileTrace &trace)
{
    beginFile(name, trace);
    m_files.back().counts = knownAgain(earlier);
    endFile(true);
}

void ImportSession::growsFrom(std::uint64_t bytes, std::int64_t line)
{
    settleBlock();
    m_files.back().keepPlace(bytes, line);
}

void ImportSession::accept(const Call &call, std::string_view formatId, bool expanded)
{
    m_block->accept(call, formatId, expanded);
    if (m_block->rows() >= kBlockRows)
        settleBlock();
}

void ImportSession::erase(const Call &call, std::string_view formatId)
{
    m_block->erase(call, formatId);
    if (m_block->rows() >= kBlockRows)
        settleBlock();
}

void ImportSession::acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded)
{
    m_block->acceptLine(line, formatId, expanded);
    if (m_block->lines().size() >= kBlockRows)
        settleBlock();
}

std::unique_ptr<CallSink> ImportSession::newPiece()
{
    auto block = newBlock(m_files.back().name());
    block->expect(m_pieceRows + m_pieceRows / 16); // one is much like the other
    return block;
}

void ImportSession::takePiece(std::unique_ptr<CallSink> piece, std::int64_t line)
{
    settleBlock();
    auto &block = static_cast<CallBlock &>(*piece);
    m_pieceRows = block.rows();
    for (RejectedRecord &reject : block.rejects)
        reject.line += line;
    if (m_state)
        m_state = take(block);
}

void ImportSession::takeBlock(CallBlock &block)
{
    if (m_state)
        m_state = take(block);
    if (block.growth)
        growsFrom(block.growth->first, block.growth->second);
}

void ImportSession::settleBlock()
{
    if (m_block && m_state)
        m_state = take(*m_block);
}

Result<void> ImportSession::take(CallBlock &block)
{
    addCounts(m_files.back().counts, block.takeCounts());
    for (RejectedRecord &reject : block.rejects)
        if (m_rejects.size() < kMostRejectsKept)
            m_rejects.push_back(std::move(reject));
    block.rejects.clear();
    for (const HeldLine &held : block.takeLines())
        if (auto done = keepLine(held); !done)
            return done;
    return block.rows() > 0 ? keep(block.takeCalls(), block.takeDictionaries()) : Result<void>();
}

Result<void> ImportSession::keep(UnpackedSegment calls, const Dictionaries &dictionaries)
{
    if (!m_keeper.isPrepared())
        if (auto done = m_keeper.prepare(); !done)
            return done;
    m_files.back().giveKeys(calls);
    m_files.back().limitTagNames(calls, dictionaries);
    translate(calls, dictionaries, m_keeper.dictionaries());
    const auto kept = m_keeper.keep(calls);
    if (!kept)
        return kept.error();
    ImportCounts &counts = m_files.back().counts;
    counts.accepted += static_cast<std::int64_t>(kept->rows.size());
    counts.deleted += kept->erasures;
    counts.deduplicated += kept->duplicates + static_cast<std::int64_t>(kept->replaced.size());
    counts.superseded += kept->superseded;
    for (const CountedCall &group : countedCalls(calls, kept->rows, m_keeper.dictionaries()))
        counts.add(group);
    for (const auto *rows : {&kept->rows, &kept->replaced}) // a copy that is replaced later leaves its time as well
        for (const std::uint32_t row : *rows)
            counts.addTime(calls.value(Column::Time, row));
    for (const std::uint64_t row : kept->ownLosers)
        if (auto done = takeBack(row); !done)
            return done;
    return {};
}

Result<void> ImportSession::keepLine(const HeldLine &held)
{
    ImportFile &file = m_files.back();
    const auto fate = m_writer->addLine(held.line(), held.formatId(), file.keyOfLine(held.key()));
    if (!fate)
        return fate.error();
    if (*fate == LineFate::Duplicate) {
        ++file.counts.deduplicated;
        return {};
    }
    ++file.counts.accepted;
    file.counts.superseded += *fate == LineFate::Supersedes;
    file.counts.add(CountedCall(held.line()));
    file.counts.addTime(held.line().time);
    return {};
}

Result<void> ImportSession::takeBack(std::uint64_t row)
{
    const auto loser = m_keeper.ownCall(row);
    if (!loser)
        return loser.error();
    const auto after = std::ranges::upper_bound(m_files, row, {}, &ImportFile::firstRow);
    ImportCounts &counts = std::prev(after)->counts;
    ++counts.deduplicated;
    if ((loser->value(Column::Flags, 0) & kErasedAtSource) != 0) {
        --counts.deleted;
        return {};
    }
    const std::uint32_t only = 0;
    counts.remove(countedCalls(*loser, std::span(&only, 1), m_keeper.dictionaries()).front());
    --counts.accepted;
    return {};
}

Result<ImportReceipt> ImportSession::finish()
{
    settleBlock();
    if (!m_state)
        return m_state.error();
    if (auto done = m_keeper.finish(); !done)
        return done.error();
    ImportReceipt receipt;
    receipt.id = m_writer->importId();
    receipt.startedAt = m_startedAt;
    receipt.source = m_source;
    receipt.rejects = m_rejects;
    for (const ImportFile &file : m_files) {
        addCounts(receipt.counts, file.counts);
        receipt.files.emplace_back(file.name(), file.counts);
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
    std::vector<FileTrace> traces;
    for (const ImportFile &file : m_files)
        traces.push_back(file.trace());
    return m_writer->commit(receipt, traces);
}

} // namespace assay
