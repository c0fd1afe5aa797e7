#include "core/formats/jsonparser.h"

#include "core/formats/jsonshape.h"
#include "core/formats/jsontoken.h"
#include "core/formats/textwindow.h"
#include "core/values/textends.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

namespace assay {

namespace {

static_assert(TextWindow::kPadding >= simdjson::SIMDJSON_PADDING);

constexpr int kDeepestKept = 24;  ///< levels kept; what lies deeper is checked and dropped
constexpr int kDeepestRead = 512; ///< deeper nesting is an attack, not a log
constexpr std::size_t kMostStrangers = 32;

} // namespace

struct JsonParser::Engine
{
    simdjson::ondemand::parser parser;
    JsonShape shape; ///< of the record that `nodes` of the caller still hold
    std::uint64_t shapesLearnt = 0;
    std::size_t strangers = 0; ///< records of another shape since the last of the same
};

/// One pass over one document. On-demand parsing finds errors while it walks, so every value is visited. Fields and values
/// are handled where the iterators left them: right after it was written, a copy of one waits for the memory behind it.
class JsonParser::Walk
{
public:
    explicit Walk(Record &record)
        : m_record(record)
        , m_nodes(record.m_nodes)
    {
    }

    /// Whether everything in the text became a node.
    bool isWhole() const { return m_isWhole; }

    bool document(simdjson::ondemand::document &document)
    {
        add({}, KeyTable::kNone);
        simdjson::ondemand::json_type type;
        if (document.type().get(type))
            return false;
        bool isValid = false;
        if (type == simdjson::ondemand::json_type::object) {
            simdjson::ondemand::object object;
            isValid = !document.get_object().get(object) && members(object, 0, true);
        } else if (type == simdjson::ondemand::json_type::array) {
            simdjson::ondemand::array array;
            isValid = !document.get_array().get(array) && elements(array, 0, true);
        } else {
            std::string_view token;
            return !document.raw_json_token().get(token) && readJsonToken(token, m_nodes.back());
        }
        return isValid && document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }

private:
    std::uint32_t add(std::string_view key, std::uint32_t keyId)
    {
        Record::Node &node = m_nodes.emplace_back();
        node.key = key;
        node.keyId = keyId;
        node.keySignature = keyId == KeyTable::kNone ? signatureOf(key) : m_record.m_keys.signature(keyId);
        node.end = std::uint32_t(m_nodes.size());
        return node.end - 1;
    }

    bool members(simdjson::ondemand::object &object, int depth, bool isKept)
    {
        const std::size_t self = m_nodes.size() - 1;
        if (isKept)
            m_nodes[self].kind = ValueKind::Object;
        std::uint64_t names = 0;
        for (auto item : object) {
            if (item.error())
                return false;
            simdjson::ondemand::field &field = item.value_unsafe();
            if (!isKept) {
                m_isWhole = false;
                if (!skip(field.value(), depth + 1))
                    return false;
                continue;
            }
            std::string_view key;
            const std::uint32_t id = keyOf(field, key);
            const std::uint32_t member = add(key, id);
            names |= Record::Node::memberBit(m_nodes[member].keySignature);
            if (!value(field.value(), depth + 1, m_record.m_keys.isTextContainer(id)))
                return false;
        }
        if (isKept) {
            m_nodes[self].end = std::uint32_t(m_nodes.size());
            m_nodes[self].members = names;
        }
        return true;
    }

    bool elements(simdjson::ondemand::array &array, int depth, bool isKept)
    {
        const std::size_t self = m_nodes.size() - 1;
        if (isKept)
            m_nodes[self].kind = ValueKind::Array;
        for (auto item : array) {
            if (item.error())
                return false;
            simdjson::ondemand::value &element = item.value_unsafe();
            m_isWhole = m_isWhole && isKept;
            if (isKept)
                add({}, KeyTable::kNone);
            if (!(isKept ? value(element, depth + 1, false) : skip(element, depth + 1)))
                return false;
        }
        if (isKept)
            m_nodes[self].end = std::uint32_t(m_nodes.size());
        return true;
    }

