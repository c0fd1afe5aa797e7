#pragma once

#include "core/formats/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// The shape of the record read last: its bytes between the values, and which node each value fills. Lines of a log
/// mostly repeat it, and such a line is read by comparing those bytes and taking what stands between them.
/// Whatever deviates (other names, an escape, a character beyond ASCII, a malformed number) is left to the full parser.
class JsonShape
{
public:
    /// Learns from a record that the full parser has just read out of `json`, if all of it was kept as it stands there.
    /// Puts the names of `nodes` where they outlive the text. False when there is nothing to learn.
    bool learn(std::string_view json, const KeyTable &keys, std::vector<RecordNode> &nodes);
    void forget() { m_isKnown = false; }

    /// Fills `nodes`, which are those of the last record, from a text of the same shape; false when it is of another.
    /// `json` is followed by TextWindow::kPadding readable bytes.
    bool read(std::string_view json, std::vector<RecordNode> &nodes) const;

private:
    /// Bytes that stand between two values, as words of eight; the last is filled up with zeros.
    struct Between
    {
        std::uint32_t firstWord = 0; ///< in m_words
        std::uint32_t size = 0;      ///< bytes
        std::uint64_t lastMask = 0;  ///< of the bytes of the last word that count
    };
    /// A value and what stands before it.
    struct Step
    {
        Between before;
        std::uint32_t node = 0; ///< what the value fills
        bool isText = false;    ///< ends before a quotation mark
    };

    Between keep(std::string_view bytes);
    bool stands(const Between &between, const char *at) const;

    std::vector<std::uint64_t> m_words;
    std::vector<Step> m_steps;
    Between m_after; ///< the last value
    std::size_t m_nodes = 0;
    bool m_isKnown = false;
};

} // namespace assay
