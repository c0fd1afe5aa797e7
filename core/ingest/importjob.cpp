#include "core/ingest/importjob.h"

#include "core/ingest/fileidentity.h"
#include "core/ingest/importsession.h"
#include "core/ledgers/sqlitetable.h"

namespace assay {

namespace {

/// Reads one file into the session; progress counts the bytes of all files.
class FileReader
{
public:
    FileReader(const ImportRequest &request, ImportSession &session, const JobControl &control, std::uint64_t totalBytes)
        : m_options{request.formatId, request.mapping}, m_session(session), m_control(control), m_totalBytes(totalBytes)
    {
        m_optionsText = request.formatId + '\n' + request.mapping.toJson();
    }

    FileIdentity identity(const SourceFile &file) const { return fileIdentity(file, m_optionsText); }

    /// An error when nothing of it could be read.
    Result<void> read(const SourceFile &file, const FileIdentity &identity)
    {
        JobControl *inner = nullptr;
        JobControl control([&](std::uint64_t done, std::uint64_t, std::string_view) {
            m_control.report(m_bytesBefore + std::min(done, file.bytes), m_totalBytes, file.name);
            if (m_control.isCancelled() || !m_session.state())
                inner->cancel();
        });
        inner = &control;
        m_session.beginFile(file.name, identity);
        const auto done = file.table.empty()
            ? readFile(file.path, m_options, m_session, control)
            : readSqliteTable(file.path, file.table, m_options, m_session, control);
        m_session.endFile(done && !control.isCancelled() && !m_control.isCancelled());
        if (!done)
            m_session.abandonFile();
        return done;
    }

    void passed(const SourceFile &file) { m_bytesBefore += file.bytes; }

private:
    ReadOptions m_options;
    std::string m_optionsText;
    ImportSession &m_session;
    const JobControl &m_control;
    std::uint64_t m_totalBytes;
    std::uint64_t m_bytesBefore = 0;
};

std::string joined(const std::vector<std::string> &paths)
{
    std::string text;
    for (const std::string &path : paths)
        text += (text.empty() ? "" : ", ") + path;
    return text;
}

} // namespace

Result<ImportReceipt> importFiles(Store &store, const ImportRequest &request, const JobControl &control)
{
    FileWalk walk = walkFiles(request.paths, store.path());
    if (walk.files.empty())
        return walk.unreadable.empty() ? Error{"There is no file to import", joined(request.paths)} : walk.unreadable.front();
    const std::string source = request.sourceName.empty() ? joined(request.paths) : request.sourceName;
    auto begun = ImportSession::begin(store, source, request.sourceName);
    if (!begun)
        return begun.error();
    ImportSession &session = **begun;
    FileReader reader(request, session, control, walk.totalBytes);
    std::size_t read = 0;
    for (const SourceFile &file : walk.files) {
        if (control.isCancelled() || !session.state())
            break;
        const FileIdentity identity = reader.identity(file);
        const auto known = receiptOfKnownFile(store, identity);
        if (!known)
            return known.error();
        if (*known)
            session.addKnownFile(file.name, **known, identity);
        else if (const auto done = reader.read(file, identity); !done)
            walk.unreadable.push_back(done.error());
        else
            ++read;
        reader.passed(file);
        read += known->has_value();
    }
    if (read == 0 && session.state() && !walk.unreadable.empty())
        return walk.unreadable.front();
    auto receipt = session.finish();
    if (!receipt)
        return receipt;
    receipt->unreadable = std::move(walk.unreadable);
    receipt->cancelled = control.isCancelled();
    if (request.dryRun || (receipt->cancelled && receipt->counts.accepted == 0))
        receipt->id = 0;
    else if (auto done = session.commit(*receipt); !done)
        return done.error();
    return receipt;
}

} // namespace assay
