#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QFontMetrics;
class QPainter;

namespace assay {

struct Theme;

/// How a figure is judged: colour speaks only where a change is good or not, never for mere growth; Bad is what needs
/// an answer (a missed target, refused records), Warning what only went the wrong way.
enum class Tone { Neutral, Good, Warning, Bad };

/// Small helpers shared by everything that is painted by hand. None of them keeps state.
namespace paint {

QColor toneColour(Tone tone, const Theme &theme);
QFont font(const QFont &base, int pixelSize, QFont::Weight weight = QFont::Normal);

/// `text` in one line, shortened in the middle where it does not fit; both ends of a name tell names apart.
void elided(QPainter &painter, const QRectF &rect, int alignment, const QString &text);

/// As many parts of a line ("2 found; 3 left out · $4") as `width` has room for: half a figure would say something else.
QString wholeParts(const QString &line, const QFontMetrics &metrics, int width);

/// The mark of keyboard focus: never colour alone, always an outline.
void focusRing(QPainter &painter, const QRectF &rect, const Theme &theme, qreal radius = 6);

/// Diagonal lines over `rect`: the sign of a partial period or of data without a price.
void hatch(QPainter &painter, const QRectF &rect, const QColor &colour);

/// `share` of `a`, the rest of `b`.
QColor mixed(const QColor &a, const QColor &b, qreal share);

/// Contrast of two opaque colours by WCAG 2: 1..21.
qreal contrast(const QColor &a, const QColor &b);

/// Behind what the mouse is over.
QColor hoverFill(const Theme &theme);

/// Near-black or white, whichever is easier to read on `background`.
QColor readableOn(const QColor &background);

} // namespace paint
} // namespace assay
