#include "ui/shell/noticebar.h"

#include "ui/icons.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace assay {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
{
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Message"));
    auto *close = new QToolButton;
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(close->accessibleName());
    Icons::follow(close, QStringLiteral("close"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::tight, Space::small, Space::tight);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    hide();
}

void NoticeBar::show(const Notice &notice)
{
    const Theme &theme = Theme::current();
    const bool isError = notice.kind == Notice::Kind::Error;
    const bool isWarning = notice.kind == Notice::Kind::Warning;
    m_icon->setPixmap(Icons::pixmap(isError ? QStringLiteral("error") : isWarning ? QStringLiteral("warning") : QStringLiteral("information"),
                                    isError ? theme.bad : isWarning ? theme.warning : theme.accent, 18, devicePixelRatioF()));
    QString text = QStringLiteral("<b>%1</b>").arg(notice.what.toHtmlEscaped());
    if (!notice.where.isEmpty())
        text += QStringLiteral(" · ") + notice.where.toHtmlEscaped();
    if (!notice.remedy.isEmpty())
        text += QStringLiteral(" · ") + notice.remedy.toHtmlEscaped();
    m_text->setText(text);
    setKind(this, isError ? "error" : isWarning ? "warning" : "information");
    QFrame::show();
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace assay
