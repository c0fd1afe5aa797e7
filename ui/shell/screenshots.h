#pragma once

#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>

class QTabBar;

namespace assay {

class MainWindow;
class Session;

/// Walks through every page in both themes and four sizes, up to a 4K display, waits until nothing is being computed, and
/// writes DIR/<page>-<theme>-<width>x<height>.png; in the usual size also the tabs of a page and those within them,
/// <page>.2, <page>.2.3 and so on. Emits finished() when all are written, failed() when one cannot be.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(Session &session, MainWindow &window, QString folder);
    /// Begins once the ledger is loaded.
    void start();

signals:
    void finished();
    void failed(const QString &path);

private:
    struct Shot
    {
        const char *page;
        bool dark;
        QSize size;
    };

    void next();
    void takeWhenIdle();
    QList<QTabBar *> shownTabs() const;
    /// Opens the next tab of the page in view, inner ones first; false, with all at their first, when none is left.
    bool nextTab();
    /// "data.3.2": the page, and the number of each tab that is open.
    QString pageName() const;

    Session &m_session;
    MainWindow &m_window;
    QString m_folder;
    QList<Shot> m_shots;
    int m_at = -1;
    int m_calmTicks = 0;
    QTimer m_tick;
};

} // namespace assay
