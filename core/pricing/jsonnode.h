#pragma once

#include "core/values/int128.h"
#include "core/values/instant.h"
#include "core/values/result.h"

#include <cstdint>
#include <exception>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// What is wrong with a document, and at which place of it ("prices.json: models[3].standard[0].from").
class DocumentError : public std::exception
{
public:
    explicit DocumentError(Error error) : m_error(std::move(error)), m_text(m_error.text()) {}
    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return m_text.c_str(); }

private:
    Error m_error;
    std::string m_text;
};

/// A place in a JSON document that a person may have written: every accessor throws a DocumentError that names the place.
/// The reader of the document catches it at its own edge, see readDocument().
class JsonNode
{
public:
    /// `where` is the file, or whatever the person knows the document by.
    static JsonNode parse(std::string_view text, std::string where);

    bool has(std::string_view key) const; ///< present and not null
    JsonNode at(std::string_view key) const; ///< present and not null, else an error
    bool isObject() const;
    std::vector<JsonNode> items() const;     ///< of an array
    std::vector<std::pair<std::string, JsonNode>> members() const; ///< of an object, in the order of the document

    std::string text() const;
    std::string scalarText() const; ///< of a text, a number or a boolean, as written
    bool boolean() const;
    std::int64_t integer() const;
    /// Decimal text or a JSON number, times 10^scale, exactly; not below zero.
    Int128 decimal(int scale) const;
    Day day() const; ///< "YYYY-MM-DD"
    double real() const; ///< decimal text or a JSON number

    std::string textOr(std::string_view key, std::string_view fallback) const;
    std::int64_t integerOr(std::string_view key, std::int64_t fallback) const;
    bool booleanOr(std::string_view key, bool fallback) const;
    std::optional<Day> optionalDay(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const; ///< empty when the key is missing

    /// Refuses keys outside the list, so that a misspelt one is not silently without effect.
    void allowOnly(std::initializer_list<std::string_view> keys) const;
    [[noreturn]] void fail(const std::string &message) const;

private:
    struct Value;
    JsonNode(std::shared_ptr<const Value> document, const void *value, std::string place, std::string where)
        : m_document(std::move(document)), m_value(value), m_place(std::move(place)), m_where(std::move(where)) {}
    JsonNode child(const void *value, const std::string &step) const;

    std::shared_ptr<const Value> m_document; ///< keeps the parsed tree alive
    const void *m_value;                     ///< a node of it
    std::string m_place, m_where;
};

/// Runs `read` and turns what it throws about the document into an Error.
template <typename Read>
auto readDocument(Read read) -> Result<decltype(read())>
{
    try {
        return read();
    } catch (const DocumentError &problem) {
        return problem.error();
    }
}

} // namespace assay
