#include "core/formats/keytable.h"

#include "core/formats/textkeys.h"

namespace assay {

std::uint32_t KeyTable::lookUp(std::string_view name, std::size_t ordinal)
{
    std::uint32_t id = kNone;
    if (const auto known = m_ids.find(name); known != m_ids.end()) {
        id = known->second;
    } else if (m_names.size() < kMostKeys) {
        id = std::uint32_t(m_names.size());
        m_names.push_back(m_texts.emplace_back(name));
        m_textContainers.push_back(assay::isTextContainer(name));
        m_ids.emplace(m_names.back(), id);
    }
    if (ordinal < kMostKeys) {
        if (m_lastSeen.size() <= ordinal)
            m_lastSeen.resize(ordinal + 1, kNone);
        m_lastSeen[ordinal] = id;
    }
    return id;
}

} // namespace assay
