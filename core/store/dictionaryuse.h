#pragma once

#include "core/columns/callcolumns.h"

#include <map>
#include <string>
#include <vector>

namespace assay {

/// Which texts of which dictionary (by stored number) calls point at: a flag per id.
class DictionaryUse
{
public:
    void add(const Segment &segment);
    bool isUsed(std::int64_t dictionary, std::uint32_t id) const;
    /// A sentence for each dictionary that lacks texts which calls point at.
    std::vector<std::string> unknownIds(const Dictionaries &all) const;

private:
    void mark(std::int64_t dictionary, const PackedColumn &ids);
    void markOddIds(const Segment &segment, Column form, Column low);
    std::map<std::int64_t, std::vector<bool>> m_used;
};

} // namespace assay
