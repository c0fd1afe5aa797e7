#include "ui/coretext.h"

#include "ui/corepatterns.h"
#include "ui/formatnumber.h"
#include "ui/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace assay {

namespace {

constexpr int kDeepest = 3; ///< a sentence may hold clauses that hold figures

/// Ids that are names, as they are written in English; other languages have them among their translations.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNames{{
    {"claude api", "Claude API"}, {"bedrock", "Amazon Bedrock"}, {"vertex", "Vertex AI"}, {"foundry", "Microsoft Foundry"},
    {"claude platform on aws", "Claude Platform on AWS"},
}};

QString translated(const QString &text, int depth);

std::optional<QString> fixedText(const QString &text)
{
    const QString other = QCoreApplication::translate("core", text.toUtf8().constData());
    return other == text ? std::nullopt : std::optional(other);
}

std::optional<QString> sentence(const QString &text, int depth)
{
    static const std::vector<CorePattern> patterns = corePatterns();
    for (const CorePattern &pattern : patterns)
        if (const auto said = pattern.translated(text, [depth](const QString &part) { return std::optional(translated(part, depth + 1)); }))
            return said;
    return std::nullopt;
}

std::optional<QString> known(const QString &text, int depth)
{
    const auto fixed = fixedText(text);
    return fixed || depth > kDeepest ? fixed : sentence(text, depth);
}

QString translated(const QString &text, int depth)
{
    if (const auto figure = number::figureOfCore(text))
        return *figure;
    return saidAnywhere(text, [depth](const QString &clause) { return known(clause, depth); }).value_or(text);
}

} // namespace

std::vector<CorePattern> corePatterns()
{
    std::vector<CorePattern> patterns;
    for (const auto &sentences : {coreSentences(), coreErrors()})
        for (const char *sentence : sentences)
            if (QLatin1String(sentence).contains(QLatin1Char('%')))
                patterns.emplace_back("core", sentence);
    sortByFixed(patterns);
    return patterns;
}

QString coreText(std::string_view text)
{
    const QString source = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return number::withUnitsHeld(Language::isEnglish() ? source : translated(source, 0));
}

QString coreText(const Error &error)
{
    const QString message = coreText(std::string_view(error.message));
    return error.where.empty() ? message : message + QStringLiteral(": ") + QString::fromStdString(error.where);
}

QString coreWords(std::string_view id)
{
    std::string words(id);
    std::ranges::replace(words, '_', ' ');
    const auto name = std::ranges::find(kNames, words, &std::pair<std::string_view, std::string_view>::first);
    return Language::isEnglish() && name != kNames.end() ? QString::fromUtf8(name->second.data(), qsizetype(name->second.size())) : coreText(words);
}

} // namespace assay
