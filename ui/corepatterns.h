#pragma once

#include <QRegularExpression>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace assay {

/// A sentence of core with "%1", "%2", ... where figures, names and clauses stand, as what recognises it.
class CorePattern
{
public:
    /// `context` is the one of its translation.
    CorePattern(const char *context, const char *source);

    /// How a part is said in the language of the window; nullopt when it is not known.
    using Part = std::function<std::optional<QString>(const QString &)>;
    /// The sentence in the language of the window; nullopt when `text` is another one, or has a part that is not known.
    std::optional<QString> translated(const QString &text, const Part &part) const;

    qsizetype fixed() const { return m_fixed; } ///< characters that are not placeholders: the more, the more telling

private:
    const char *m_context, *m_source;
    QString m_longestPart; ///< most sentences are ruled out by lacking it
    qsizetype m_fixed = 0;
    QRegularExpression m_shortest, m_longest; ///< parts taken as short, and as long, as they can be
};

/// What `say` makes of a text, or of the clause that it is with a capital because it begins a sentence.
std::optional<QString> saidAnywhere(const QString &text, const CorePattern::Part &say);

/// The most telling ones first.
void sortByFixed(std::vector<CorePattern> &patterns);
/// The sentences and errors of core, sorted so.
std::vector<CorePattern> corePatterns();

} // namespace assay
