#include "core/formats/containers.h"

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

/// Length of the value at `start` of the unread text; 0 when it is broken, or longer than any record.
std::size_t valueLength(TextWindow &window, std::size_t start = 0)
{
    ValueEnd end;
    for (;;) {
        const auto answer = end.search(window.unread().substr(start));
        if (answer == ValueEnd::Closed)
            return end.length();
        if (answer == ValueEnd::Broken || window.unread().size() > TextWindow::kLongestRecord || !window.more())
            return 0;
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

/// Passes over a broken element to the next line that begins an object; false when there is none.
bool skipToNextElement(TextWindow &window)
{
    while (window.nextLine())
        if (nextMark(window) == '{')
            return true;
    return false;
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

        const std::int64_t line = window.line();
        if (const std::size_t length = valueLength(window)) {
            reader.readJson(window.unread().substr(0, length), line, false);
            consumeCounting(window, length);
            continue;
        }
        wasted += window.unread().size();
        if (wasted > TextWindow::kLongestRecord)
            return readLines(window, reader);
        const bool hasMore = skipToNextElement(window);
        reader.reject(hasMore ? Reject::BadJson : Reject::Truncated, line);
        if (!hasMore)
            return;
    }
}

/// Whether the array at the start of the unread text is empty, or begins with a valid object.
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
    const std::size_t length = valueLength(window, start);
    return length > 0 && reader.isJsonObject(window.unread().substr(start, length));
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

} // namespace

bool readDocument(TextWindow &window, RecordReader &reader)
{
    if (window.unread().front() == '[') {
        if (!startsArray(window, reader))
            return false;
        window.consume(1);
        readElements(window, reader);
    } else {
        const std::size_t length = valueLength(window);
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
        if (isCutDocument(window, reader))
            return reader.reject(Reject::Truncated, window.line());
        return readLines(window, reader);
    }
}

} // namespace assay
