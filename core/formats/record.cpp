#include "core/formats/record.h"

#include "core/formats/jsonparser.h"
#include "core/formats/textwindow.h"

#include <nlohmann/json.hpp>

namespace assay {

Record::Record() : m_parser(std::make_unique<JsonParser>()) {}
Record::~Record() = default;

bool Record::readJson(std::string_view json)
{
    m_nodes.clear();
    m_kept.clear();
    return m_parser->parse(json, *this);
}

void Record::readCells(std::span<const std::string_view> cells, std::span<const std::uint32_t> keyIds)
{
    m_kept.clear();
    m_nodes.resize(cells.size() + 1);
    m_nodes[0] = {{}, {}, KeyTable::kNone, std::uint32_t(m_nodes.size()), ValueKind::Object, false};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view name = keyIds[i] == KeyTable::kNone ? std::string_view() : m_keys.name(keyIds[i]);
        m_nodes[i + 1] = {name, cells[i], keyIds[i], std::uint32_t(i + 2), ValueKind::Text, false};
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

ValueKind Value::kind() const
{
    return m_record ? m_record->m_nodes[m_node].kind : ValueKind::Missing;
}

bool Value::isScalar() const
{
    const ValueKind k = kind();
    return k == ValueKind::Text || k == ValueKind::Number || k == ValueKind::Bool;
}

bool Value::isEmpty() const
{
    const ValueKind k = kind();
    return k == ValueKind::Missing || k == ValueKind::Null
        || (k == ValueKind::Text && m_record->m_nodes[m_node].raw.empty());
}

std::string_view Value::key() const
{
    return m_record ? m_record->m_nodes[m_node].key : std::string_view();
}

std::uint32_t Value::keyId() const
{
    return m_record ? m_record->m_nodes[m_node].keyId : KeyTable::kNone;
}

std::string_view Value::text() const
{
    if (!isScalar())
        return {};
    Record::Node &node = m_record->m_nodes[m_node];
    if (node.isEscaped) {
        if (node.raw.find('\\') != std::string_view::npos)
            node.raw = m_record->unescaped(node.raw);
        node.isEscaped = false;
    }
    return node.raw;
}

Value Value::operator[](std::string_view key) const
{
    if (!isObject())
        return {};
    const std::uint32_t end = m_record->m_nodes[m_node].end;
    for (std::uint32_t i = m_node + 1; i < end; i = m_record->m_nodes[i].end)
        if (m_record->m_nodes[i].key == key)
            return {m_record, i};
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

Value::Iterator Value::begin() const
{
    const bool isContainer = isObject() || isArray();
    return {m_record, isContainer ? m_node + 1 : 0};
}

Value::Iterator Value::end() const
{
    const bool isContainer = isObject() || isArray();
    return {m_record, isContainer ? m_record->m_nodes[m_node].end : 0};
}

Value::Iterator &Value::Iterator::operator++()
{
    m_node = m_record->m_nodes[m_node].end;
    return *this;
}

} // namespace assay
