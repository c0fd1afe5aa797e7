#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace assay {

/// A framed part of a page: a title with a note, actions at the right, and a body below.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Small print beside the title, shortened where it has no room; its tooltip is the whole note, then `tip`.
    void setNote(const QString &note, const QString &tip = {});
    /// Puts a control at the right of the title.
    void addAction(QWidget *control);
    /// Fills the body; the card owns the widget.
    void setBody(QWidget *body);
    QVBoxLayout *bodyLayout() const { return m_body; }
    /// Dims the body while a newer answer is on its way; the old one stays to be seen.
    void setStale(bool stale);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeVeil();

    QLabel *m_title;
    QLabel *m_note;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
    QWidget *m_veil;
};

} // namespace assay
