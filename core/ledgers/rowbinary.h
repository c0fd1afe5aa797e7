#pragma once

#include "core/ledgers/ledgerconnection.h"

namespace assay {

/// Takes a RowBinaryWithNames stream of `Nullable(String)` columns apart, piece by piece as it arrives. Each row starts
/// with a mark: a server that fails in the middle of an answer writes its message where a row should be.
/// https://clickhouse.com/docs/interfaces/formats/RowBinary
class RowBinaryParser
{
public:
    /// What the first column of every row must hold.
    static constexpr std::string_view kRowMark = "assay";

    explicit RowBinaryParser(AnswerSink &sink) : m_sink(sink) {}

    /// False when the bytes are no rows: rest() then starts with what stands there instead.
    bool take(std::string_view bytes);
    /// Bytes that were not understood, or, at the end, a row that broke off.
    std::string_view rest() const { return std::string_view(m_buffer).substr(m_read); }
    bool isComplete() const { return m_hasColumns && rest().empty(); }

private:
    enum class Step : unsigned char { Done, NeedsMore, Broken };
    Step takeColumns();
    Step takeRow();
    bool text(std::size_t &at, std::string_view &out) const;

    AnswerSink &m_sink;
    std::string m_buffer;
    std::size_t m_read = 0; ///< taken from m_buffer
    bool m_hasColumns = false;
    std::vector<std::string_view> m_cells;
};

} // namespace assay
