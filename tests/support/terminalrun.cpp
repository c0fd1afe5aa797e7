#include "tests/support/terminalrun.h"

#include <QElapsedTimer>
#include <QProcess>

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

namespace assay::test {

namespace {

constexpr int kPatienceMs = 60'000;

/// The two ends of a terminal: what a person types into, and what a program reads from.
struct Terminal
{
    Terminal() { opened = openpty(&person, &program, nullptr, nullptr, nullptr) == 0; }
    ~Terminal()
    {
        if (opened) {
            close(person);
            close(program);
        }
    }
    Terminal(const Terminal &) = delete;

    void type(const QByteArray &line) const
    {
        const QByteArray bytes = line + '\n';
        if (write(person, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
            qFatal("the terminal took nothing");
    }
    QByteArray shown() const
    {
        fcntl(person, F_SETFL, O_NONBLOCK);
        QByteArray bytes(4096, '\0');
        const ssize_t count = read(person, bytes.data(), std::size_t(bytes.size()));
        return bytes.first(count > 0 ? qsizetype(count) : 0);
    }

    int person = -1, program = -1;
    bool opened = false;
};

} // namespace

TerminalOutcome runAtTerminal(const QString &program, const QStringList &arguments, const QStringList &environment, const QList<TypedAnswer> &answers)
{
    const Terminal terminal;
    if (!terminal.opened)
        return {};
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.setChildProcessModifier([&terminal] { dup2(terminal.program, STDIN_FILENO); });
    process.start(program, arguments);
    QByteArray diagnostics;
    QElapsedTimer since;
    since.start();
    qsizetype from = 0; // of diagnostics that no answer was found in yet
    for (const TypedAnswer &answer : answers) {
        qsizetype at = -1;
        while ((at = diagnostics.indexOf(answer.question, from)) < 0) {
            if (since.elapsed() > kPatienceMs || process.state() == QProcess::NotRunning)
                break;
            process.setReadChannel(QProcess::StandardError);
            process.waitForReadyRead(100);
            diagnostics += process.readAllStandardError();
        }
        if (at < 0)
            break;
        from = at + answer.question.size();
        terminal.type(answer.line);
    }
    if (!process.waitForFinished(kPatienceMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), diagnostics + process.readAllStandardError(), terminal.shown()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), diagnostics + process.readAllStandardError(), terminal.shown()};
}

} // namespace assay::test
