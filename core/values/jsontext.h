#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace assay {

/// Writes JSON member by member, without blanks, for documents of thousands of parts: gathering them in a tree first takes
/// longer than all the rest. Names and order are the caller's; what is opened must be closed.
class JsonText
{
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    /// Before each value of an object.
    void name(std::string_view name);
    void value(std::string_view text);
    template <std::integral Number>
        requires(!std::same_as<Number, bool>)
    void value(Number number)
    {
        separate();
        std::array<char, 24> digits;
        m_text.append(digits.data(), std::to_chars(digits.begin(), digits.end(), number).ptr);
    }
    void null() { token("null"); }
    /// A JSON text as it stands.
    void token(std::string_view json);

    void member(std::string_view key, const auto &given)
    {
        name(key);
        value(given);
    }

    const std::string &text() const { return m_text; }

private:
    void open(char bracket);
    void close(char bracket) { m_text += bracket; }
    void separate();

    std::string m_text;
};

/// The same JSON over several lines for people, two blanks to a level, as nlohmann::json::dump(2) writes it.
std::string indented(std::string_view json);

} // namespace assay
