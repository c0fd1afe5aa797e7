#include "ui/pages/savings/parameterslider.h"

#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace assay {

namespace {
constexpr int kSteps = 200, kPage = 10;
} // namespace

ParameterSlider::ParameterSlider(const QString &label, double low, double high, Words words, QWidget *parent)
    : QWidget(parent)
    , m_low(low)
    , m_high(high)
    , m_words(std::move(words))
    , m_value(new QLabel(this))
    , m_note(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    m_slider->setRange(0, kSteps);
    m_slider->setPageStep(kPage);
    m_slider->setAccessibleName(label);
    m_slider->installEventFilter(this);
    m_value->setFont(Fonts::strong());
    m_note->setProperty("kind", QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_note->hide();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new QLabel(label, this), 0, 0);
    layout->addWidget(m_value, 0, 1, Qt::AlignRight);
    layout->addWidget(m_slider, 1, 0, 1, 2);
    layout->addWidget(m_note, 2, 0, 1, 2);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { ++m_gesture; });
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showValue();
        emit valueChanged(value());
    });
    showValue();
}

bool ParameterSlider::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

double ParameterSlider::value() const { return m_low + (m_high - m_low) * m_slider->value() / kSteps; }

void ParameterSlider::setValue(double value)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(int(std::lround((value - m_low) / (m_high - m_low) * kSteps)));
    showValue();
}

void ParameterSlider::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ParameterSlider::showValue()
{
    m_value->setText(m_words(value()));
    m_slider->setAccessibleDescription(m_value->text());
}

} // namespace assay
