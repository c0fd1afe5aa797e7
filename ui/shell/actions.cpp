#include "ui/shell/actions.h"

#include "ui/askforlogs.h"
#include "ui/icons.h"
#include "ui/ledger.h"
#include "ui/models/tablefile.h"
#include "ui/session.h"
#include "ui/settings.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/samplelog.h"
#include "ui/widgets/literal.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace assay {

namespace {

constexpr int kRecentCount = 8;

} // namespace

Actions::Actions(Session &session, Settings &settings, Layout &layout, QMainWindow &window)
    : QObject(&window)
    , m_session(session)
    , m_settings(settings)
    , m_layout(layout)
    , m_window(window)
    , m_framing(new LatestJob(session.jobs(), this))
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();
    connect(&session.ledger(), &Ledger::opened, this, &Actions::rememberStore);
}

QAction *Actions::add(QMenu *menu, const QString &name, const QString &icon, const QString &text, const QKeySequence &keys)
{
    auto *action = menu->addAction(text);
    action->setObjectName(QStringLiteral("action.") + name);
    action->setShortcut(keys);
    if (!icon.isEmpty())
        Icons::follow(action, icon);
    m_all << action;
    return action;
}

void Actions::buildFileMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&File"));
    connect(add(menu, QStringLiteral("open"), QStringLiteral("open"), tr("&Open ledger …"), QKeySequence::Open), &QAction::triggered,
            this, &Actions::openStore);
    QMenu *recent = menu->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    if (!SampleLog::folder().isEmpty())
        connect(add(menu, QStringLiteral("sample"), {}, tr("Open the &sample"), {}), &QAction::triggered, this,
                [this] { SampleLog::open(m_session); });
    menu->addSeparator();
    connect(add(menu, QStringLiteral("import"), QStringLiteral("import"), tr("&Import files …"), QKeySequence(tr("Ctrl+I"))),
            &QAction::triggered, this, [this] { askForLogs(m_session, &m_window); });
    connect(add(menu, QStringLiteral("importFolder"), {}, tr("Import a &folder …"), QKeySequence(tr("Ctrl+Shift+I"))),
            &QAction::triggered, this, [this] { askForLogFolder(m_session, &m_window); });
    menu->addSeparator();
    connect(add(menu, QStringLiteral("export"), QStringLiteral("report"), tr("&Export report …"), QKeySequence(tr("Ctrl+E"))),
            &QAction::triggered, &m_session, &Session::exportReport);
    connect(add(menu, QStringLiteral("exportTable"), QStringLiteral("table"), tr("Export this &table …"), QKeySequence(tr("Ctrl+Shift+E"))),
            &QAction::triggered, this, &Actions::exportTable);
    menu->addSeparator();
    connect(add(menu, QStringLiteral("quit"), {}, tr("&Quit"), QKeySequence::Quit), &QAction::triggered, &m_window, &QWidget::close);
}

void Actions::buildEditMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Edit"));
    QUndoStack &stack = m_session.undoStack();
    const auto addStep = [&](QAction *action, const QString &name, const QString &icon, const QKeySequence &keys) {
        action->setObjectName(QStringLiteral("action.") + name);
        action->setShortcut(keys);
        Icons::follow(action, icon);
        menu->addAction(action);
        m_all << action;
    };
    addStep(stack.createUndoAction(this, tr("Undo:")), QStringLiteral("undo"), QStringLiteral("undo"), QKeySequence::Undo);
    addStep(stack.createRedoAction(this, tr("Redo:")), QStringLiteral("redo"), QStringLiteral("redo"), QKeySequence(tr("Ctrl+Shift+Z")));
    menu->addSeparator();
    connect(add(menu, QStringLiteral("clear"), QStringLiteral("close"), tr("&Remove all filters"), QKeySequence(tr("Ctrl+Backspace"))),
            &QAction::triggered, &m_session, &Session::removeAllFilters);
    connect(add(menu, QStringLiteral("find"), QStringLiteral("search"), tr("&Find …"), QKeySequence(tr("Ctrl+P"))), &QAction::triggered,
            this, &Actions::findRequested);
    connect(add(menu, QStringLiteral("commands"), {}, tr("&Commands …"), QKeySequence(tr("Ctrl+Shift+P"))), &QAction::triggered, this,
            &Actions::commandsRequested);
}

void Actions::buildHelpMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Help"));
    const auto addChapter = [&](const QString &name, const QString &icon, const QString &text, const QKeySequence &keys, HelpWindow::Chapter chapter) {
        connect(add(menu, name, icon, text, keys), &QAction::triggered, this, [this, chapter] {
            HelpWindow::open(&m_window, m_all, chapter, QString::fromStdString(m_session.view().page));
        });
    };
    addChapter(QStringLiteral("help"), QStringLiteral("information"), tr("&This page"), QKeySequence::HelpContents, HelpWindow::Pages);
    addChapter(QStringLiteral("metrics"), {}, tr("&Metrics"), {}, HelpWindow::Metrics);
    addChapter(QStringLiteral("keys"), {}, tr("&Keys"), QKeySequence(Qt::Key_Question), HelpWindow::Keys);
    addChapter(QStringLiteral("record"), {}, tr("&Record your calls"), {}, HelpWindow::Recording);
    connect(add(menu, QStringLiteral("about"), {}, tr("&About Assay"), {}), &QAction::triggered, this, &Actions::about);
}

void Actions::openStore()
{
    const QStringList paths = m_session.fileChooser().openFiles(&m_window, tr("Open ledger"), tr("Assay ledgers (*.assay)"));
    if (!paths.isEmpty())
        m_session.ledger().open(paths.first());
}

void Actions::fillRecent(QMenu &menu)
{
    menu.clear();
    for (const QString &path : m_settings.value(kRecentStores))
        if (QFileInfo::exists(path))
            menu.addAction(literal(path), this, [this, path] { m_session.ledger().open(path); });
    if (menu.isEmpty())
        menu.addAction(tr("No ledger was opened yet"))->setEnabled(false);
}

void Actions::rememberStore(const QString &path)
{
    QStringList recent = m_settings.value(kRecentStores);
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue(kRecentStores, recent.mid(0, kRecentCount));
}

/// The table that has the focus, else the largest one on the page.
void Actions::exportTable()
{
    const QAbstractItemView *chosen = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
    if (!chosen)
        for (const QAbstractItemView *view : m_window.centralWidget()->findChildren<QAbstractItemView *>())
            if (view->isVisible() && (!chosen || view->width() * view->height() > chosen->width() * chosen->height()))
                chosen = view;
    if (!chosen || !chosen->model())
        return m_session.notify({Notice::Kind::Information, tr("This page has no table to export"), {}, {}});
    const QString path = m_session.fileChooser().saveFile(&m_window, tr("Export this table"), QStringLiteral("assay.csv"),
                                                          tr("Tables (*.csv *.tsv)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeTable(*chosen, path); !written)
        m_session.notify({Notice::Kind::Error, QString::fromStdString(written.error().message), path, {}});
    else
        m_session.notify({Notice::Kind::Information, tr("Written: %1").arg(chosen->accessibleName()), path, {}});
}

void Actions::about()
{
    const QString catalogue = m_session.snapshot() ? QString::fromStdString(m_session.snapshot()->pricer().book().asOf) : QString();
    m_session.notify({Notice::Kind::Information, tr("Assay %1").arg(QCoreApplication::applicationVersion()),
                      tr("shows what every Claude call costs, why, and what would make it cheaper"),
                      catalogue.isEmpty() ? QString() : tr("Prices as of %1.").arg(catalogue)});
}

} // namespace assay
