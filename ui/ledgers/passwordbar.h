#pragma once

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace assay {

/// Asks for a password in place, and, where the desktop has a keyring, whether to keep it there. It is handed on and kept
/// nowhere here.
class PasswordBar : public QFrame
{
    Q_OBJECT

public:
    explicit PasswordBar(QWidget *parent = nullptr);
    void ask(const QString &question, bool hasKeyring);

signals:
    void entered(const QString &password, bool keeps);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void submit();

    QLabel *m_question;
    QLineEdit *m_password;
    QCheckBox *m_keep;
};

} // namespace assay
