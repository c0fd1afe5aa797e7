#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>
#include <cstddef>

namespace assay {

/// All colours, fonts and distances of the window, once for light and once for dark. Nothing else names a colour.
/// Texts have a contrast of at least 4.5:1 against `surface`; the series can be told apart by colour-blind readers.
struct Theme
{
    bool dark = false;
    QColor window;        ///< behind the cards
    QColor surface;       ///< cards, tables, rail
    QColor raised;        ///< hover cards, menus, pressed buttons
    QColor sunken;        ///< empty part of a bar, read-only fields
    QColor border, grid;  ///< card frame; lines inside charts and tables
    QColor text, textSecondary, textMuted; ///< figures; labels; axis labels and notes
    QColor accent, accentText, accentSoft; ///< the one accent; text on it; selected rows
    QColor good, bad, warning;             ///< as text: cheaper, dearer, needs a look
    QColor goodFill, badFill, warningFill; ///< as fill behind normal text
    std::array<QColor, 8> series;
    QColor rest;         ///< "other" in charts
    QColor unattributed; ///< hatched in charts

    static const Theme &light();
    static const Theme &night(); ///< dark
    /// The one in force. Widgets read it while painting; a change repaints them through QEvent::PaletteChange.
    static const Theme &current();

    /// Colour of the i-th series, repeating after the eighth.
    QColor seriesColor(std::size_t i) const { return series[i % series.size()]; }
    /// Fill for a relative change of a cost per unit: green when cheaper, red when dearer, calm between; +-40 % is full.
    QColor changeFill(double change) const;
};

/// Roboto in the sizes of the window, in pixels.
namespace Fonts {
QFont caption(); ///< 11: axis labels, notes
QFont small();   ///< 12: labels
QFont body();    ///< 13: tables and texts
QFont strong();  ///< 13 medium
QFont heading(); ///< 15 medium: card titles
QFont figure();  ///< 22 medium: headline figures
}

/// Distances in pixels.
namespace Space {
inline constexpr int tight = 4, small = 8, medium = 12, large = 16;
inline constexpr int cardRadius = 8, rowHeight = 30;
}

/// Puts a theme into force: palette and stylesheet of the application.
class ThemeSwitch : public QObject
{
    Q_OBJECT

public:
    static ThemeSwitch &instance();
    void apply(const Theme &theme);

signals:
    /// After the palette was set; for what keeps colours (charts, tinted icons).
    void changed();

private:
    ThemeSwitch() = default;
};

} // namespace assay
