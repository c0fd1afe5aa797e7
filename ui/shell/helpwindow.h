#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QTabWidget;

namespace assay {

/// Every metric with its formula, its n/a rule and what one would do, every key, and how to record calls. Not modal; one
/// at a time.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    enum Chapter { Metrics, Keys, Recording };
    static void open(QWidget *parent, const QList<QAction *> &actions, Chapter chapter);

private:
    HelpWindow(QWidget *parent, const QList<QAction *> &actions);
    QTabWidget *m_chapters;
    static QString metricsText();
    static QString keysText(const QList<QAction *> &actions);
};

} // namespace assay
