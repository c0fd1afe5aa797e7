#include "ui/theme.h"

#include "ui/icons.h"
#include "ui/stylesheet.h"

#include <QApplication>
#include <QPalette>
#include <QLabel>
#include <QProxyStyle>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

QColor rgb(QRgb value)
{
    return QColor(value);
}

Theme makeLight()
{
    Theme t;
    t.window = rgb(0xF3F5F8);
    t.surface = rgb(0xFFFFFF);
    t.raised = rgb(0xFFFFFF);
    t.sunken = rgb(0xE9EDF2);
    t.border = rgb(0xDCE1E8);
    t.grid = rgb(0xE8ECF1);
    t.text = rgb(0x161B24);
    t.textSecondary = rgb(0x465063);
    t.textMuted = rgb(0x5B667A);
    t.accent = rgb(0x2557D6);
    t.accentText = rgb(0xFFFFFF);
    t.accentSoft = rgb(0xE7EDFC);
    t.good = rgb(0x0B7A4B);
    t.bad = rgb(0xC22F26);
    t.warning = rgb(0x8F5A00);
    t.goodFill = rgb(0xA9DCC6);
    t.badFill = rgb(0xF2A79F);
    t.warningFill = rgb(0xFCEBC8);
    t.series = {rgb(0x2F62DD), rgb(0x1B9E89), rgb(0xE9A23B), rgb(0x8A55D7),
                rgb(0x4FB3E8), rgb(0xC8502D), rgb(0xC77BA8), rgb(0x7D8B2A)};
    t.rest = rgb(0x9AA5B5);
    t.unattributed = rgb(0xC3CAD4);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = rgb(0x0F1319);
    t.surface = rgb(0x171C24);
    t.raised = rgb(0x212834);
    t.sunken = rgb(0x2A323F);
    t.border = rgb(0x2B3442);
    t.grid = rgb(0x262E3A);
    t.text = rgb(0xE8ECF2);
    t.textSecondary = rgb(0xB4BECC);
    t.textMuted = rgb(0x98A4B5);
    t.accent = rgb(0x7C9CFF);
    t.accentText = rgb(0x0D1220);
    t.accentSoft = rgb(0x22305A);
    t.good = rgb(0x45CF97);
    t.bad = rgb(0xFF8B7E);
    t.warning = rgb(0xF2BC57);
    t.goodFill = rgb(0x1F6A4E);
    t.badFill = rgb(0x8C3A36);
    t.warningFill = rgb(0x4A3A17);
    t.series = {rgb(0x6D8FFB), rgb(0x2EBBA5), rgb(0xF0B04E), rgb(0xA97FF0),
                rgb(0x6CC6F2), rgb(0xE57A55), rgb(0xDB95BF), rgb(0xA5B34B)};
    t.rest = rgb(0x6E7A8C);
    t.unattributed = rgb(0x4A5565);
    return t;
}

const Theme *inForce = &Theme::light();

/// Fusion, with figures that answer the mouse at once instead of after most of a second, and labels that show a name that
/// looks like markup as it is. What is markup says so with setTextFormat().
class WindowStyle : public QProxyStyle
{
public:
    WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}
    using QProxyStyle::polish;
    void polish(QWidget *widget) override
    {
        QProxyStyle::polish(widget);
        if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override
    {
        constexpr int kTipDelayMs = 60;
        return hint == SH_ToolTip_WakeUpDelay ? kTipDelayMs : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

QFont roboto(int pixels, QFont::Weight weight)
{
    QFont font(QStringLiteral("Roboto"));
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QColor blend(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.window);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.textMuted);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::Highlight, t.accentSoft);
    p.setColor(QPalette::HighlightedText, t.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.textMuted);
    return p;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::night()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::current()
{
    return *inForce;
}

QColor Theme::changeFill(double change) const
{
    const double strength = std::clamp(std::abs(change) / 0.4, 0.0, 1.0);
    return blend(sunken, change > 0 ? badFill : goodFill, std::sqrt(strength));
}

// Made once: every painted cell asks for one.
QFont Fonts::caption() { static const QFont font = roboto(11, QFont::Normal); return font; }
QFont Fonts::small() { static const QFont font = roboto(12, QFont::Normal); return font; }
QFont Fonts::body() { static const QFont font = roboto(13, QFont::Normal); return font; }
QFont Fonts::strong() { static const QFont font = roboto(13, QFont::Medium); return font; }
QFont Fonts::heading() { static const QFont font = roboto(15, QFont::Medium); return font; }
QFont Fonts::figure() { static const QFont font = roboto(22, QFont::Medium); return font; }

ThemeSwitch &ThemeSwitch::instance()
{
    static ThemeSwitch only;
    return only;
}

void ThemeSwitch::apply(const Theme &theme)
{
    Icons::load();
    inForce = theme.dark ? &Theme::night() : &Theme::light();
    QApplication::setStyle(new WindowStyle);
    QApplication::setFont(Fonts::body());
    QApplication::setPalette(paletteOf(theme));
    qApp->setStyleSheet(styleSheetFor(theme));
    emit changed();
}

} // namespace assay
