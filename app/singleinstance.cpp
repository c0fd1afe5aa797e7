#include "app/singleinstance.h"

#include <QDataStream>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace assay {

namespace {

constexpr int kAnswerMs = 2000; // a window that takes longer to take files over is not responding

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_socket(folder + QStringLiteral("/assay.socket"))
    , m_lock(folder + QStringLiteral("/assay.lock"))
    , m_server(new QLocalServer(this))
{
    m_lock.setStaleLockTime(0); // only a dead process frees it, never age
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

QString SingleInstance::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
}

bool SingleInstance::handOver(const QStringList &files)
{
    if (m_lock.tryLock(0)) {
        listen();
        return false;
    }
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(kAnswerMs))
        return false;
    QStringList absolute;
    for (const QString &file : files)
        absolute << QFileInfo(file).absoluteFilePath();
    QDataStream stream(&socket);
    stream << absolute;
    socket.flush();
    return socket.waitForReadyRead(kAnswerMs); // the other's one byte: it has them
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socket); // what a killed window left
    m_server->listen(m_socket);
}

void SingleInstance::receive()
{
    QLocalSocket *socket = m_server->nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        QDataStream stream(socket);
        QStringList files;
        stream.startTransaction();
        stream >> files;
        if (!stream.commitTransaction())
            return; // the rest is on its way
        socket->write("k", 1);
        socket->flush();
        emit filesArrived(files);
    });
}

} // namespace assay
