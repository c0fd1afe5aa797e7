#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace assay {

/// The language of the window: its texts and reports, and how it writes numbers and dates. Money stays US dollars. The
/// command line speaks English whatever is chosen. Texts may be asked for on any thread.
class Language
{
    Q_DECLARE_TR_FUNCTIONS(Language)

public:
    /// Values of the setting: "system" for the desktop's language where Assay speaks it, else English; "en"; "de".
    static QStringList choices();
    /// A choice in its own words: "Deutsch".
    static QString title(const QString &choice);
    /// Puts a choice into force. Texts that stand already stay as they are: the window is made anew.
    static void apply(const QString &choice);

    static bool isEnglish() { return locale().language() == QLocale::English; }
    /// A title as it stands inside a sentence: "Model family" -> "model family"; German keeps its capitals.
    static QString inSentence(const QString &title) { return isEnglish() ? title.toLower() : title; }
    /// How the language in force writes numbers and dates.
    static const QLocale &locale();
};

} // namespace assay
