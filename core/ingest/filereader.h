#pragma once

#include "core/ingest/batchtimes.h"
#include "core/ingest/filewalk.h"
#include "core/ingest/importjob.h"
#include "core/ingest/importsession.h"
#include "core/values/workers.h"

#include <deque>

namespace assay {

/// Reads the files of an import into its session, in the order given. Small ones are read ahead of their turn, several at
/// the same time; long ones are cut into pieces by who reads them.
class FileReader
{
public:
    /// Progress counts the bytes of all files.
    FileReader(const Store &store, const ImportRequest &request, ImportSession &session, const JobControl &control,
               std::uint64_t totalBytes)
        : m_store(store), m_request(request), m_session(session), m_control(control), m_totalBytes(totalBytes)
    {
    }

    /// Takes the next file, of which the session may hear with a later call only. `mapping`, and the batch object its
    /// results belong to, if known, decide with its content whether it is the same as one before. Fails with the store.
    Result<void> add(const SourceFile &file, Mapping mapping, const BatchObject *batch);
    /// Hands on what was read ahead.
    Result<void> finish();

    bool hasRead() const { return m_hasRead; } ///< whether any file was known, or read in part at least
    bool hasNew() const { return m_hasNew; }   ///< whether any file was not known
    std::uint64_t bytesRead() const { return m_bytesRead; }
    std::vector<Error> takeUnreadable() { return std::move(m_unreadable); }

private:
    /// What is known of a file before it is read.
    struct Look
    {
        FileTrace trace;
        std::optional<FileGrowth> growth;  ///< where to go on
        std::optional<ImportCounts> known; ///< what became of its records when it was read before
    };
    /// A file read ahead; without a block it was left for its turn.
    struct Ahead
    {
        FileTrace trace;
        std::unique_ptr<CallBlock> block;
    };
    struct Turn
    {
        SourceFile file;
        ReadOptions options;
        std::future<Ahead> ahead{};
        std::optional<Look> look{};
    };

    Result<void> prepare(Turn &turn);
    static Ahead readAhead(const SourceFile &file, const ReadOptions &options, std::unique_ptr<CallBlock> block);
    using Traces = std::vector<FileTrace>; ///< of files that were read at one place, the latest first
    Result<Look> look(const SourceFile &file, const ReadOptions &options, const Traces &earlier) const;
    Result<Look> lookAt(FileTrace trace) const;
    Result<void> findOrigin(const SourceFile &file, const ReadOptions &options, const Traces &earlier, Look &look) const;
    Result<void> takeFirst();
    Result<void> read(const Turn &turn, CallBlock *ahead);
    Result<bool> readNow(const Turn &turn);

    const Store &m_store;
    const ImportRequest &m_request;
    ImportSession &m_session;
    const JobControl &m_control;
    std::uint64_t m_totalBytes;
    std::uint64_t m_bytesBefore = 0;
    std::uint64_t m_bytesRead = 0;
    bool m_hasRead = false;
    bool m_hasNew = false;
    std::vector<Error> m_unreadable;
    std::deque<Turn> m_turns;
    std::optional<Workers> m_workers; ///< read ahead; made for the first small file
};

} // namespace assay
