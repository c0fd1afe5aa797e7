#pragma once

#include "core/columns/callcolumns.h"
#include "core/formats/format.h"

#include <deque>
#include <utility>

namespace assay {

/// An aggregate or cost line that outlives its record: it holds its texts itself, so it stays where it was made.
class HeldLine
{
public:
    HeldLine(const ReportedLine &line, std::string_view formatId, const KeyHash &key);
    HeldLine(const HeldLine &) = delete;

    const ReportedLine &line() const { return m_line; } ///< without its key
    const std::string &formatId() const { return m_formatId; }
    const KeyHash &key() const { return m_key; }

private:
    ReportedLine m_line; ///< views into m_text
    std::string m_text, m_formatId;
    KeyHash m_key;
};

} // namespace assay
