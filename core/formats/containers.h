#pragma once

#include "core/formats/recordreader.h"
#include "core/formats/textwindow.h"

#include <string>

namespace assay {

/// Splits the text of one file into records: a JSON document (an object, or an array whose elements are the records),
/// else one JSON object a line, else server-sent events, else CSV. Returns at the end of the text, or when the job was
/// cancelled.
void readText(TextWindow &window, RecordReader &reader);

/// One JSON text a line, blank lines aside; a long text in pieces where the sink takes them.
void readLines(TextWindow &window, RecordReader &reader);
/// The same of a text that is lines from its start, telling where a file of it may grow.
void readLog(TextWindow &window, RecordReader &reader);
/// All lines but a last one that no line break ends, on all cores; returns that one, padded, empty when there is none, or
/// none when it was longer than any record and is rejected already. Each piece has a reader of its own, which takes any number
/// of tag names: the taker sees the whole file and keeps to the limit.
std::optional<std::string> readLinesInPieces(TextWindow &window, const ReadOptions &options, PieceTaker &taker);
inline constexpr std::size_t kPieceBytes = std::size_t(2) << 20;

/// Whether any whole line of the text's head is a JSON object, and no element of an array: a log with a few lines of
/// other text in front.
bool holdsJsonLines(std::string_view text, RecordReader &reader);

/// The JSON document that starts here: one object, or an array element by element. False, with nothing consumed, when
/// what starts here is no such document.
bool readDocument(TextWindow &window, RecordReader &reader);
/// Documents one after another; from the first thing that is none, lines.
void readDocuments(TextWindow &window, RecordReader &reader);

/// A header and rows. RFC 4180, with ',', ';' or tab between cells.
void readCsv(TextWindow &window, RecordReader &reader);

} // namespace assay
