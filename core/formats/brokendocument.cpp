#include "core/formats/brokendocument.h"

#include "core/formats/jsonscan.h"
#include "core/formats/textwindow.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kDeepestArrays = 8; ///< on the way to the records; more is an attack, not an export
constexpr std::size_t kMostSearched = 16; ///< times the length of the document, so that nothing is searched for ever

/// Walks a document along its record arrays, and copies what is whole.
class Saver
{
public:
    Saver(std::string_view document, const std::function<bool(std::string_view)> &holdsRecords,
          const std::function<bool(std::string_view)> &isValid, SavedDocument &saved)
        : m_in(document)
        , m_holdsRecords(holdsRecords)
        , m_isValid(isValid)
        , m_saved(saved)
    {
    }

    void save()
    {
        m_saved.text.reserve(m_in.size() + TextWindow::kPadding);
        openObject();
        while (!m_open.empty()) {
            const Step step = m_open.back().isArray ? stepInArray() : stepInObject();
            if (step == Step::Broken && !recover())
                cutHere();
        }
        m_saved.length = m_at;
        pad();
    }

private:
    enum class Step { Taken, Broken };

    /// An object on the way to the records, a record itself, or an array of such.
    struct Frame
    {
        bool isArray = false;
        std::size_t in = 0;         ///< where it begins in the document
        std::size_t out = 0;        ///< length of the saved text before it
        std::size_t safeOut = 0;    ///< of an object: length of the saved text behind its last record array
        std::size_t resume = 0;     ///< of an object: behind its last record array in the document
        std::size_t kept = 0;       ///< of an array: elements saved
        std::size_t records = 0;    ///< saved before it
        std::string_view opening{}; ///< of an array: how its elements open
        std::vector<char> inner{};  ///< of an object: brackets open within
        std::string_view name{};    ///< of an object: the last text on its own level
        std::size_t copied = 0;     ///< of an object: saved up to here
    };

    bool isRoot() const { return m_open.size() == 1; }
    /// Whoever parses the saved text reads a little behind its end.
    void pad() { m_saved.text.reserve(m_saved.text.size() + TextWindow::kPadding); }

    void openObject()
    {
        Frame frame{false, m_at, m_saved.text.size()};
        frame.copied = frame.resume = m_at + 1;
        frame.records = m_saved.records;
        if (!m_open.empty() && m_open.back().kept > 0)
            m_saved.text += ',';
        m_saved.text += '{';
        m_open.push_back(std::move(frame));
        ++m_at;
    }

    Step stepInArray()
    {
        m_at = std::min(m_in.find_first_not_of(" \t\r\n,", m_at), m_in.size());
        if (m_at == m_in.size())
            return Step::Broken;
        const char mark = m_in[m_at];
        if (mark == ']') {
            ++m_at;
            closeArray();
        } else if (mark == '{') {
            openObject();
        } else if (mark == '"' || mark == '[' || mark == '}') {
            return Step::Broken;
        } else { // a number or a word
            m_saved.losses.push_back({m_at, false});
            m_at = std::min(m_in.find_first_of(",[]{}\"", m_at), m_in.size());
        }
        return Step::Taken;
    }

    Step stepInObject()
    {
        Frame &frame = m_open.back();
        m_at = std::min(m_in.find_first_of("\"{}[]", m_at), m_in.size());
        if (m_at == m_in.size())
            return Step::Broken;
        const char mark = m_in[m_at];
        if (mark == '"')
            return stepOverText(frame);
        if (mark == '[' && frame.inner.empty() && m_open.size() < 2 * kDeepestArrays && markBefore(m_in, m_at) == ':' &&
            m_holdsRecords(frame.name))
            return openArray(frame);
        if (mark == '{' || mark == '[') {
            frame.inner.push_back(mark);
        } else if (frame.inner.empty()) {
            if (mark == ']')
                return Step::Broken;
            return closeObject();
        } else if (frame.inner.back() != (mark == '}' ? '{' : '[')) {
            return Step::Broken;
        } else {
            frame.inner.pop_back();
        }
        ++m_at;
        return Step::Taken;
    }

    Step stepOverText(Frame &frame)
    {
        const std::size_t length = quotedLength(m_in.substr(m_at));
        if (length == 0)
            return Step::Broken;
        if (frame.inner.empty())
            frame.name = m_in.substr(m_at + 1, length - 2);
        m_at += length;
        return Step::Taken;
    }

