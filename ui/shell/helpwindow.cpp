#include "ui/shell/helpwindow.h"

#include "core/analysis/metric.h"
#include "ui/shell/helppages.h"
#include "ui/shell/metriccard.h"
#include "ui/shell/recordcalls.h"

#include <QAction>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace assay {

namespace {

QTextBrowser *browser(const QString &name, const QString &text)
{
    auto *view = new QTextBrowser;
    view->setAccessibleName(name);
    view->setHtml(text);
    return view;
}

} // namespace

void HelpWindow::open(QWidget *parent, const QList<QAction *> &actions, Chapter chapter, const QString &pageId)
{
    auto *window = parent->findChild<HelpWindow *>();
    if (!window)
        window = new HelpWindow(parent, actions);
    window->m_chapters->setCurrentIndex(chapter);
    window->m_pages->showPage(pageId);
    window->show();
    window->raise();
}

HelpWindow::HelpWindow(QWidget *parent, const QList<QAction *> &actions)
    : QDialog(parent)
    , m_chapters(new QTabWidget)
    , m_pages(new HelpPages)
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 620);
    m_chapters->setObjectName(QStringLiteral("chapters"));
    m_chapters->addTab(m_pages, tr("Pages"));
    m_chapters->addTab(browser(tr("Metrics"), metricsText()), tr("Metrics"));
    m_chapters->addTab(browser(tr("Keys"), keysText(actions)), tr("Keys"));
    m_chapters->addTab(new RecordCalls, tr("Record your calls"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_chapters);
}

QString HelpWindow::metricsText()
{
    QString text;
    for (const auto metrics : {allMetrics(), ledgerMetrics()})
        for (const Metric &m : metrics)
            text += QStringLiteral("<p>%1</p>").arg(metricText(m));
    return text;
}

QString HelpWindow::keysText(const QList<QAction *> &actions)
{
    QString text = QStringLiteral("<table cellpadding=4>");
    const auto row = [&text](const QString &keys, const QString &what) {
        text += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
    };
    row(QStringLiteral("Ctrl+1 …"), tr("Go to a page"));
    for (const QAction *action : actions)
        if (!action->shortcut().isEmpty())
            row(action->shortcut().toString(QKeySequence::NativeText), action->text().remove(QLatin1Char('&')));
    row(QStringLiteral("Ctrl+C"), tr("Copy what is on screen as a table with unrounded values"));
    row(QStringLiteral("?"), tr("What the number in focus is: its formula, and what to do if it moved"));
    row(QStringLiteral("Esc"), tr("Close a card, empty a field, select everything in a brush; then remove the highlight, then all filters"));
    row(tr("Click"), tr("On a mark or a name of a legend: keep only it; on a bar of time: pin its figures"));
    row(tr("Ctrl+click, Ctrl+Enter"), tr("Add it to what is kept, or take it away"));
    row(tr("Shift+click, Shift+Enter"), tr("Highlight it in every view, with its share of the whole"));
    row(tr("Alt+click, Space"), tr("Pin the figures of a mark; their text can be selected"));
    row(tr("Drag over bars, Shift+Left/Right then Enter"), tr("Set the time range"));
    row(tr("Left/Right in a brush"), tr("Move the time range; with Shift its end, with Ctrl its beginning"));
    return text + QStringLiteral("</table>");
}

} // namespace assay
