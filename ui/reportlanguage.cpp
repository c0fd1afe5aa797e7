#include "ui/reportlanguage.h"

#include "core/calls/dimension.h"
#include "ui/corepatterns.h"
#include "ui/coretext.h"
#include "ui/formatnumber.h"
#include "ui/language.h"

#include <QCoreApplication>
#include <QSet>

namespace assay {

namespace {

constexpr int kDeepest = 5; ///< a note holds sentences, those hold lists, those hold ranges of figures

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// The words that tables know as they stand, without figures.
const QSet<QString> &fixedTexts()
{
    static const QSet<QString> all = [] {
        QSet<QString> texts;
        for (const auto &sentences : {coreSentences(), coreErrors(), reportSentences()})
            for (const char *sentence : sentences)
                texts << QString::fromUtf8(sentence);
        for (const std::string &fixed : coreTexts())
            texts << text(fixed);
        return texts;
    }();
    return all;
}

std::vector<CorePattern> reportPatterns()
{
    std::vector<CorePattern> patterns = corePatterns();
    for (const char *sentence : reportSentences())
        if (QLatin1String(sentence).contains(QLatin1Char('%')))
            patterns.emplace_back("report", sentence);
    sortByFixed(patterns);
    return patterns;
}

/// Says the texts of one report.
class Interpreter
{
public:
    explicit Interpreter(const std::set<std::string> &names) : m_names(names) {}

    void operator()(ReportHeading &heading) { say(heading.text); }
    void operator()(ReportSentence &sentence) { say(sentence.text); }
    void operator()(ReportFigures &figures)
    {
        for (ReportFigure &figure : figures.figures)
            for (std::string *words : {&figure.label, &figure.value, &figure.note})
                say(*words);
    }
    void operator()(ReportTable &table)
    {
        say(table.title);
        say(table.note);
        say(table.header);
        for (auto &row : table.rows)
            say(row);
        say(table.total);
    }
    void operator()(ReportWaterfall &waterfall)
    {
        say(waterfall.title);
        for (auto &bar : waterfall.bars) {
            say(bar.label);
            say(bar.text);
        }
    }
    void operator()(ReportSeries &series)
    {
        say(series.title);
        say(series.summary);
        say(series.labels);
        for (auto &[name, values] : series.stacks)
            say(name);
    }
    void operator()(ReportPageBreak &) {}

    void sayAround(Report &report)
    {
        for (std::string *words : {&report.title, &report.subtitle, &report.period, &report.draftReason})
            say(*words);
        ReportLabels &labels = report.labels;
        for (std::string *words : {&labels.draft, &labels.step, &labels.cost, &labels.hash, &labels.covers})
            say(*words);
        for (std::string *form : {&labels.footer, &labels.page}) // figures come later
            *form = QCoreApplication::translate("report", form->c_str()).toStdString();
        labels.language = Language::locale().bcp47Name().toStdString();
    }

    std::vector<QString> takeUnknown() { return std::move(m_unknown); }

private:
    void say(std::vector<std::string> &texts)
    {
        for (std::string &words : texts)
            say(words);
    }

    void say(std::string &words)
    {
        const QString whole = text(words);
        const QString trimmed = whole.trimmed();
        if (const auto said = known(trimmed, 0))
            words = (whole.left(whole.indexOf(trimmed)) + number::withUnitsHeld(*said)).toStdString(); // files stand indented below their source
        else {
            m_unknown.push_back(whole);
            words = coreText(words).toStdString();
        }
    }

    std::optional<QString> known(const QString &words, int depth) const
    {
        if (words.isEmpty() || m_names.contains(words.toStdString()))
            return words;
        if (const auto figure = number::figureOfCore(words))
            return figure;
        if (const auto said = fixedTexts().contains(words) ? std::nullopt : inParts(words, QLatin1String(". "), depth)) // a pattern may span sentences
            return said;
        if (const auto said = saidAnywhere(words, [&](const QString &clause) { return fixedOrSentence(clause, depth); }))
            return said;
        for (const QLatin1String mark : {QLatin1String("; "), QLatin1String(", "), QLatin1String(" + ")})
            if (const auto said = inParts(words, mark, depth))
                return said;
        return std::nullopt;
    }

    std::optional<QString> fixedOrSentence(const QString &words, int depth) const
    {
        if (fixedTexts().contains(words)) {
            const QByteArray source = words.toUtf8();
            const QString said = QCoreApplication::translate("report", source.constData());
            return said == words ? QCoreApplication::translate("core", source.constData()) : said;
        }
        if (depth >= kDeepest)
            return std::nullopt;
        static const std::vector<CorePattern> patterns = reportPatterns();
        for (const CorePattern &pattern : patterns)
            if (const auto said = pattern.translated(words, [&](const QString &part) { return known(part, depth + 1); }))
                return said;
        return ofDimension(words, depth);
    }

    /// "team legal", as scopes of steps say what is neither a workload nor a family
    std::optional<QString> ofDimension(const QString &words, int depth) const
    {
        const QString scope = words.section(QLatin1Char(' '), 1);
        const auto dimension = DimensionRef::parse(words.section(QLatin1Char(' '), 0, 0).toStdString());
        const auto values = dimension && !scope.isEmpty() ? known(scope, depth + 1) : std::nullopt;
        if (!values)
            return std::nullopt;
        const QString title = dimension->tagKey.empty() ? coreText(dimensionInfo(dimension->dimension).title) : text(dimension->tagKey);
        return title + QLatin1Char(' ') + *values;
    }

    /// Sentences, clauses and lists one after the other, parted by `mark`.
    std::optional<QString> inParts(const QString &words, QLatin1String mark, int depth) const
    {
        if (depth >= kDeepest || !words.contains(mark))
            return std::nullopt;
        QStringList parts = words.split(mark);
        for (QString &part : parts) {
            const bool isSentence = mark == QLatin1String(". ") && &part != &parts.last();
            auto said = isSentence ? known(part + QLatin1Char('.'), depth + 1) : std::nullopt;
            if (said)
                said->chop(1);
            else
                said = known(part, depth + 1);
            if (!said)
                return std::nullopt;
            part = *said;
        }
        return parts.join(mark);
    }

    const std::set<std::string> &m_names;
    std::vector<QString> m_unknown;
};

/// Says all of `report` where it stands; returns what is not known.
std::vector<QString> interpret(Report &report)
{
    Interpreter interpreter(report.names);
    interpreter.sayAround(report);
    for (ReportBlock &block : report.blocks)
        std::visit(interpreter, block);
    return interpreter.takeUnknown();
}

} // namespace

Report inLanguageOfWindow(Report report)
{
    if (!Language::isEnglish())
        interpret(report);
    return report;
}

std::vector<QString> untranslated(const Report &report)
{
    Report copy = report;
    return interpret(copy);
}

} // namespace assay
