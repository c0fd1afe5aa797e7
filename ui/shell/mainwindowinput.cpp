#include "ui/ledger.h"
#include "ui/session.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/savedviews.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>

// What is dropped on the window, and the keys and buttons that work anywhere in it.

namespace assay {

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList others;
    for (const QString &path : localFiles(*event->mimeData())) {
        if (SavedViews::isViewFile(path))
            findChild<SavedViews *>()->openFile(path);
        else
            others << path;
    }
    if (!others.isEmpty())
        m_session.ledger().openOrImport(others);
    event->acceptProposedAction();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const View &view = m_session.view();
    if (event->key() != Qt::Key_Escape || (!view.highlight && view.selection.filters.empty()))
        return QMainWindow::keyPressEvent(event);
    if (view.highlight)
        m_session.highlight(std::nullopt);
    else
        m_session.removeAllFilters();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::MouseButtonPress || !widget || widget->window() != this)
        return QMainWindow::eventFilter(watched, event);
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    if (button == Qt::BackButton)
        m_session.back();
    else if (button == Qt::ForwardButton)
        m_session.forward();
    else
        return QMainWindow::eventFilter(watched, event);
    return true;
}

} // namespace assay
