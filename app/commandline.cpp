#include "app/commandline.h"

#include "app/command.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QRegularExpression>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace assay {

namespace {

JobControl *interrupted = nullptr; // a signal handler can reach nothing but a global

void onInterrupt(int)
{
    if (interrupted)
        interrupted->cancel();
}

std::size_t editDistance(const QString &a, const QString &b)
{
    std::vector<std::size_t> row(std::size_t(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = std::size_t(i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

QString nearest(const QString &word, const QStringList &candidates)
{
    const auto best = std::ranges::min_element(candidates, {}, [&](const QString &c) { return editDistance(word, c); });
    return best != candidates.end() && editDistance(word, *best) <= 3 ? *best : QString();
}

int wrongUsage(const QString &what, const QString &suggestion)
{
    std::fprintf(stderr, "assay: %s\n", qPrintable(suggestion.isEmpty() ? what : what + QStringLiteral("; did you mean ")
                                                                                     + suggestion + QLatin1Char('?')));
    return kWrongUsage;
}

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("store"), QStringLiteral("The .assay file to use."), QStringLiteral("FILE")},
        {QStringLiteral("prices"), QStringLiteral("Use this price catalogue."), QStringLiteral("FILE")},
        {QStringLiteral("contract"), QStringLiteral("Use this contract overlay."), QStringLiteral("FILE")},
        {QStringLiteral("from"), QStringLiteral("First time of the selection, included."), QStringLiteral("DATE|TIME")},
        {QStringLiteral("to"), QStringLiteral("End of the selection, left out."), QStringLiteral("DATE|TIME")},
        {QStringLiteral("tz"), QStringLiteral("Time zone of days and plain dates (default UTC)."), QStringLiteral("ZONE")},
        {QStringLiteral("where"), QStringLiteral("dim=value[,value], dim!=value, or dim= for unattributed; repeatable."), QStringLiteral("FILTER")},
        {QStringLiteral("json"), QStringLiteral("Print JSON.")},
        {QStringLiteral("quiet"), QStringLiteral("Print no progress.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Say what this command does.")},
    });
}

void printOverview()
{
    std::printf("Usage: assay [FILE...]            open the window\n       assay COMMAND [options]    run one of these:\n\n");
    for (const Command *command : allCommands())
        std::printf("  %-10s %s\n", command->name, command->summary);
    std::printf("\nassay COMMAND --help tells the options of a command.\n");
}

JobControl::Report progressOnTerminal(bool quiet)
{
    if (quiet || !isatty(STDERR_FILENO))
        return {};
    return [](std::uint64_t done, std::uint64_t total, std::string_view what) {
        if (total > 0)
            std::fprintf(stderr, "\r\033[K%.*s %llu %%", int(what.size()), what.data(), static_cast<unsigned long long>(done * 100 / total));
        else
            std::fprintf(stderr, "\r\033[K%.*s", int(what.size()), what.data());
    };
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromLatin1(command.summary));
    parser.addPositionalArgument(QString::fromLatin1(command.name), QString::fromLatin1(command.summary),
                                 QString::fromLatin1(command.name));
    if (*command.arguments)
        parser.addPositionalArgument(QStringLiteral("arguments"), QString::fromLatin1(command.arguments),
                                     QString::fromLatin1(command.arguments));
    addCommonOptions(parser);
    if (command.addOptions)
        command.addOptions(parser);
    if (!parser.parse(arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        QStringList names;
        for (const QString &name : {QStringLiteral("store"), QStringLiteral("prices"), QStringLiteral("contract"),
                                    QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("tz"), QStringLiteral("where"),
                                    QStringLiteral("json"), QStringLiteral("quiet"), QStringLiteral("help")})
            names << name;
        QCommandLineParser own;
        if (command.addOptions) {
            // QCommandLineParser does not list its options: the help text does.
            command.addOptions(own);
            for (const QString &word : own.helpText().split(QRegularExpression(QStringLiteral("[\\s,<]+"))))
                if (word.startsWith(QLatin1String("--")))
                    names << word.mid(2);
        }
        return unknown.isEmpty() ? wrongUsage(parser.errorText(), {})
                                 : wrongUsage(QStringLiteral("unknown option --") + unknown.first(), nearest(unknown.first(), names));
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::printf("%s", qPrintable(parser.helpText()));
        return kDone;
    }
    JobControl control(progressOnTerminal(parser.isSet(QStringLiteral("quiet"))));
    interrupted = &control;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    const int status = command.run(CommandContext(parser, control));
    interrupted = nullptr;
    if (isatty(STDERR_FILENO))
        std::fprintf(stderr, "\r\033[K");
    return control.isCancelled() ? int(kCancelled) : status;
}

} // namespace

int runWindow(int argc, char **argv); // app/window.cpp

int runCommandLine(int argc, char **argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const auto commands = allCommands();
    const auto found = std::ranges::find_if(commands, [&](const Command *c) { return first == QLatin1String(c->name); });
    if (found != commands.end()) {
        if ((*found)->usesFonts && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        std::unique_ptr<QCoreApplication> application(
            (*found)->usesFonts ? new QGuiApplication(argc, argv) : new QCoreApplication(argc, argv));
        return runCommand(**found, QCoreApplication::arguments());
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        printOverview();
        return kDone;
    }
    const bool looksLikeCommand = !first.isEmpty() && !first.contains(QLatin1Char('.')) && !first.contains(QLatin1Char('/'))
        && !first.startsWith(QLatin1Char('-')) && access(argv[1], F_OK) != 0;
    if (looksLikeCommand) {
        QStringList names;
        for (const Command *command : commands)
            names << QString::fromLatin1(command->name);
        return wrongUsage(QStringLiteral("unknown command \"") + first + QLatin1Char('"'), nearest(first, names));
    }
    return runWindow(argc, argv);
}

} // namespace assay
