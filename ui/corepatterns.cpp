#include "ui/corepatterns.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

QString withFirst(QString text, QChar (QChar::*change)() const)
{
    return text.replace(0, 1, (text.at(0).*change)());
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

} // namespace

CorePattern::CorePattern(const char *context, const char *source) : m_context(context), m_source(source)
{
    static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
    QString expression = QStringLiteral("^");
    qsizetype at = 0;
    const QString whole = QString::fromUtf8(source);
    const auto addFixed = [&](const QString &part) {
        expression += QRegularExpression::escape(part);
        m_fixed += part.size();
        if (part.size() > m_longestPart.size())
            m_longestPart = part;
    };
    for (auto match = placeholder.globalMatch(whole); match.hasNext();) {
        const auto found = match.next();
        addFixed(whole.mid(at, found.capturedStart() - at));
        expression += QStringLiteral("(.+?)");
        at = found.capturedEnd();
    }
    addFixed(whole.mid(at));
    expression += QLatin1Char('$');
    m_shortest = QRegularExpression(expression, QRegularExpression::DotMatchesEverythingOption);
    m_longest = QRegularExpression(expression, QRegularExpression::DotMatchesEverythingOption | QRegularExpression::InvertedGreedinessOption);
}

std::optional<QString> CorePattern::translated(const QString &text, const Part &part) const
{
    if (!text.contains(m_longestPart))
        return std::nullopt;
    const auto say = [&](const QRegularExpression &form) -> std::optional<QString> {
        const auto match = form.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        QStringList parts;
        for (const QString &captured : match.capturedTexts().mid(1)) {
            const auto said = part(captured);
            if (!said)
                return std::nullopt;
            parts << *said;
        }
        return filled(QCoreApplication::translate(m_context, m_source), parts);
    };
    const auto said = say(m_shortest);
    return said ? said : say(m_longest);
}

std::optional<QString> saidAnywhere(const QString &text, const CorePattern::Part &say)
{
    const auto said = say(text);
    if (said || text.isEmpty() || !text.at(0).isUpper())
        return said;
    const auto clause = say(withFirst(text, &QChar::toLower));
    return clause && !clause->isEmpty() ? std::optional(withFirst(*clause, &QChar::toUpper)) : clause;
}

void sortByFixed(std::vector<CorePattern> &patterns)
{
    std::ranges::stable_sort(patterns, std::greater(), &CorePattern::fixed);
}

} // namespace assay
