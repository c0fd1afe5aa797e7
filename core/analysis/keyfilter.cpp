#include "core/analysis/keycolumn.h"

#include <algorithm>
#include <unordered_set>

namespace assay {

namespace {

/// The filter's values as the column writes them: a model may be named by any of its ids, a time in any accepted form.
std::unordered_set<std::string> textsOf(const Filter &filter, const PriceBook &book, const TimeZone &zone)
{
    std::unordered_set<std::string> texts;
    for (const auto &value : filter.values) {
        if (!value)
            continue;
        texts.insert(*value);
        const Dimension dimension = filter.dimension.dimension;
        if (dimensionInfo(dimension).kind == DimensionKind::Time)
            if (const auto ordinal = timeKeyFromText(dimension, *value, zone))
                texts.insert(timeKeyText(dimension, *ordinal, zone));
        if (dimension == Dimension::Model)
            if (const int model = book.resolve(*value).model; model >= 0)
                texts.insert(book.models()[std::size_t(model)].id);
    }
    return texts;
}

} // namespace

std::vector<std::uint8_t> KeyColumn::accepted(const Filter &filter, const PriceBook &book) const
{
    std::vector<std::uint8_t> named(m_cardinality, 0);
    named[0] = std::ranges::find(filter.values, KeyValue()) != filter.values.end();
    const auto texts = textsOf(filter, book, *m_zone);
    if (m_dictionary) {
        for (const std::string &text : texts)
            if (const auto code = m_dictionary->find(text); code && *code != 0)
                named[*code] = 1;
    } else {
        for (std::uint32_t code = 1; code < m_cardinality; ++code)
            named[code] = texts.contains(*text(code));
    }
    if (filter.exclude)
        for (std::uint8_t &bit : named)
            bit = !bit;
    return named;
}

} // namespace assay
