#include "core/ingest/heldline.h"

namespace assay {

HeldLine::HeldLine(const ReportedLine &line, std::string_view formatId, const KeyHash &key)
    : m_line(line), m_formatId(formatId), m_key(key)
{
    for (const std::string_view text : line.texts)
        m_text += text;
    std::string_view rest = m_text;
    for (std::string_view &text : m_line.texts) {
        text = rest.substr(0, text.size());
        rest.remove_prefix(text.size());
    }
    m_line.dedupeKey = {};
}

} // namespace assay
