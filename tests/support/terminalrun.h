#pragma once

#include <QByteArray>
#include <QStringList>

namespace assay::test {

/// What a run of the built program at a terminal said.
struct TerminalOutcome
{
    int status = -1;        ///< -1: it did not end
    QByteArray output;      ///< stdout
    QByteArray diagnostics; ///< stderr
    QByteArray echoed;      ///< of what was typed, as the terminal showed it
};

/// A question that the program asks on stderr, and the line a person types when it is there.
struct TypedAnswer
{
    QByteArray question, line;
};

/// Runs the program with a terminal of its own for input, and types the answers in order.
TerminalOutcome runAtTerminal(const QString &program, const QStringList &arguments, const QStringList &environment, const QList<TypedAnswer> &answers);

} // namespace assay::test
