#include "core/formats/keytable.h"

#include "core/formats/textkeys.h"
#include "core/values/textends.h"

namespace assay {

std::uint32_t KeyTable::idOf(std::string_view name, std::uint32_t before)
{
    std::uint32_t id = kNone;
    if (const auto known = m_ids.find(name); known != m_ids.end()) {
        id = known->second;
    } else if (m_names.size() < kMostKeys) {
        id = std::uint32_t(m_names.size());
        m_names.push_back(m_texts.emplace_back(name));
        m_signatures.push_back(signatureOf(name));
        m_textContainers.push_back(assay::isTextContainer(name));
        m_ids.emplace(m_names.back(), id);
        m_followers.push_back({kNone, kNone});
    }
    if (Followers &followers = m_followers[before + 1]; followers[0] != id && followers[1] != id)
        followers = {id, followers[0]};
    return id;
}

} // namespace assay
