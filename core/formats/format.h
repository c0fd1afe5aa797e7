#pragma once

#include "core/calls/reportedline.h"
#include "core/formats/paddedbytes.h"
#include "core/formats/receipt.h"
#include "core/values/jobcontrol.h"
#include "core/values/result.h"

#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string>

namespace assay {

class CallSink;

/// A file that is read in pieces, several at a time. Both functions are called by the reading thread; what happens to a
/// piece in between, another thread does.
class PieceTaker
{
public:
    virtual ~PieceTaker() = default;
    /// A sink for the next piece of the file.
    virtual std::unique_ptr<CallSink> newPiece() = 0;
    /// Gives a filled one back, in the order of the file. Lines of the piece were numbered from 0; its first one is `line`.
    virtual void takePiece(std::unique_ptr<CallSink> piece, std::int64_t line) = 0;
};

/// Where records go. One instance per file; methods are called in the order of the file, on one thread.
class CallSink
{
public:
    virtual ~CallSink() = default;
    /// Not null when the sink can take a file in pieces.
    virtual PieceTaker *pieces() { return nullptr; }
    /// A record was met (counts as seen); `formatId` is the format that recognised it, empty when none did.
    virtual void seen(std::string_view formatId) = 0;
    /// A call to keep. `expanded`: an extra record out of an already seen one.
    virtual void accept(const Call &call, std::string_view formatId, bool expanded) = 0;
    /// The source says that it deleted this call: a better-ranked version of the key than any copy up to then.
    virtual void erase(const Call &, std::string_view) {}
    /// An aggregate or a cost line to keep beside the calls.
    virtual void acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded) = 0;
    virtual void skip(std::string_view why) = 0;
    virtual void reject(Reject reason, std::int64_t line, std::string_view fields) = 0;
    /// So many fields of the record just accepted were not kept: too long, too many, or under a name that can hold
    /// text.
    virtual void droppedTags(std::int64_t count) = 0;
    /// What follows comes from this file within a zip or tar; line numbers start again at 1.
    virtual void member(std::string_view) {}
    /// A plain file of JSON lines was read, each line by itself: should it grow, what comes new starts at this byte, on
    /// this line. A last line that no line break ends is read as it is and still lies behind that place: it may go on.
    virtual void growsFrom(std::uint64_t, std::int64_t) {}
};

/// The user's say on a CSV, JSONL or table that no format claims: which column is what. Saved as small JSON.
struct Mapping
{
    std::string name;
    std::vector<std::pair<std::string, std::string>> columns; ///< target id ("model", "input", ...) -> column name
    bool inputIncludesCache = false;
    std::vector<std::string> tags{}; ///< columns that do not mean what their names say; kept as tags
    bool isEmpty() const { return columns.empty() && !inputIncludesCache && tags.empty(); }
    static Result<Mapping> fromJson(std::string_view json, std::string where = {});
    std::string toJson() const;
};

struct ReadOptions
{
    std::string formatId; ///< force this format; empty: recognise
    Mapping mapping;      ///< overrides the guesses of `generic`
    /// When the batch was created and ended whose results are read: they say no time themselves.
    Millis batchCreated = kNoTime, batchEnded = kNoTime;
};

/// The bytes of a file to read. `from` is 0, or what CallSink::growsFrom() told of the same file.
struct FilePart
{
    std::uint64_t from = 0;
    std::int64_t line = 1; ///< that starts there
    std::uint64_t to = std::numeric_limits<std::uint64_t>::max(); ///< where a plain file ends, even if it has grown meanwhile
};

/// Reads one file of any known format, compressed or not, and hands every record to the sink. Streams: memory does not
/// grow with the file. An error means that nothing of the file could be read; bad records go to the sink instead, and
/// data that breaks off in the middle ends with a `truncated` one. Returns early, without an error, when cancelled.
Result<void> readFile(const std::string &path, const ReadOptions &options, CallSink &sink, const JobControl &control, const FilePart &part = {});

/// The same for bytes already in memory (tests, pasted text).
Result<void> readBytes(std::string_view bytes, const std::string &name, const ReadOptions &options, CallSink &sink);
/// The same for a whole small file that is no archive, which is not copied.
Result<void> readPlainBytes(PaddedBytes bytes, const std::string &name, const ReadOptions &options, CallSink &sink);

/// Ids and titles of all formats, in the order in which they are tried.
struct FormatInfo
{
    std::string_view id;
    std::string_view title;
    std::string_view family; ///< dedupe keys live inside one family
};
std::span<const FormatInfo> allFormats();
const FormatInfo *formatInfo(std::string_view id);
/// The family of a format; one that this program does not know is a family of its own.
std::string_view familyOf(std::string_view formatId);

} // namespace assay
