#include "core/ledgers/rowbinary.h"

namespace assay {

namespace {

constexpr int kLongestNumber = 5; ///< bytes of a LEB128 length below 2^35

/// A LEB128 number at `at`, which moves behind it; false when it is not there as a whole.
bool number(std::string_view bytes, std::size_t &at, std::size_t &out)
{
    out = 0;
    for (int i = 0; i < kLongestNumber && at < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        out |= std::size_t(byte & 0x7f) << (7 * i);
        if (!(byte & 0x80))
            return true;
    }
    return false;
}

} // namespace

bool RowBinaryParser::text(std::size_t &at, std::string_view &out) const
{
    std::size_t length = 0;
    if (!number(m_buffer, at, length) || length > m_buffer.size() - at)
        return false;
    out = std::string_view(m_buffer).substr(at, length);
    at += length;
    return true;
}

RowBinaryParser::Step RowBinaryParser::takeColumns()
{
    std::size_t at = m_read, count = 0;
    if (!number(m_buffer, at, count))
        return Step::NeedsMore;
    std::vector<std::string> names;
    std::string_view name;
    for (std::size_t i = 0; i < count; ++i) {
        if (!text(at, name))
            return Step::NeedsMore;
        if (i == 0 && name != kRowMark)
            return Step::Broken;
        if (i > 0)
            names.emplace_back(name);
    }
    m_read = at;
    m_hasColumns = true;
    m_cells.resize(names.size());
    m_sink.columns(names);
    return Step::Done;
}

RowBinaryParser::Step RowBinaryParser::takeRow()
{
    std::size_t at = m_read;
    if (m_buffer[at] != char(kRowMark.size()))
        return Step::Broken;
    std::string_view mark;
    if (!text(at, mark))
        return Step::NeedsMore;
    if (mark != kRowMark)
        return Step::Broken;
    for (std::string_view &cell : m_cells) {
        cell = {};
        if (at == m_buffer.size())
            return Step::NeedsMore;
        const bool isNull = m_buffer[at++] != 0;
        if (!isNull && !text(at, cell))
            return Step::NeedsMore;
    }
    m_read = at;
    m_sink.row(m_cells);
    return Step::Done;
}

bool RowBinaryParser::take(std::string_view bytes)
{
    m_buffer.erase(0, m_read);
    m_buffer += bytes;
    m_read = 0;
    Step step = m_hasColumns ? Step::Done : takeColumns();
    while (step == Step::Done && m_read < m_buffer.size())
        step = takeRow();
    return step != Step::Broken;
}

} // namespace assay
