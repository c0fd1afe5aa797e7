#pragma once

#include <QProcess>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace assay::test {

/// What one run of the built program said.
struct Outcome
{
    int status = -1; ///< -1: it did not end
    QByteArray output, diagnostics;
    nlohmann::ordered_json json() const { return nlohmann::ordered_json::parse(output.toStdString()); }
};

inline Outcome outcomeOf(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.start(program, arguments);
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// `environment`: "NAME=value", added to this process's own.
inline Outcome assayRun(const QStringList &arguments, const QStringList &environment = {})
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    return outcomeOf(process, QStringLiteral(ASSAY_BINARY), arguments);
}

} // namespace assay::test
