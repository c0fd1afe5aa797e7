#pragma once

#include "core/analysis/block.h"
#include "core/analysis/selection.h"
#include "core/analysis/timekey.h"
#include "core/pricing/pricebook.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace assay {

/// The values of one dimension over a snapshot, numbered: what grouping and filtering work with instead of texts.
/// Code 0 is null. Immutable once made; readers keep what they remember per worker. The columns and the zone must outlive it.
class KeyColumn
{
public:
    KeyColumn(const DimensionRef &dimension, const CallColumns &calls, const PriceBook &book, const TimeZone &zone);

    const DimensionRef &dimension() const { return m_dimension; }
    bool isTime() const { return m_source == Source::Time; }
    /// Codes are below this.
    std::uint32_t cardinality() const { return m_cardinality; }
    KeyValue text(std::uint32_t code) const;
    /// Code of a value in the form text() gives, or for times in any form that is read; nullopt when no call has it.
    std::optional<std::uint32_t> codeOf(const std::string &text) const;
    /// Time dimensions only; nullopt for code 0.
    std::optional<TimeOrdinal> ordinal(std::uint32_t code) const;
    /// Exact order in which a person expects keys: time by time, the rest by text, null last.
    bool less(std::uint32_t a, std::uint32_t b) const;

    /// A byte per code: 1 where the filter accepts it. A model may be named by any id that `book` knows.
    std::vector<std::uint8_t> accepted(const Filter &filter, const PriceBook &book) const;
    /// The codes that rows of the segment can have, as an inclusive range (zone map).
    std::pair<std::uint32_t, std::uint32_t> codeRange(std::size_t segment) const;

    /// Reads codes block by block. One per worker.
    class Reader
    {
    public:
        explicit Reader(const KeyColumn &column);
        /// Codes of the rows of the block; valid until the next call.
        std::span<const std::uint32_t> read(Block &block);
        /// Codes of some rows of the block only, of few without unpacking the others; valid until the next call.
        std::span<const std::uint32_t> read(Block &block, std::span<const std::uint32_t> rows);
        /// Code of a time of some call, for time dimensions.
        std::uint32_t codeAt(Millis time);

    private:
        void readTimes(std::span<const std::int64_t> times);
        /// Codes of what the column holds; `unpack` fills m_codes from it.
        template <typename Unpack>
        void readCodes(Block &block, std::span<const std::uint32_t> rows, Unpack unpack);

        const KeyColumn *m_column;
        BucketClock m_clock;
        Millis m_codeFrom = 0, m_codeTo = 0; ///< the span of times over which m_code holds
        std::uint32_t m_code = 0;
        std::vector<std::uint32_t> m_codes, m_picked;
    };

private:
    enum class Source : std::uint8_t { Dictionary, Code, MappedModel, Import, Time, Tag };

    void readModels(const PriceBook &book);
    void readImports();
    void readTimes();

    DimensionRef m_dimension;
    const CallColumns *m_calls;
    const TimeZone *m_zone;
    Source m_source = Source::Dictionary;
    std::uint32_t m_cardinality = 1;
    const Dictionary *m_dictionary = nullptr; ///< of texts or of a tag's values
    std::uint32_t m_tagKey = 0;               ///< 0: a tag nobody used; "" is no key
    Column m_codeColumn = Column::Format;
    std::vector<std::uint32_t> m_codeOfModelId;  ///< by dictionary id of the raw model id
    std::vector<std::uint32_t> m_codeOfSegment;  ///< imports
    std::vector<std::string> m_texts;            ///< by code, of models, families and imports
    std::vector<TimeOrdinal> m_ordinals;         ///< ascending; code - 1 is the place
};

} // namespace assay
