#include "app/commandline.h"

#include "app/commandhelp.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <array>
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
    parser.addPositionalArgument(QString::fromLatin1(command.name), {}); // the first word is the command itself
    addAllOptions(parser, command);
    if (!parser.parse(arguments)) {
        if (parser.unknownOptionNames().isEmpty())
            return wrongUsage(parser.errorText(), {});
        const QString unknown = QStringLiteral("--") + parser.unknownOptionNames().constFirst();
        return wrongUsage(QStringLiteral("unknown option ") + unknown, nearest(unknown, optionNames(command)));
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::printf("%s", qPrintable(commandHelp(command)));
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

/// What is answered without a command and without a display.
struct Answer
{
    const char *word;
    QString (*text)();
};

QString version()
{
    return QStringLiteral("assay " ASSAY_VERSION "\n");
}

const Answer *answerTo(const QString &word)
{
    static const std::array answers{Answer{"--help", overview}, Answer{"-h", overview}, Answer{"help", overview},
                                    Answer{"--version", version}, Answer{"--manual", manualPage}};
    const auto found = std::ranges::find_if(answers, [&](const Answer &a) { return word == QLatin1String(a.word); });
    return found == answers.end() ? nullptr : &*found;
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
    if (const Answer *answer = answerTo(first)) {
        std::printf("%s", qPrintable(answer->text()));
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