    /// Fills the node just added. The members of a text container are walked and not kept.
    bool value(simdjson::ondemand::value &value, int depth, bool isReadPast)
    {
        simdjson::ondemand::json_type type;
        if (value.type().get(type))
            return false;
        const bool isObject = type == simdjson::ondemand::json_type::object;
        if (!isObject && type != simdjson::ondemand::json_type::array)
            return readJsonToken(value.raw_json_token(), m_nodes.back());
        if (!isReadPast && depth < kDeepestKept)
            return enter(value, isObject, depth, true);
        m_nodes.back().kind = isObject ? ValueKind::Object : ValueKind::Array;
        return enter(value, isObject, depth, false);
    }

    bool skip(simdjson::ondemand::value &value, int depth)
    {
        simdjson::ondemand::json_type type;
        if (value.type().get(type))
            return false;
        const bool isObject = type == simdjson::ondemand::json_type::object;
        if (isObject || type == simdjson::ondemand::json_type::array)
            return depth < kDeepestRead && enter(value, isObject, depth, false);
        Record::Node unused;
        return readJsonToken(value.raw_json_token(), unused);
    }

    bool enter(simdjson::ondemand::value &value, bool isObject, int depth, bool isKept)
    {
        if (isObject) {
            simdjson::ondemand::object object;
            return !value.get_object().get(object) && members(object, depth, isKept);
        }
        simdjson::ondemand::array array;
        return !value.get_array().get(array) && elements(array, depth, isKept);
    }

    std::uint32_t keyOf(simdjson::ondemand::field &field, std::string_view &key)
    {
        const char *raw = field.key().raw();
        KeyTable &keys = m_record.m_keys;
        for (const std::uint32_t expected : keys.expectedAfter(m_keyBefore)) {
            if (expected == KeyTable::kNone)
                break;
            key = keys.name(expected); // short enough for the padding behind every text: no length check needed
            if (key.size() < TextWindow::kPadding && raw[key.size()] == '"' && areEqual({raw, key.size()}, key))
                return m_keyBefore = expected;
        }
        std::size_t length = 0;
        bool isEscaped = false;
        for (; raw[length] != '"'; ++length) {
            if (raw[length] == '\\') {
                isEscaped = true;
                ++length;
            }
        }
        key = {raw, length};
        if (isEscaped) {
            key = m_record.unescaped(key);
            m_isWhole = false;
        }
        return m_keyBefore = keys.idOf(key, m_keyBefore);
    }

    Record &m_record;
    std::vector<Record::Node> &m_nodes;
    bool m_isWhole = true;
    std::uint32_t m_keyBefore = KeyTable::kNone;
};

JsonParser::JsonParser()
    : m_engine(std::make_unique<Engine>())
{
}
JsonParser::~JsonParser() = default;

bool JsonParser::parseRecord(std::string_view json, Record &record)
{
    if (m_engine->shape.read(json, record.m_nodes)) {
        m_engine->strangers = 0;
        record.m_shape = m_engine->shapesLearnt;
        return true;
    }
    m_engine->shape.forget();
    record.m_nodes.clear();
    record.m_shape = 0;
    bool isWhole = false;
    if (!parse(json, record, isWhole))
        return false;
    // Where no two records are alike, learning each is a waste.
    ++m_engine->strangers;
    if (!isWhole || (m_engine->strangers > kMostStrangers && m_engine->strangers % kMostStrangers != 0))
        return true;
    if (m_engine->shape.learn(json, record.m_keys, record.m_nodes))
        record.m_shape = ++m_engine->shapesLearnt;
    return true;
}

bool JsonParser::parse(std::string_view json, Record &record)
{
    bool isWhole = false;
    return parse(json, record, isWhole);
}

bool JsonParser::parse(std::string_view json, Record &record, bool &isWhole)
{
    const simdjson::padded_string_view padded(json.data(), json.size(), json.size() + TextWindow::kPadding);
    simdjson::ondemand::document document;
    if (m_engine->parser.iterate(padded).get(document))
        return false;
    Walk walk(record);
    const bool isValid = walk.document(document);
    isWhole = walk.isWhole();
    return isValid;
}

} // namespace assay
