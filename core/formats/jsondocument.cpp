#include "core/formats/containers.h"

#include "core/formats/jsonscan.h"
#include "core/formats/names.h"

namespace assay {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Finds the end of one JSON value by its brackets and quotes alone, in as many steps as the text arrives in.
class ValueEnd
{
public:
    enum Answer { Open, Closed, Broken };

    /// Looks on from where it stopped; `text` starts with the value and may have grown since.
    Answer search(std::string_view text)
    {
        for (; m_length < text.size(); ++m_length) {
            const char c = text[m_length];
            if (m_inString) {
                if (c == '\n')
                    return Broken;
                if (c == '\\')
                    m_length += 1;
                else if (c == '"')
                    m_inString = false;
            } else if (c == '"') {
                m_inString = true;
            } else if (c == '{' || c == '[') {
                ++m_depth;
            } else if (c == '}' || c == ']') {
                if (m_depth == 0)
                    return Closed; // of the array around a number or word
                if (--m_depth == 0) {
                    ++m_length;
                    return Closed;
                }
            } else if (c == ',' && m_depth == 0) {
                return Closed;
            }
        }
        return Open;
    }
    std::size_t length() const { return m_length; }

private:
    std::size_t m_length = 0;
    int m_depth = 0;
    bool m_inString = false;
};

struct ValueSpan
{
    std::size_t length = 0; ///< 0: the value is broken or cut, or longer than any record
    std::size_t searched = 0;
};

/// The value at `start` of the unread text.
ValueSpan valueAt(TextWindow &window, std::size_t start = 0)
{
    ValueEnd end;
    for (;;) {
        const auto answer = end.search(window.unread().substr(start));
        if (answer == ValueEnd::Closed)
            return {end.length(), end.length()};
        if (answer == ValueEnd::Broken || window.unread().size() > TextWindow::kLongestRecord || !window.more())
            return {0, end.length()};
    }
}

void consumeCounting(TextWindow &window, std::size_t bytes)
{
    const std::string_view text = window.unread().substr(0, bytes);
    window.addLines(std::count(text.begin(), text.end(), '\n'));
    window.consume(bytes);
}

/// The next byte that is not blank, not consumed; 0 at the end of the text.
char nextMark(TextWindow &window)
{
    for (;;) {
        const std::size_t blanks = window.unread().find_first_not_of(kBlanks);
        consumeCounting(window, std::min(blanks, window.unread().size()));
        if (blanks != std::string_view::npos)
            return window.unread().front();
        if (!window.more())
            return 0;
    }
}

/// Passes over a broken element to the next line that begins an object behind a comma; false when there is none.
bool skipToNextElement(TextWindow &window)
{
    bool isBehindComma = false;
    while (const auto line = window.nextLine()) {
        if (const std::string_view text = trimmedText(line->text); !text.empty())
            isBehindComma = text.ends_with(',');
        if (nextMark(window) == '{' && isBehindComma)
            return true;
    }
    return false;
}

/// Passes over the broken element that starts here, `closed` bytes by its brackets or 0 when it does not close. What
/// opens like it behind a comma is an element of its own, whatever brackets or quotes were lost. False when the array
/// breaks off with it.
bool passBrokenElement(TextWindow &window, RecordReader &reader, std::size_t closed)
{
    const std::int64_t line = window.line();
    const std::string_view text = closed > 0 ? window.unread().substr(0, closed) : window.unread();
    if (const std::size_t next = findSibling(text, openingOf(text), 1); next != text.npos) {
        consumeCounting(window, next);
        reader.reject(Reject::BadJson, line);
    } else if (closed > 0) {
        reader.readJson(text, line, false);
        consumeCounting(window, closed);
    } else if (const std::size_t saved = window.more() ? 0 : reader.readBroken(text, line, true); saved > 0) {
        consumeCounting(window, saved);
        return !window.unread().empty();
    } else {
        const bool hasMore = skipToNextElement(window);
        reader.reject(hasMore ? Reject::BadJson : Reject::Truncated, line);
        return hasMore;
    }
    return true;
}

/// The elements from here to the closing bracket, or to where the array breaks off.
void readElements(TextWindow &window, RecordReader &reader)
{
    std::size_t wasted = 0; // a text of nothing but broken elements must not be searched to its end for each of them
    for (;;) {
        const char mark = nextMark(window);
        if (mark == ',' || mark == ']')
            window.consume(1);
        if (mark == ']' || window.isCancelled())
            return;
        if (mark == 0)
            return reader.reject(Reject::Truncated, window.line());
        if (mark == ',')
            continue;

        const ValueSpan value = valueAt(window);
        if (value.length > 0 && reader.readValidJson(window.unread().substr(0, value.length), window.line())) {
            consumeCounting(window, value.length);
            continue;
        }
        wasted += value.searched;
        if (wasted > TextWindow::kLongestRecord)
            return readLines(window, reader);
        if (!passBrokenElement(window, reader, value.length))
            return;
    }
}

/// Whether the array at the start of the unread text is empty, or begins with an object: a valid one, or a broken one of
/// a text that is not lines.
bool startsArray(TextWindow &window, RecordReader &reader)
{
    std::size_t start = 1;
    while ((start = window.unread().find_first_not_of(kBlanks, start)) == std::string_view::npos) {
        start = window.unread().size();
        if (!window.more())
            return false;
    }
    if (window.unread()[start] == ']')
        return true;
    if (window.unread()[start] != '{')
        return false;
    const std::size_t length = valueAt(window, start).length;
    return (length > 0 && reader.isJsonObject(window.unread().substr(start, length))) ||
           !holdsJsonLines(window.unread(), reader);
}

/// Whether what starts here is a document over several lines that goes on to the end of the text without closing, and
/// not lines of which the first is broken.
bool isCutDocument(TextWindow &window, RecordReader &reader)
{
    ValueEnd end;
    while (end.search(window.unread()) == ValueEnd::Open)
        if (window.unread().size() > TextWindow::kLongestRecord || !window.more()) {
            const std::string_view text = trimmedText(window.unread());
            return text.find('\n') != text.npos && !holdsJsonLines(window.unread(), reader);
        }
    return false;
}

/// The whole records of the broken or cut document that starts here; false, with nothing consumed, when it has none.
bool readBrokenDocument(TextWindow &window, RecordReader &reader)
{
    if (window.unread().front() != '{' || holdsJsonLines(window.unread(), reader))
        return false;
    while (window.unread().size() <= TextWindow::kLongestRecord && window.more()) {
    }
    const std::size_t length = reader.readBroken(window.unread(), window.line(), true);
    consumeCounting(window, length);
    return length > 0;
}

} // namespace

bool readDocument(TextWindow &window, RecordReader &reader)
{
    if (window.unread().front() == '[') {
        if (!startsArray(window, reader))
            return false;
        window.consume(1);
        readElements(window, reader);
    } else {
        const std::size_t length = valueAt(window).length;
        if (length == 0 || !reader.isJsonObject(window.unread().substr(0, length)))
            return false;
        reader.readJson(window.unread().substr(0, length), window.line(), false);
        consumeCounting(window, length);
    }
    return true;
}

void readDocuments(TextWindow &window, RecordReader &reader)
{
    while (const char mark = nextMark(window)) {
        if ((mark == '{' || mark == '[') && readDocument(window, reader))
            continue;
        if (readBrokenDocument(window, reader))
            continue;
        if (isCutDocument(window, reader))
            return reader.reject(Reject::Truncated, window.line());
        return readLines(window, reader);
    }
}

} // namespace assay
