#pragma once

#include "core/formats/format.h"
#include "core/ingest/callblock.h"
#include "core/ingest/callkeeper.h"
#include "core/ingest/importfile.h"
#include "core/ingest/receiptsums.h"

#include <map>

namespace assay {

/// One import under way: a sink for records, file after file. Whoever reads (files, a ledger, a test) brackets each source
/// with beginFile() and endFile(). Nothing is in the store before commit(); destroying the session leaves the store as it was.
class ImportSession : public CallSink, private PieceTaker
{
public:
    static Result<std::unique_ptr<ImportSession>> begin(Store &store, const std::string &source, const std::string &sourceName);

    /// `trace` empty: the source is no file. Else its records without a key are known again when the same file is read
    /// again, also when it has grown; two such records are never merged within one import.
    void beginFile(const std::string &name, const FileTrace &trace = {});
    /// What follows is only what the current file has grown by; what was read before counts as known.
    void goOnFrom(const FileGrowth &growth) { m_files.back().goOnFrom(growth); }
    /// `whole`: it was read to its end, so that next time its receipt answers for it.
    void endFile(bool whole);
    /// A sink for a file of that name, to be filled on another thread.
    std::unique_ptr<CallBlock> newBlock(const std::string &name) const { return std::make_unique<CallBlock>(name, m_sourceName); }
    /// What another thread read of the current file.
    void takeBlock(CallBlock &block);
    /// The current file could not be read to its end: forgets it, unless records had arrived. Whether they had.
    bool abandonFile();
    /// Answers a file from the receipt of an earlier import: all its records are duplicates.
    void addKnownFile(const std::string &name, const ImportCounts &earlier, const FileTrace &trace);

    /// The first failure of the store; reading should stop then.
    const Result<void> &state() const { return m_state; }
    /// Counts of everything so far, ready to show.
    Result<ImportReceipt> finish();
    /// How far a ledger of the store was read; durable with the import.
    Result<void> setBookmark(std::int64_t ledgerId, std::string_view bookmark) { return m_writer->setBookmark(ledgerId, bookmark); }
    /// Makes the import durable. Call after finish().
    Result<void> commit(const ImportReceipt &receipt);

    PieceTaker *pieces() override { return this; }
    void seen(std::string_view formatId) override { m_block->seen(formatId); }
    void accept(const Call &call, std::string_view formatId, bool expanded) override;
    void erase(const Call &call, std::string_view formatId) override;
    void acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded) override;
    void skip(std::string_view why) override { m_block->skip(why); }
    void reject(Reject reason, std::int64_t line, std::string_view fields) override { m_block->reject(reason, line, fields); }
    void droppedTags(std::int64_t count) override { m_block->droppedTags(count); }
    void member(std::string_view name) override { m_block->member(name); }
    void growsFrom(std::uint64_t bytes, std::int64_t line) override;

private:
    ImportSession(Store &store, std::unique_ptr<ImportWriter> writer, std::string sourceName);
    std::unique_ptr<CallSink> newPiece() override;
    void takePiece(std::unique_ptr<CallSink> piece, std::int64_t line) override;
    /// Moves what the block holds into the import.
    Result<void> take(CallBlock &block);
    Result<void> keep(UnpackedSegment calls, const Dictionaries &dictionaries);
    Result<void> keepLine(const HeldLine &held);
    Result<void> takeBack(std::uint64_t row);
    void settleBlock();

    Store &m_store;
    std::unique_ptr<ImportWriter> m_writer;
    CallKeeper m_keeper;
    std::string m_source, m_sourceName;
    Millis m_startedAt = kNoTime;
    std::vector<ImportFile> m_files;
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::ptrdiff_t> m_origins; ///< how many of m_files have each
    std::unique_ptr<CallBlock> m_block; ///< what this thread reads of the current file
    std::size_t m_pieceRows = 0; ///< of the last piece that was taken
    std::vector<RejectedRecord> m_rejects;
    Result<void> m_state;
};

} // namespace assay
