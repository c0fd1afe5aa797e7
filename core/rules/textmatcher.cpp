#include "core/rules/textmatcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr int kMostGroups = 10; ///< $0 .. $9

/// A regular expression for all of a text that fits the glob.
std::string regexOfGlob(std::string_view glob)
{
    std::string pattern = "(?s)^";
    for (const char c : glob) {
        if (c == '*')
            pattern += "(.*)";
        else if (c == '?')
            pattern += "(.)";
        else
            pattern += RE2::QuoteMeta(re2::StringPiece(&c, 1));
    }
    return pattern + "$";
}

} // namespace

TextMatcher::TextMatcher() = default;
TextMatcher::~TextMatcher() = default;
TextMatcher::TextMatcher(TextMatcher &&) noexcept = default;
TextMatcher &TextMatcher::operator=(TextMatcher &&) noexcept = default;

Result<TextMatcher> TextMatcher::make(const RuleCondition &condition)
{
    TextMatcher matcher;
    matcher.m_kind = condition.kind;
    if (condition.kind == MatchKind::Table) {
        if (condition.table.empty())
            return Error{"The mapping table of " + condition.dimension.id() + " is empty", {}};
        matcher.m_table.insert(condition.table.begin(), condition.table.end());
        matcher.m_partCount = 2;
        return matcher;
    }
    if (condition.texts.empty() || (condition.kind != MatchKind::OneOf && condition.texts.front().empty()))
        return Error{"The condition on " + condition.dimension.id() + " does not say what to look for", {}};
    if (condition.kind == MatchKind::OneOf)
        matcher.m_texts.insert(condition.texts.begin(), condition.texts.end());
    else if (const auto read = matcher.readPattern(condition); !read)
        return read.error();
    return matcher;
}

Result<void> TextMatcher::readPattern(const RuleCondition &condition)
{
    if (m_kind == MatchKind::Prefix) {
        m_prefix = condition.texts.front();
        m_partCount = 2;
        return {};
    }
    RE2::Options options;
    options.set_log_errors(false);
    const bool isGlob = m_kind == MatchKind::Glob;
    m_pattern = std::make_unique<RE2>(isGlob ? regexOfGlob(condition.texts.front()) : condition.texts.front(), options);
    if (!m_pattern->ok())
        return Error{"\"" + condition.texts.front() + "\" is no regular expression: " + m_pattern->error(), {}};
    m_partCount = std::size_t(std::min(m_pattern->NumberOfCapturingGroups() + 1, kMostGroups));
    return {};
}

bool TextMatcher::matchesNotGiven() const
{
    return m_kind == MatchKind::OneOf && m_texts.contains({});
}

bool TextMatcher::match(std::string_view text, Parts &parts) const
{
    parts.assign(m_partCount, {});
    parts[0] = text;
    switch (m_kind) {
    case MatchKind::OneOf:
        return m_texts.contains(std::string(text));
    case MatchKind::Prefix:
        if (text.starts_with(m_prefix))
            parts[1] = text.substr(m_prefix.size());
        return text.starts_with(m_prefix);
    case MatchKind::Table: {
        const auto found = m_table.find(std::string(text));
        if (found != m_table.end())
            parts[1] = found->second;
        return found != m_table.end();
    }
    case MatchKind::Glob:
    case MatchKind::Regex:
        break;
    }
    std::array<re2::StringPiece, kMostGroups> found;
    const re2::StringPiece whole(text.data(), text.size());
    if (!m_pattern->Match(whole, 0, text.size(), RE2::UNANCHORED, found.data(), int(m_partCount)))
        return false;
    for (std::size_t i = 1; i < m_partCount; ++i)
        parts[i] = {found[i].data(), found[i].size()};
    return true;
}

} // namespace assay
