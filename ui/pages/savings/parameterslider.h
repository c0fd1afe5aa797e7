#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QSlider;

namespace assay {

/// A labelled slider over a range of real values, its value in words beside it.
class ParameterSlider : public QWidget
{
    Q_OBJECT

public:
    using Words = std::function<QString(double)>;

    ParameterSlider(const QString &label, double low, double high, Words words, QWidget *parent = nullptr);
    double value() const;
    /// Moves the slider without signalling.
    void setValue(double value);
    /// Small print below: where the range lies, or what decides the value.
    void setNote(const QString &note);
    /// Counts the drags and key presses: changes of one number belong together.
    int gesture() const { return m_gesture; }
    QSlider *slider() const { return m_slider; }

signals:
    void valueChanged(double value);

protected:
    /// The wheel scrolls the page; it must not turn a number that happens to pass below the mouse.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showValue();

    double m_low, m_high;
    Words m_words;
    QLabel *m_value, *m_note;
    QSlider *m_slider;
    int m_gesture = 0;
};

} // namespace assay
