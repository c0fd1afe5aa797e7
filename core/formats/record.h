#pragma once

#include "core/formats/keytable.h"
#include "core/values/textends.h"

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

class JsonParser;
class Record;

enum class ValueKind : std::uint8_t { Missing, Null, Bool, Number, Text, Object, Array };

/// A place in the flat tree of a record.
struct RecordNode
{
    std::string_view key;
    std::string_view raw; ///< a JSON text without its quotes, still escaped; or the token as written
    std::uint32_t keyId = KeyTable::kNone;
    std::uint32_t end = 0; ///< index after the last descendant
    std::uint32_t keySignature = 0; ///< signatureOf(key)
    ValueKind kind = ValueKind::Null;
    bool isEscaped = false; ///< may hold JSON escapes
    std::int64_t count = -1; ///< that it writes, when that is known: a plain whole number
    std::uint64_t members = 0; ///< of an object: memberBit() of each, as formats ask for more names than a record has

    static std::uint64_t memberBit(std::uint32_t keySignature) { return std::uint64_t{1} << keySignature % 64; }
};

/// One value of a record: of a JSON object, or a cell of a CSV row. Cheap to copy; lives as long as its record.
class Value
{
public:
    Value() = default;

    ValueKind kind() const;
    bool isObject() const { return kind() == ValueKind::Object; }
    bool isArray() const { return kind() == ValueKind::Array; }
    /// Text, number or boolean.
    bool isScalar() const;
    /// Missing, null, or a text without characters: "not given".
    bool isEmpty() const;

    /// That of the whole record.
    std::uint64_t shape() const;
    /// Its place in records of that shape, and the value at such a place.
    std::uint32_t place() const { return m_node; }
    Value at(std::uint32_t place) const { return {m_record, place}; }
    /// Whether it lives in the same Record, whatever that holds at the time.
    bool sharesRecordWith(Value other) const { return m_record == other.m_record; }

    std::string_view key() const;
    std::uint32_t keyId() const; ///< in the record's KeyTable, or KeyTable::kNone
    /// The whole number it is, where reading the record told that already; negative elsewhere, whatever it is.
    std::int64_t knownCount() const { return m_record ? node().count : -1; }
    /// A text without its JSON escapes, a number or boolean exactly as written; empty for anything else.
    std::string_view text() const;

    /// The member of that name; a missing value when there is none, or when this is no object.
    Value operator[](std::string_view key) const;
    /// This value, or what the JSON inside it says when it is a text that holds an object or array.
    Value unpacked() const;

    class Iterator;
    Iterator begin() const;
    Iterator end() const;

private:
    friend class Record;
    RecordNode &node() const;
    Value member(std::string_view key, std::uint32_t signature) const;
    std::string_view unescapedText() const;
    Value(Record *record, std::uint32_t node)
        : m_record(record)
        , m_node(node)
    {
    }

    Record *m_record = nullptr;
    std::uint32_t m_node = 0;
};

/// One record of a file as a flat tree of views into the file's bytes. Reused from record to record.
class Record
{
public:
    using Node = RecordNode;

    Record();
    ~Record();
    Record(const Record &) = delete;

    /// Takes one JSON text; `json` is followed by TextWindow::kPadding readable bytes. False when it is not valid JSON.
    bool readJson(std::string_view json);
    /// Takes a row. `names` and `keyIds` belong together with `cells`.
    void readCells(std::span<const std::string_view> cells, std::span<const std::uint32_t> keyIds);

    Value root() { return {this, 0}; }
    /// Equal numbers: the same tree, of the same names in the same places, but for the values. 0: not known.
    std::uint64_t shape() const { return m_shape; }
    KeyTable &keys() { return m_keys; }

private:
    friend class Value;
    friend class JsonParser;
    Value parseEmbedded(std::string_view json);
    std::string_view unescaped(std::string_view raw);
    char *keep(std::string_view text);

    KeyTable m_keys;
    std::vector<Node> m_nodes;
    std::deque<std::string> m_kept; ///< unescaped texts of this record
    std::uint64_t m_shape = 0;
    std::unique_ptr<JsonParser> m_parser;
};

/// Walks the members of an object or the elements of an array.
class Value::Iterator
{
public:
    Iterator(Record *record, std::uint32_t node)
        : m_record(record)
        , m_node(node)
    {
    }
    Value operator*() const { return {m_record, m_node}; }
    Iterator &operator++();
    friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_node == b.m_node; }

private:
    Record *m_record;
    std::uint32_t m_node;
};

// Asked for every field of every record: in the header so that they vanish.

inline RecordNode &Value::node() const
{
    return m_record->m_nodes[m_node];
}

inline std::uint64_t Value::shape() const
{
    return m_record ? m_record->shape() : 0;
}

inline ValueKind Value::kind() const
{
    return m_record ? node().kind : ValueKind::Missing;
}

/// The first member of that name, which most objects that are asked do not have.
inline Value Value::operator[](std::string_view key) const
{
    const std::uint32_t signature = signatureOf(key);
    return m_record && (node().members & RecordNode::memberBit(signature)) != 0 ? member(key, signature) : Value();
}

inline bool Value::isScalar() const
{
    const ValueKind k = kind();
    return k == ValueKind::Text || k == ValueKind::Number || k == ValueKind::Bool;
}

inline bool Value::isEmpty() const
{
    const ValueKind k = kind();
    return k == ValueKind::Missing || k == ValueKind::Null || (k == ValueKind::Text && node().raw.empty());
}

inline std::string_view Value::key() const
{
    return m_record ? node().key : std::string_view();
}

inline std::uint32_t Value::keyId() const
{
    return m_record ? node().keyId : KeyTable::kNone;
}

inline std::string_view Value::text() const
{
    if (!isScalar())
        return {};
    return node().isEscaped ? unescapedText() : node().raw;
}

inline Value::Iterator Value::begin() const
{
    return {m_record, isObject() || isArray() ? m_node + 1 : 0};
}

inline Value::Iterator Value::end() const
{
    return {m_record, isObject() || isArray() ? node().end : 0};
}

inline Value::Iterator &Value::Iterator::operator++()
{
    m_node = m_record->m_nodes[m_node].end;
    return *this;
}

/// The first of the values that is given; the last when none is.
inline Value firstGiven(std::initializer_list<Value> values)
{
    Value chosen;
    for (auto value = values.begin(); value != values.end() && chosen.isEmpty(); ++value)
        chosen = *value;
    return chosen;
}

} // namespace assay
