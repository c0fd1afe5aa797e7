#pragma once

#include "core/analysis/query.h"
#include "ui/filechooser.h"
#include "ui/session.h"
#include "ui/settings.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace assay::test {

/// Answers file dialogs with what the test put here.
class PreparedFileChooser : public FileChooser
{
public:
    QStringList files;
    QString saved, folder;
    QStringList openFiles(QWidget *, const QString &, const QString &) override { return files; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return saved; }
    QString openFolder(QWidget *, const QString &) override { return folder; }
};

/// The real window over a ledger in a temporary folder.
class WindowFixture
{
public:
    WindowFixture();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file into the folder and returns its path.
    QString write(const QString &name, const std::string &text) const;
    /// Waits until nothing is loaded or computed any more, and a little chain of follow-up questions is over.
    bool settle();
    /// Calls of the ledger on screen; 0 while they are loading.
    std::size_t loadedCalls() const;
    /// Imports the log of uilog.h through the ledger; true when its calls are there.
    bool importLog();
    template <typename T>
    T *find(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    /// The exact answer of the engine to a question about the session's selection.
    QueryResult ask(Query query) const;

private:
    QTemporaryDir m_folder;

public:
    PreparedFileChooser *chooser; ///< owned by the session
    std::unique_ptr<Settings> settings;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace assay::test
