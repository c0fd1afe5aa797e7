#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace assay {

/// A question asked in place instead of in a dialog: what will happen, a button that does it, one that does not.
class ConfirmBar : public QFrame
{
    Q_OBJECT

public:
    explicit ConfirmBar(QWidget *parent = nullptr);
    void ask(const QString &question, const QString &yes, const QString &no);

signals:
    void confirmed();

private:
    QLabel *m_question;
    QPushButton *m_yes, *m_no;
};

} // namespace assay
