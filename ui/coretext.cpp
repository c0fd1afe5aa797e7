#include "ui/coretext.h"

#include "ui/formatnumber.h"
#include "ui/language.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace assay {

namespace {

constexpr int kDeepest = 3; ///< a sentence may hold clauses that hold figures

QString translated(const QString &text, int depth);

std::optional<QString> fixedText(const QString &text)
{
    const QString other = QCoreApplication::translate("core", text.toUtf8().constData());
    return other == text ? std::nullopt : std::optional(other);
}

/// A sentence of core as what recognises it.
struct Pattern
{
    const char *source;
    QString longestPart; ///< most sentences are ruled out by lacking it
    qsizetype fixed = 0; ///< characters that are not placeholders
    QRegularExpression form;

    explicit Pattern(const char *text) : source(text)
    {
        static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
        QString expression = QStringLiteral("^");
        qsizetype at = 0;
        const QString whole = QString::fromUtf8(text);
        const auto addFixed = [&](const QString &part) {
            expression += QRegularExpression::escape(part);
            fixed += part.size();
            if (part.size() > longestPart.size())
                longestPart = part;
        };
        for (auto match = placeholder.globalMatch(whole); match.hasNext();) {
            const auto found = match.next();
            addFixed(whole.mid(at, found.capturedStart() - at));
            expression += QStringLiteral("(.+?)");
            at = found.capturedEnd();
        }
        addFixed(whole.mid(at));
        form.setPattern(expression + QLatin1Char('$'));
        form.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    }
};

/// The most telling ones first.
const std::vector<Pattern> &patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const auto &sentences : {coreSentences(), coreErrors()})
            for (const char *sentence : sentences)
                if (QLatin1String(sentence).contains(QLatin1Char('%')))
                    made.emplace_back(sentence);
        std::ranges::stable_sort(made, std::greater(), &Pattern::fixed);
        return made;
    }();
    return all;
}

QString filled(const QString &text, const QStringList &parts)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == QLatin1Char('%') && i + 1 < text.size() ? text[i + 1].digitValue() : 0;
        if (number >= 1 && number <= parts.size()) {
            result += parts[number - 1];
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::optional<QString> sentence(const QString &text, int depth)
{
    for (const Pattern &pattern : patterns()) {
        if (!text.contains(pattern.longestPart))
            continue;
        const auto match = pattern.form.match(text);
        if (!match.hasMatch())
            continue;
        QStringList parts = match.capturedTexts().mid(1);
        for (QString &part : parts)
            part = translated(part, depth + 1);
        return filled(QCoreApplication::translate("core", pattern.source), parts);
    }
    return std::nullopt;
}

QString withFirst(QString text, QChar (QChar::*change)() const)
{
    return text.isEmpty() ? text : text.replace(0, 1, (text.at(0).*change)());
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
    if (const auto found = known(text, depth))
        return *found;
    if (!text.isEmpty() && text.at(0).isUpper()) // a clause that begins a sentence
        if (const auto found = known(withFirst(text, &QChar::toLower), depth))
            return withFirst(*found, &QChar::toUpper);
    return text;
}

/// A number never parts from the sign of its unit at the end of a line.
QString withUnitsHeld(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1String(" %")); at > 0; at = text.indexOf(QLatin1String(" %"), at + 1))
        if (text[at - 1].isDigit())
            text[at] = QChar::Nbsp;
    return text;
}

} // namespace

QString coreText(std::string_view text)
{
    const QString source = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return withUnitsHeld(Language::isEnglish() ? source : translated(source, 0));
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
    return coreText(words);
}

} // namespace assay
