#pragma once

#include "core/store/importwriter.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace assay {

/// A bit per format family that the store holds, numbered as they are met; families past the 30th share one.
using FamilyBits = std::uint32_t;

/// Visits the live calls of a store that carry an Anthropic request or message id: what tells that two sources logged the
/// same call. Ids are hashed.
class IdWalk
{
public:
    explicit IdWalk(const Store &store) : m_store(store) {}

    /// One id of one call. A call with both ids is visited twice.
    struct Visit
    {
        std::uint64_t id = 0;
        FamilyBits family = 0; ///< one bit
        const Segment *segment = nullptr;
        std::size_t row = 0;
    };
    Result<void> visit(const std::function<void(const Visit &)> &take);
    /// The bits of the calls that have an id, together, by id: of all families but the largest, whose calls stream past
    /// them. Empty where there is one family.
    using Bits = std::unordered_map<std::uint64_t, FamilyBits>;
    Result<Bits> bitsById(const std::function<FamilyBits(const Visit &)> &bitsOf);

    const std::vector<std::string> &families() const { return m_names; } ///< by place of their bit
    FamilyBits bitOfFamily(const std::string &family);

private:
    FamilyBits bitOf(std::int64_t formatCode);
    /// Rows by family, dead ones included: cheap, to know which is the largest.
    Result<void> countFamilies(std::unordered_map<FamilyBits, std::uint64_t> &rows);

    const Store &m_store;
    std::vector<std::string> m_names;
    std::unordered_map<std::int64_t, FamilyBits> m_byCode;
};

} // namespace assay
