#include "core/formats/containers.h"

#include "core/formats/names.h"
#include "core/formats/streamevents.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::size_t kHeadBytes = 64 * 1024; ///< looked at to tell what a file is
constexpr std::string_view kBlanks = " \t\r\n";

/// Moves to the first byte that is not blank; false when there is none.
bool skipBlanks(TextWindow &window)
{
    for (;;) {
        const std::string_view text = window.unread();
        const std::size_t blanks = std::min(text.find_first_not_of(kBlanks), text.size());
        window.addLines(std::count(text.begin(), text.begin() + std::ptrdiff_t(blanks), '\n'));
        window.consume(blanks);
        if (blanks < text.size())
            return true;
        if (!window.more())
            return false;
    }
}

bool firstLineIsObject(TextWindow &window, RecordReader &reader)
{
    std::size_t feed = window.unread().find('\n');
    while (feed == std::string_view::npos && window.unread().size() < TextWindow::kLongestRecord && window.more())
        feed = window.unread().find('\n');
    return reader.isJsonObject(window.unread().substr(0, feed));
}

} // namespace

void readText(TextWindow &window, RecordReader &reader)
{
    window.more();
    if (window.unread().substr(0, kHeadBytes).find('\0') != std::string_view::npos)
        return reader.reject(Reject::NotText, 1);
    if (window.unread().starts_with(kByteOrderMark))
        window.consume(kByteOrderMark.size());
    if (!skipBlanks(window))
        return;

    const char first = window.unread().front();
    if (first == '{' && firstLineIsObject(window, reader))
        return readLog(window, reader);
    if (first == '{' || first == '[')
        return readDocuments(window, reader);
    if (startsLikeEvents(window.unread()))
        return readEvents(window, reader);
    if (holdsJsonLines(window.unread(), reader))
        return readLog(window, reader);
    readCsv(window, reader);
}

bool holdsJsonLines(std::string_view text, RecordReader &reader)
{
    std::string_view head = text.substr(0, kHeadBytes);
    bool isElement = false; // of a document's array that has one a line
    while (!head.empty()) {
        const std::size_t feed = std::min(head.find('\n'), head.size());
        const std::string_view line = trimmedText(head.substr(0, feed));
        if (line.starts_with('{') && !isElement && reader.isJsonObject(line))
            return true;
        if (!line.empty())
            isElement = line.ends_with(',') || line.ends_with('[');
        head.remove_prefix(std::min(feed + 1, head.size()));
    }
    return false;
}

namespace {

/// Says where a file of lines grows, once: before its last line, which began at `offset`, or at its end.
void tellGrowth(RecordReader &reader, std::optional<std::uint64_t> offset, std::int64_t line)
{
    if (offset)
        reader.growsFrom(*offset, line);
}

void readLines(TextWindow &window, RecordReader &reader, bool tells)
{
    if (PieceTaker *taker = reader.pieces(); taker && window.fill(2 * kPieceBytes)) {
        const auto last = readLinesInPieces(window, reader.options(), *taker);
        if (!last)
            return;
        const std::string_view text = std::string_view(*last).substr(0, last->size() - std::min(last->size(), TextWindow::kPadding));
        if (const auto end = window.offset(); tells && end)
            tellGrowth(reader, *end - text.size(), window.line());
        if (!trimmedText(text).empty())
            reader.readJson(text, window.line(), true);
        return;
    }
    while (const auto line = window.nextLine()) {
        if (line->isTooLong) {
            reader.reject(Reject::BadJson, line->line);
            tells = tells && line->isTerminated;
            continue;
        }
        if (const auto end = window.offset(); tells && !line->isTerminated && end) {
            tellGrowth(reader, *end - line->text.size(), line->line);
            tells = false;
        }
        if (!trimmedText(line->text).empty())
            reader.readJson(line->text, line->line, !line->isTerminated);
    }
    if (tells)
        tellGrowth(reader, window.offset(), window.line());
}

} // namespace

void readLines(TextWindow &window, RecordReader &reader)
{
    readLines(window, reader, false);
}

void readLog(TextWindow &window, RecordReader &reader)
{
    readLines(window, reader, true);
}

} // namespace assay
