#include "core/columns/dictionary.h"

#include "core/values/hash.h"

namespace assay {

std::size_t Dictionary::TextHash::operator()(std::string_view text) const
{
    return hash64(text);
}

Dictionary::Dictionary(const Dictionary &other)
{
    *this = other;
}

Dictionary &Dictionary::operator=(const Dictionary &other)
{
    if (this == &other)
        return *this;
    m_texts = other.m_texts;
    m_ids.clear();
    for (const auto &[text, id] : other.m_ids)
        m_ids.emplace(m_texts[id], id); // views into our own copies
    return *this;
}

std::uint32_t Dictionary::intern(std::string_view text)
{
    if (text.empty() && !m_texts.empty())
        return 0;
    if (const auto found = m_ids.find(text); found != m_ids.end())
        return found->second;
    const auto id = static_cast<std::uint32_t>(m_texts.size());
    m_ids.emplace(m_texts.emplace_back(text), id);
    return id;
}

std::optional<std::uint32_t> Dictionary::find(std::string_view text) const
{
    const auto found = m_ids.find(text);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

void Dictionary::restore(std::uint32_t id, std::string_view text)
{
    if (m_texts.size() <= id)
        m_texts.resize(id + 1);
    m_texts[id] = text;
    m_ids.emplace(m_texts[id], id);
}

} // namespace assay
