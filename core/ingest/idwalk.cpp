#include "core/ingest/idwalk.h"

#include "core/calls/codes.h"
#include "core/columns/packedid.h"
#include "core/formats/format.h"

#include <algorithm>

namespace assay {

namespace {

bool isAnthropic(std::string_view id)
{
    return id.starts_with("msg_") || id.starts_with("req_");
}

/// Hash of an Anthropic id of the row; nothing when it has none there.
std::optional<std::uint64_t> idAt(const Segment &segment, std::size_t row, Column form, const Dictionary &odd)
{
    const Column high = form == Column::RequestIdForm ? Column::RequestIdHigh : Column::MessageIdHigh;
    const Column low = form == Column::RequestIdForm ? Column::RequestIdLow : Column::MessageIdLow;
    const PackedId id{static_cast<std::uint32_t>(segment.column(form).at(row)),
                      static_cast<std::uint64_t>(segment.column(high).at(row)),
                      static_cast<std::uint64_t>(segment.column(low).at(row))};
    if (id.form == kIdNotGiven)
        return std::nullopt;
    const std::string text =
        id.form == kIdInDictionary ? std::string(odd.text(static_cast<std::uint32_t>(id.low))) : unpackId(id);
    return isAnthropic(text) ? std::optional(hash64(text)) : std::nullopt;
}

} // namespace

FamilyBits IdWalk::bitOfFamily(const std::string &family)
{
    const auto place = std::ranges::find(m_names, family) - m_names.begin();
    if (place == static_cast<std::ptrdiff_t>(m_names.size()))
        m_names.push_back(family);
    return FamilyBits(1) << std::min<std::ptrdiff_t>(place, 30);
}

FamilyBits IdWalk::bitOf(std::int64_t formatCode)
{
    const auto known = m_byCode.find(formatCode);
    if (known != m_byCode.end())
        return known->second;
    const std::string_view id = codeText(Dimension::Format, static_cast<std::uint32_t>(formatCode));
    return m_byCode[formatCode] = bitOfFamily(std::string(familyOf(id)));
}

Result<void> IdWalk::countFamilies(std::unordered_map<FamilyBits, std::uint64_t> &rows)
{
    return visitColumn(m_store, Column::Format, [&](const PackedColumn &formats) {
        if (formats.isConstant()) {
            rows[bitOf(formats.min())] += formats.size();
            return;
        }
        for (std::size_t row = 0; row < formats.size(); ++row)
            ++rows[bitOf(formats.at(row))];
    });
}

Result<IdWalk::Bits> IdWalk::bitsById(const std::function<FamilyBits(const Visit &)> &bitsOf)
{
    Bits found;
    std::unordered_map<FamilyBits, std::uint64_t> rows;
    if (auto done = countFamilies(rows); !done)
        return done.error();
    if (rows.size() < 2)
        return found;
    const FamilyBits largest = std::ranges::max_element(rows, {}, [](const auto &entry) { return entry.second; })->first;
    auto done = visit([&](const Visit &visit) {
        if (visit.family != largest)
            found[visit.id] |= bitsOf(visit);
    });
    if (done)
        done = visit([&](const Visit &visit) {
            if (visit.family == largest)
                if (const auto known = found.find(visit.id); known != found.end())
                    known->second |= bitsOf(visit);
        });
    if (!done)
        return done.error();
    return found;
}

Result<void> IdWalk::visit(const std::function<void(const Visit &)> &take)
{
    const auto dictionaries = loadDictionaries(m_store);
    if (!dictionaries)
        return dictionaries.error();
    return visitSegments(m_store,
                         {Column::Format, Column::RequestIdForm, Column::RequestIdHigh, Column::RequestIdLow,
                          Column::MessageIdForm, Column::MessageIdHigh, Column::MessageIdLow},
                         [&](const Segment &segment) {
                             for (std::size_t row = 0; row < segment.rows; ++row) {
                                 if (segment.isDead(row))
                                     continue;
                                 const FamilyBits family = bitOf(segment.column(Column::Format).at(row));
                                 for (const Column form : {Column::RequestIdForm, Column::MessageIdForm})
                                     if (const auto id = idAt(segment, row, form, dictionaries->oddIds))
                                         take({*id, family, &segment, row});
                             }
                         });
}

} // namespace assay
