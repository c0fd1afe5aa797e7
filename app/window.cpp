#include "app/command.h"
#include "app/singleinstance.h"

#include "ui/language.h"
#include "ui/ledger.h"
#include "ui/session.h"
#include "ui/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/windowhost.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

namespace assay {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("Shows what every Claude call costs, why, and what would make it cheaper."));
    parser.addHelpOption();
    parser.addOptions({
        {QStringLiteral("store"), QStringLiteral("The .assay file to open."), QStringLiteral("FILE")},
        {QStringLiteral("screenshots"), QStringLiteral("Write a picture of every page into DIR and quit."), QStringLiteral("DIR")},
    });
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Logs to import, or an .assay file to open."), QStringLiteral("[FILE...]"));
}

/// What was named on the command line, else the ledger in the XDG data folder.
void openFirst(Ledger &ledger, const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    const bool namesStore = std::ranges::any_of(files, &Ledger::isStore);
    if (!namesStore)
        ledger.open(parser.isSet(QStringLiteral("store")) ? parser.value(QStringLiteral("store")) : Ledger::defaultPath());
    ledger.openOrImport(files);
}

QStringList filesToOpen(const QCommandLineParser &parser)
{
    return parser.values(QStringLiteral("store")) + parser.positionalArguments();
}

void comeForward(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    window.activateWindow();
}

void takeScreenshots(Session &session, MainWindow &window, const QString &folder)
{
    auto *screenshots = new Screenshots(session, window, folder);
    QObject::connect(screenshots, &Screenshots::finished, qApp, &QCoreApplication::quit);
    QObject::connect(screenshots, &Screenshots::failed, qApp, [](const QString &path) {
        std::fprintf(stderr, "assay: The picture could not be written: %s\n", qPrintable(path));
        QCoreApplication::exit(kWrongUsage);
    });
    screenshots->start();
}

} // namespace

/// Opens the window; files and .assay documents may follow on the command line.
int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("assay"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("assay"));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    SingleInstance instance(SingleInstance::usualFolder());
    if (!parser.isSet(QStringLiteral("screenshots")) && instance.handOver(filesToOpen(parser)))
        return kDone;

    Settings settings;
    Language::apply(settings.value(kLanguage));
    ThemeSwitch::instance().apply(settings.value(kDarkTheme) ? Theme::night() : Theme::light());
    QGuiApplication::setWindowIcon(Icons::pixmap(QStringLiteral("assay"), Qt::white, 128));
    Session session(std::make_unique<DialogFileChooser>());
    openFirst(session.ledger(), parser); // looks at the ledger while the window is being made
    WindowHost host(session, settings);
    QObject::connect(&instance, &SingleInstance::filesArrived, &host, [&](const QStringList &files) {
        comeForward(host.window());
        session.ledger().openOrImport(files);
    });
    if (parser.isSet(QStringLiteral("screenshots")))
        takeScreenshots(session, host.window(), parser.value(QStringLiteral("screenshots")));
    return QApplication::exec();
}

} // namespace assay
