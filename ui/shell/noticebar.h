#pragma once

#include <QFrame>

class QLabel;

namespace assay {

struct Notice;

/// Says in place what happened, where, and what to do. Stays until it is closed or a newer one comes; Esc closes it.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void show(const Notice &notice);
    QString text() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace assay
