#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QTabWidget;

namespace assay {

class HelpPages;

/// What each page is for, every metric with its formula, its n/a rule and what one would do, every key, and how to record
/// calls. Not modal; one at a time.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    enum Chapter { Pages, Metrics, Keys, Recording };
    /// Opens at a chapter; that of the pages at the page `pageId`.
    static void open(QWidget *parent, const QList<QAction *> &actions, Chapter chapter, const QString &pageId);

private:
    HelpWindow(QWidget *parent, const QList<QAction *> &actions);
    QTabWidget *m_chapters;
    HelpPages *m_pages;
    static QString metricsText();
    static QString keysText(const QList<QAction *> &actions);
};

} // namespace assay
