#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace assay {

/// Asks for a password in place. It is handed on and kept nowhere here.
class PasswordBar : public QFrame
{
    Q_OBJECT

public:
    explicit PasswordBar(QWidget *parent = nullptr);
    void ask(const QString &question);

signals:
    void entered(const QString &password);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void submit();

    QLabel *m_question;
    QLineEdit *m_password;
};

} // namespace assay
