#include "ui/widgets/card.h"

#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/loadingcard.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kHeadHeight = 34; ///< of a button

/// A line that is shortened where it has no room.
class NoteLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, paint::wholeParts(text(), fontMetrics(), width()));
    }
};

/// Lies over an outdated body and lets it shine through; says why, where that takes longer than a moment.
class Veil : public QWidget
{
public:
    explicit Veil(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QString why = parentWidget()->accessibleDescription();
        QPainter painter(this);
        QColor color = Theme::current().surface;
        color.setAlphaF(why.isEmpty() ? 0.55f : 0.85f); // nothing shines through a text
        painter.fillRect(rect(), color);
        painter.setPen(Theme::current().textSecondary);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, why);
    }
};

} // namespace

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_note(new NoteLabel(this))
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
    , m_veil(new Veil(this))
{
    setObjectName(QStringLiteral("card"));
    setKind(m_title, "title");
    setKind(m_note, "note");
    m_title->setMinimumHeight(kHeadHeight); // cards side by side begin their bodies at one height
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->setSpacing(Space::small);
    m_head->setSpacing(Space::small);
    m_head->addWidget(m_title);
    m_head->addWidget(m_note, 1);
    layout->addLayout(m_head);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(Space::small);
    layout->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setNote(const QString &note, const QString &tip)
{
    m_note->setText(note);
    m_note->setToolTip(tip.contains(note) ? tip : tip.isEmpty() ? note : note + QLatin1Char('\n') + tip);
}

void Card::addAction(QWidget *control)
{
    m_head->addWidget(control, 0, Qt::AlignVCenter);
}

void Card::setBody(QWidget *body)
{
    while (QLayoutItem *item = m_body->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_body->addWidget(body, 1);
}

void Card::setStale(bool stale)
{
    setAccessibleDescription({});
    if (stale) {
        placeVeil();
        m_veil->raise();
        m_veil->update();
    }
    m_veil->setVisible(stale);
}

void setLoading(Card &card)
{
    card.setStale(true);
    card.setAccessibleDescription(Card::tr("Loading the calls …"));
}

void Card::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeVeil();
}

void Card::placeVeil()
{
    m_veil->setGeometry(m_body->geometry());
}

} // namespace assay
