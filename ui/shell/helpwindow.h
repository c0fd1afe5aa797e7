#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace assay {

/// Every metric with its formula, its n/a rule and what one would do, and every key. Not modal; one at a time.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    static void open(QWidget *parent, const QList<QAction *> &actions);

private:
    HelpWindow(QWidget *parent, const QList<QAction *> &actions);
    static QString metricsText();
    static QString keysText(const QList<QAction *> &actions);
};

} // namespace assay
