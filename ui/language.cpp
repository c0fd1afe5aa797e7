#include "ui/language.h"

#include <QLibraryInfo>
#include <QTranslator>

#include <atomic>

namespace assay {

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates), kGerman(QLocale::German, QLocale::Germany);

std::atomic<const QLocale *> inForce{&kEnglish}; // jobs write texts, too

const QLocale &localeOf(const QString &choice)
{
    const QStringList wanted = choice == QLatin1String("system") ? QLocale::system().uiLanguages() : QStringList{choice};
    return !wanted.isEmpty() && QLocale(wanted.first()).language() == QLocale::German ? kGerman : kEnglish;
}

/// Qt's own texts (file dialogs, names of keys) lie where Qt is installed, and may be missing.
void load(QTranslator &translator, const QString &file)
{
    QCoreApplication::removeTranslator(&translator);
    if (!Language::isEnglish() && translator.load(file))
        QCoreApplication::installTranslator(&translator);
}

} // namespace

QStringList Language::choices()
{
    return {QStringLiteral("system"), QStringLiteral("en"), QStringLiteral("de")};
}

QString Language::title(const QString &choice)
{
    return choice == QLatin1String("de") ? QStringLiteral("Deutsch") : choice == QLatin1String("en") ? QStringLiteral("English") : tr("As the desktop");
}

void Language::apply(const QString &choice)
{
    static QTranslator ours, qts;
    inForce = &localeOf(choice);
    QLocale::setDefault(locale()); // what fields for numbers read and write
    load(qts, QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm"));
    load(ours, QStringLiteral(":/translations/assay_de.qm"));
}

const QLocale &Language::locale()
{
    return *inForce;
}

} // namespace assay
