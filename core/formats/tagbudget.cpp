#include "core/formats/tagbudget.h"

#include "core/formats/textkeys.h"

namespace assay {

void TagBudget::startCall()
{
    m_tags.clear();
    m_dropped = 0;
}

void TagBudget::add(Value value, std::string_view key, std::uint32_t keyId)
{
    if (!value.isScalar() || value.isEmpty())
        return;
    const std::string_view text = value.text();
    if (text.size() > kLongestTag || !admits(key, keyId))
        ++m_dropped;
    else
        m_tags.push_back({key, text});
}

void TagBudget::add(std::string_view key, std::string_view value)
{
    if (value.empty())
        return;
    if (value.size() > kLongestTag || !admits(key))
        ++m_dropped;
    else
        m_tags.push_back({key, value});
}

bool TagBudget::admits(std::string_view key, std::uint32_t keyId)
{
    if (keyId == KeyTable::kNone)
        return admits(key);
    if (m_admissions.size() <= keyId)
        m_admissions.resize(keyId + 1, Admission::Unknown);
    if (m_admissions[keyId] == Admission::Unknown)
        m_admissions[keyId] = admits(key) ? Admission::Kept : Admission::Refused;
    return m_admissions[keyId] == Admission::Kept;
}

bool TagBudget::admits(std::string_view key)
{
    if (key.empty() || key.size() > kLongestTag || canHoldText(key))
        return false;
    if (m_names.contains(std::string(key)))
        return true;
    if (m_names.size() >= m_mostNames)
        return false;
    m_names.emplace(key);
    return true;
}

} // namespace assay
