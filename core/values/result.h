#pragma once

#include <string>
#include <utility>
#include <variant>

namespace assay {

/// Something that went wrong, said to a person: what happened, and where.
struct Error
{
    enum class Cause : unsigned char { Input, Store };

    std::string message; ///< one sentence the user can act on
    std::string where;   ///< "usage.jsonl:218"; empty when there is no place
    Cause cause = Cause::Input; ///< whose fault it is: tells a script what to do next

    std::string text() const { return where.empty() ? message : message + ": " + where; }
};

/// A value, or the reason there is none. Files, databases and user input fail this way; exceptions stop at the edge.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    T &operator*() & { return std::get<0>(m_state); }
    const T &operator*() const & { return std::get<0>(m_state); }
    T operator*() && { return take(); } ///< a value, which outlives the temporary: `for (const Row &row : *rows())`
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }
    T take() { return std::move(std::get<0>(m_state)); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_failed(true), m_error(std::move(error)) {}

    explicit operator bool() const { return !m_failed; }
    const Error &error() const { return m_error; }

private:
    bool m_failed = false;
    Error m_error;
};

} // namespace assay
