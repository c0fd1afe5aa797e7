#include "core/rules/textmatcher.h"

#include <utility>

namespace assay {

Result<ValueTemplate> ValueTemplate::parse(std::string_view text, std::size_t partCount)
{
    if (text.empty())
        return Error{"The rule does not say which value it gives", {}};
    ValueTemplate parsed;
    std::string literal;
    const auto closeLiteral = [&] {
        if (!literal.empty())
            parsed.m_pieces.push_back({std::exchange(literal, {})});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        const bool isPart = text[i] == '$' && next >= '0' && next <= '9';
        if (isPart && std::size_t(next - '0') >= partCount)
            return Error{"The first condition has no part $" + std::string(1, next), std::string(text)};
        if (isPart) {
            closeLiteral();
            parsed.m_pieces.push_back({{}, next - '0'});
        } else {
            literal.push_back(text[i]);
        }
        i += isPart || (text[i] == '$' && next == '$') ? 1u : 0u;
    }
    closeLiteral();
    return parsed;
}

std::string literalValue(std::string_view text)
{
    std::string value;
    for (const char c : text)
        value += c == '$' ? "$$" : std::string(1, c);
    return value;
}

std::string ValueTemplate::fill(const TextMatcher::Parts &parts) const
{
    std::string value;
    for (const Piece &piece : m_pieces)
        value += piece.part < 0 ? std::string_view(piece.literal) : parts[std::size_t(piece.part)];
    return value;
}

} // namespace assay