    /// Of the outer object only the arrays are saved: what else stands in it is about the page, and may be broken.
    Step openArray(Frame &object)
    {
        ++m_at;
        if (!isRoot())
            m_saved.text += m_in.substr(object.copied, m_at - object.copied);
        else
            m_saved.text.append(object.safeOut > 0 ? ",\"" : "\"").append(object.name).append("\":[");
        m_open.push_back({true, m_at, m_saved.text.size()});
        return Step::Taken;
    }

    void closeArray()
    {
        m_open.pop_back();
        m_saved.text += ']';
        Frame &object = m_open.back();
        object.safeOut = m_saved.text.size();
        object.copied = object.resume = m_at;
    }

    Step closeObject()
    {
        const Frame frame = m_open.back();
        ++m_at;
        m_saved.text += isRoot() ? "}" : m_in.substr(frame.copied, m_at - frame.copied);
        if (isRoot() || isWhole(frame)) {
            m_open.pop_back();
            countKept(frame, true);
            return Step::Taken;
        }
        if (findSibling(m_in.substr(0, m_at), openingOf(m_in.substr(frame.in)), frame.resume) != m_in.npos)
            return Step::Broken; // a lost quote or bracket made it swallow others
        m_saved.losses.push_back({frame.in, false});
        closePartly();
        return Step::Taken;
    }

    bool isWhole(const Frame &frame)
    {
        pad();
        const std::string_view text = std::string_view(m_saved.text).substr(frame.out);
        return m_isValid(text.substr(text.find('{')));
    }

    void countKept(const Frame &object, bool isClosed)
    {
        if (m_open.empty())
            return;
        Frame &array = m_open.back();
        ++array.kept;
        m_saved.records += object.safeOut == 0;
        if (isClosed)
            array.opening = openingOf(m_in.substr(object.in));
    }

    /// Closes the object on top behind its last record array; without one, nothing of it is left.
    void closePartly()
    {
        const Frame frame = m_open.back();
        m_open.pop_back();
        const bool isEmpty = m_saved.records == frame.records;
        m_saved.text.resize(isEmpty ? frame.out : frame.safeOut);
        if (isEmpty) {
            if (m_open.empty())
                m_saved.text += "{}";
            return;
        }
        m_saved.text += '}';
        if (m_open.empty() || isWhole(frame))
            countKept(frame, false);
        else
            m_saved.text.resize(frame.out);
    }

    /// Goes on at the next object that opens like an element of one of the open arrays. False when there is none.
    bool recover()
    {
        const Frame &top = m_open.back();
        const std::size_t broken = top.isArray ? m_at : top.in;
        const std::size_t from = top.isArray ? m_at : top.resume;
        std::size_t next = m_in.npos, level = 0;
        for (std::size_t i = m_open.size(); i-- > 0 && m_searched < kMostSearched * m_in.size();) {
            if (!m_open[i].isArray)
                continue;
            const bool isFirst = m_open[i].opening.empty() && i + 1 < m_open.size();
            const auto opening = isFirst ? openingOf(m_in.substr(m_open[i + 1].in)) : m_open[i].opening;
            const std::string_view nearer = m_in.substr(0, next);
            if (const std::size_t found = findSibling(nearer, opening, from); found != nearer.npos) {
                next = found;
                level = i;
            }
            m_searched += std::min(next, m_in.size()) - from;
        }
        if (next == m_in.npos)
            return false;
        m_saved.losses.push_back({broken, false});
        m_at = next;
        while (m_open.size() > level + 1)
            closeTop();
        return true;
    }

    void closeTop()
    {
        if (m_open.back().isArray)
            closeArray();
        else
            closePartly();
    }

    void cutHere()
    {
        const Frame &top = m_open.back();
        m_saved.losses.push_back({top.isArray || isRoot() ? std::min(m_at, m_in.size()) : top.in, true});
        m_at = m_in.size();
        while (!m_open.empty())
            closeTop();
    }

    std::string_view m_in;
    const std::function<bool(std::string_view)> &m_holdsRecords, &m_isValid;
    std::size_t m_at = 0;
    std::size_t m_searched = 0; ///< bytes, by recover()
    std::vector<Frame> m_open;
    SavedDocument &m_saved;
};

} // namespace

SavedDocument saveDocument(std::string_view document, const std::function<bool(std::string_view)> &holdsRecords,
                           const std::function<bool(std::string_view)> &isValid)
{
    SavedDocument saved;
    Saver(document, holdsRecords, isValid, saved).save();
    return saved;
}

} // namespace assay
