#include "app/commandhelp.h"

#include <QRegularExpression>

namespace assay {

namespace {

QString line(const char *text)
{
    return QString::fromUtf8(text) + QLatin1Char('\n');
}

/// The "Options:" block of the parser's help. QCommandLineParser names its options nowhere else.
QString optionsBlock(const Command &command)
{
    QCommandLineParser parser;
    addAllOptions(parser, command);
    const QString help = parser.helpText();
    return help.mid(help.indexOf(QLatin1String("Options:")));
}

QString usage(const Command &command)
{
    return (QStringLiteral("assay %1 [options] ").arg(QLatin1String(command.name)) + QString::fromUtf8(command.arguments)).trimmed();
}

/// Text as roff takes it: no backslash, dash or leading dot or quote with a meaning of its own.
QString roff(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\e")).replace(QLatin1Char('-'), QLatin1String("\\-"));
    return text.replace(QRegularExpression(QStringLiteral("^(?=[.'])"), QRegularExpression::MultilineOption), QStringLiteral("\\&"));
}

constexpr const char *kManualHead = R"(.SH NAME
assay \- shows what every Claude API call costs, why, and what would make it cheaper
.SH SYNOPSIS
.B assay
.RI [ FILE ...]
.br
.B assay
.I COMMAND
.RI [ options ]
.SH DESCRIPTION
Without a command, opens the window; logs to import or a .assay ledger to open may follow. A window that is already open
takes the files over. With a command it runs without a display, works on the same ledger and prints the same figures.
.PP
Exit status: 0 done; 1 done, and the answer is no (a target breached, a balance that does not hold); 2 wrong usage; 3 input
could not be read at all; 4 the ledger could not be opened; 5 a ledger server or the network failed; 130 cancelled.
.SH COMMANDS
)";

constexpr const char *kManualTail = R"(.SH FILES
.TP
.I ~/.local/share/assay/ledger.assay
the ledger used when
.B \-\-store
names no other
.TP
.I ~/.config/assay/assay.ini
what the window remembers
)";

} // namespace

void addAllOptions(QCommandLineParser &parser, const Command &command)
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
    if (command.addOptions)
        command.addOptions(parser);
}

QStringList optionNames(const Command &command)
{
    static const QRegularExpression longName(QStringLiteral("--[a-z-]+"));
    QStringList names;
    for (auto found = longName.globalMatch(optionsBlock(command)); found.hasNext();)
        names << found.next().captured();
    return names;
}

QString commandHelp(const Command &command)
{
    return QStringLiteral("Usage: ") + usage(command) + QLatin1Char('\n') + line(command.summary) + QLatin1Char('\n')
        + optionsBlock(command);
}

QString overview()
{
    QString text = QStringLiteral("Usage: assay [FILE...]            open the window\n"
                                  "       assay COMMAND [options]    run one of these:\n\n");
    for (const Command *command : allCommands())
        text += QStringLiteral("  %1 ").arg(QLatin1String(command->name), -10) + line(command->summary);
    return text + QStringLiteral("\nassay COMMAND --help tells the options of a command.\n");
}

QString manualPage()
{
    QString text = QStringLiteral(".TH ASSAY 1 \"\" \"Assay " ASSAY_VERSION "\" \"User Commands\"\n") + QString::fromUtf8(kManualHead);
    for (const Command *command : allCommands())
        text += QStringLiteral(".SS ") + roff(usage(*command)) + QLatin1Char('\n') + roff(line(command->summary))
            + QStringLiteral(".PP\n.nf\n") + roff(optionsBlock(*command).section(QLatin1Char('\n'), 1)) + QStringLiteral(".fi\n");
    return text + QString::fromUtf8(kManualTail);
}

} // namespace assay
