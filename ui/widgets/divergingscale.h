#pragma once

#include <QColor>
#include <QWidget>

#include <optional>

namespace assay {

struct Theme;

/// Colours for a change: blue for less, orange for more, grey for none. The pair stays apart for every common kind of
/// colour blindness; figures always carry their sign as well.
namespace DivergingScale {
/// `change` as a ratio (-0.2 = a fifth less), full colour from +-`limit` on; nullopt: not known, the theme's track.
QColor colour(std::optional<double> change, double limit, const Theme &theme);
} // namespace DivergingScale

/// The legend of the scale: "-30 %" to "+30 %" and a hollow box for "not known".
class DivergingLegend : public QWidget
{
    Q_OBJECT

public:
    explicit DivergingLegend(QWidget *parent = nullptr);
    void setLimit(double limit);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString text(int sign) const;
    double m_limit = 0.3;
};

} // namespace assay
