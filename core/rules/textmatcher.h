#pragma once

#include "core/rules/rule.h"

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace re2 {
class RE2;
}

namespace assay {

/// A condition made ready to be tried on texts. Meant for dictionary entries, once each; not for single calls.
class TextMatcher
{
public:
    /// An error for a regular expression that cannot be read, and for texts that the kind does not allow.
    static Result<TextMatcher> make(const RuleCondition &condition);
    ~TextMatcher();
    TextMatcher(TextMatcher &&) noexcept;
    TextMatcher &operator=(TextMatcher &&) noexcept;

    /// Parts of a text that matched, the text itself first: views into it or into the matcher.
    using Parts = std::vector<std::string_view>;
    /// The number of parts that match() gives.
    std::size_t partCount() const { return m_partCount; }
    bool matchesNotGiven() const;
    bool match(std::string_view text, Parts &parts) const;

private:
    TextMatcher();
    Result<void> readPattern(const RuleCondition &condition);

    MatchKind m_kind = MatchKind::OneOf;
    std::size_t m_partCount = 1;
    std::string m_prefix;
    std::unordered_set<std::string> m_texts;
    std::unordered_map<std::string, std::string> m_table;
    std::unique_ptr<re2::RE2> m_pattern;
};

/// The value of a rule, with the places where parts of the match go.
class ValueTemplate
{
public:
    /// An error when it asks for a part that the match does not have.
    static Result<ValueTemplate> parse(std::string_view text, std::size_t partCount);
    bool isLiteral() const { return m_pieces.size() == 1 && m_pieces.front().part < 0; }
    std::string fill(const TextMatcher::Parts &parts) const;

private:
    struct Piece
    {
        std::string literal;
        int part = -1; ///< of the match, instead of the literal
    };
    std::vector<Piece> m_pieces;
};

} // namespace assay
