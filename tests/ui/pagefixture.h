#pragma once

#include "ui/filechooser.h"
#include "ui/ledger.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace assay::test {

/// Answers every question for a file with what the test has laid down.
class AnsweringFileChooser : public FileChooser
{
public:
    QStringList open;
    QString save, folder;

    QStringList openFiles(QWidget *, const QString &, const QString &) override { return open; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return save; }
    QString openFolder(QWidget *, const QString &) override { return folder; }
};

/// One page on the screen over a session with a temporary ledger. Nothing in here sleeps: waiting is for idle jobs.
class PageFixture
{
public:
    using Create = QWidget *(*)(Session &, QWidget *);

    explicit PageFixture(Create create)
    {
        ThemeSwitch::instance().apply(Theme::light());
        auto answering = std::make_unique<AnsweringFileChooser>();
        files = answering.get();
        session = std::make_unique<Session>(std::move(answering));
        page.reset(create(*session, nullptr));
        page->resize(1240, 780);
        page->show();
    }
    ~PageFixture()
    {
        page.reset();
        session.reset();
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return session->jobs().isIdle(); }, 20000);
    }
    QString write(const QString &name, const QByteArray &text)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }
    /// Opens a ledger on disk and imports a log into it.
    bool import(const QString &name, const QByteArray &text)
    {
        if (session->storePath().isEmpty()) {
            session->ledger().open(folder.filePath(QStringLiteral("ledger.assay")));
            if (!settle())
                return false;
        }
        session->ledger().import({write(name, text)});
        return settle();
    }
    template <typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }

    QTemporaryDir folder;
    AnsweringFileChooser *files = nullptr; ///< owned by the session
    std::unique_ptr<Session> session;
    std::unique_ptr<QWidget> page;
};

} // namespace assay::test
