#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {
constexpr int kMargin = 24, kNarrowest = 220, kWidest = 460;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_title->setProperty("kind", QStringLiteral("title"));
    m_sentence->setProperty("kind", QStringLiteral("note"));
    m_action->setProperty("kind", QStringLiteral("primary"));
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    setTexts({}, {});
}

void EmptyState::setTexts(const QString &title, const QString &sentence, const QString &action)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    fitSentence();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSentence();
}

void EmptyState::fitSentence()
{
    const int width = std::clamp(this->width() - 2 * kMargin, kNarrowest, kWidest);
    m_sentence->setMinimumSize(0, 0); // a label never asks for less than its minimum: that of another width
    m_sentence->setFixedSize(width, std::max(0, m_sentence->heightForWidth(width))); // -1 without a text
}

} // namespace assay
