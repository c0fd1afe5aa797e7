#include "core/formats/record.h"

#include "core/formats/jsonparser.h"
#include "core/formats/textwindow.h"

#include <nlohmann/json.hpp>

namespace assay {

Record::Record()
    : m_parser(std::make_unique<JsonParser>())
{
}
Record::~Record() = default;

bool Record::readJson(std::string_view json)
{
    if (!m_kept.empty())
        m_kept.clear();
    return m_parser->parseRecord(json, *this);
}

void Record::readCells(std::span<const std::string_view> cells, std::span<const std::uint32_t> keyIds)
{
    m_kept.clear();
    m_shape = 0;
    m_nodes.resize(cells.size() + 1);
    m_nodes[0] = {{}, {}, KeyTable::kNone, std::uint32_t(m_nodes.size()), 0, ValueKind::Object, false};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view name = keyIds[i] == KeyTable::kNone ? std::string_view() : m_keys.name(keyIds[i]);
        const std::uint32_t signature = signatureOf(name);
        m_nodes[i + 1] = {name, cells[i], keyIds[i], std::uint32_t(i + 2), signature, ValueKind::Text, false};
        m_nodes[0].members |= RecordNode::memberBit(signature);
    }
}

char *Record::keep(std::string_view text)
{
    std::string &copy = m_kept.emplace_back();
    copy.reserve(text.size() + TextWindow::kPadding);
    copy = text;
    return copy.data();
}

std::string_view Record::unescaped(std::string_view raw)
{
    std::string quoted;
    quoted.reserve(raw.size() + 2);
    quoted.append("\"").append(raw).append("\"");
    const auto parsed = nlohmann::json::parse(quoted, nullptr, false);
    if (!parsed.is_string())
        return {};
    const auto &text = parsed.get_ref<const std::string &>();
    return {keep(text), text.size()};
}

Value Record::parseEmbedded(std::string_view json)
{
    const std::size_t before = m_nodes.size();
    if (!m_parser->parse({keep(json), json.size()}, *this)) {
        m_nodes.resize(before);
        return {};
    }
    return {this, std::uint32_t(before)};
}

std::string_view Value::unescapedText() const
{
    RecordNode &place = node();
    if (place.raw.find('\\') != place.raw.npos)
        place.raw = m_record->unescaped(place.raw);
    place.isEscaped = false;
    return place.raw;
}

Value Value::member(std::string_view key, std::uint32_t signature) const
{
    const RecordNode *const nodes = m_record->m_nodes.data();
    const std::uint32_t end = nodes[m_node].end;
    for (std::uint32_t i = m_node + 1; i < end;) {
        if (nodes[i].keySignature == signature && areEqual(nodes[i].key, key)) [[unlikely]]
            return {m_record, i};
        if (nodes[i].kind < ValueKind::Object) [[likely]] // a branch can be foreseen, where the end of a node must be waited for
            ++i;
        else
            i = nodes[i].end;
    }
    return {};
}

Value Value::unpacked() const
{
    if (kind() != ValueKind::Text)
        return *this;
    const std::string_view json = text();
    if (json.empty() || (json.front() != '{' && json.front() != '['))
        return *this;
    const Value inside = m_record->parseEmbedded(json);
    return inside.kind() == ValueKind::Missing ? *this : inside;
}

} // namespace assay
