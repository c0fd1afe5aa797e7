#pragma once

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

class QLocalServer;

namespace assay {

/// One window per person and session: a second start hands its files to the one that is open and ends.
/// A lock file decides who is first, so that two starts at the same moment agree; its process is named in it, so
/// that the lock of a killed one counts for nothing. Lives in the GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// `folder` holds the lock and the socket.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    /// The person's own runtime folder.
    static QString usualFolder();

    /// True when another instance has taken `files` (made absolute; none: it only comes forward). False: this one
    /// is first, or the other does not answer, and it should open its own window.
    bool handOver(const QStringList &files);

signals:
    /// A later start has handed these over.
    void filesArrived(const QStringList &files);

private:
    void listen();
    void receive();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer *m_server;
};

} // namespace assay
