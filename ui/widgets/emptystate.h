#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace assay {

/// What stands where there is nothing to show: what is missing, why, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// `action` is the label of a button that emits actionRequested(); empty: no button.
    void setTexts(const QString &title, const QString &sentence, const QString &action = {});

signals:
    void actionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A wrapped label knows its height only once it has a width.
    void fitSentence();

    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace assay
