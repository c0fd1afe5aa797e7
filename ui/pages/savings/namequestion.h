#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace assay {

/// Asks in place for a name, or whether to go on without one.
class NameQuestion : public QWidget
{
    Q_OBJECT

public:
    explicit NameQuestion(QWidget *parent);
    void askForName(const QString &suggestion, const QString &yes);
    void askWhether(const QString &question, const QString &yes);

signals:
    /// The name without outer blanks; empty after askWhether(). The asker hides the question when it accepts.
    void answered(const QString &name);

private:
    QLabel *m_question;
    QLineEdit *m_name;
    QPushButton *m_yes;
};

} // namespace assay
