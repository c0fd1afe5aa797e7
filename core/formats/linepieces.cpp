#include "core/formats/containers.h"

#include "core/formats/names.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <future>
#include <limits>
#include <thread>

namespace assay {

namespace {

/// Whole lines of the file, copied out of the window so that another thread may read them.
struct LinePiece
{
    std::unique_ptr<char[]> bytes; ///< padded
    std::size_t size = 0;
    std::int64_t line = 0; ///< number of the first one
    bool isTooLong = false; ///< stands for one line that is longer than any record

    std::string_view text() const { return {bytes.get(), size}; }
};

/// Hops from line break to line break, which is quicker than looking at every byte.
std::int64_t countLines(std::string_view text)
{
    std::int64_t lines = 0;
    for (std::size_t feed = text.find('\n'); feed != std::string_view::npos; feed = text.find('\n', feed + 1))
        ++lines;
    return lines;
}

LinePiece copied(TextWindow &window, std::size_t size)
{
    LinePiece piece{std::make_unique_for_overwrite<char[]>(size + TextWindow::kPadding), size, window.line(), false};
    std::memcpy(piece.bytes.get(), window.unread().data(), size);
    std::memset(piece.bytes.get() + size, 0, TextWindow::kPadding);
    window.addLines(countLines(piece.text()));
    window.consume(size);
    return piece;
}

std::optional<LinePiece> nextPiece(TextWindow &window)
{
    for (std::size_t wanted = kPieceBytes; window.fill(wanted); wanted *= 2) {
        if (const std::size_t feed = window.unread().rfind('\n'); feed != std::string_view::npos)
            return copied(window, feed + 1);
        if (wanted > TextWindow::kLongestRecord) {
            const auto line = window.nextLine(); // skips it
            return LinePiece{{}, 0, line->line, true};
        }
    }
    if (window.isCancelled() || window.unread().empty())
        return std::nullopt;
    return copied(window, window.unread().size());
}

void readPiece(const LinePiece &piece, RecordReader &reader)
{
    if (piece.isTooLong)
        return reader.reject(Reject::BadJson, piece.line);
    std::int64_t number = piece.line;
    for (std::string_view rest = piece.text(); !rest.empty(); ++number) {
        const std::size_t feed = rest.find('\n');
        const bool isTerminated = feed != std::string_view::npos;
        std::string_view line = rest.substr(0, feed);
        rest.remove_prefix(isTerminated ? feed + 1 : rest.size());
        if (isTerminated && line.ends_with('\r'))
            line.remove_suffix(1);
        if (!trimmedText(line).empty())
            reader.readJson(line, number, !isTerminated);
    }
}

} // namespace

void readLinesInPieces(TextWindow &window, const ReadOptions &options, PieceTaker &taker)
{
    using Filled = std::unique_ptr<CallSink>;
    std::deque<std::future<Filled>> reading;
    const auto takeFirst = [&] {
        taker.takePiece(reading.front().get());
        reading.pop_front();
    };
    const std::size_t atOnce = std::max(2u, std::thread::hardware_concurrency());
    while (auto piece = nextPiece(window)) {
        if (reading.size() == atOnce)
            takeFirst();
        reading.push_back(std::async(
            std::launch::async, [&options, sink = taker.newPiece(), piece = std::move(*piece)]() mutable -> Filled {
                RecordReader reader(options, *sink, std::numeric_limits<std::size_t>::max());
                readPiece(piece, reader);
                return std::move(sink);
            }));
    }
    while (!reading.empty())
        takeFirst();
}

} // namespace assay
