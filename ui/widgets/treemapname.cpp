#include "ui/widgets/treemapname.h"

#include "ui/widgets/paint.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr std::array kSizes{12, 11, 10};
constexpr std::array kWorth{1.0, 0.95, 0.8}; ///< of a name in that size
static_assert(kSizes.size() == NameFonts::kCount);
constexpr qreal kOneLine = 22, kTwoLines = 38, kUprightLine = 16;
constexpr qsizetype kMostWidths = 4096; ///< kept: names come and go with the question

} // namespace

NameFonts::NameFonts(const QFont &base) : m_base(base)
{
    for (std::size_t i = 0; i < kCount; ++i)
        m_fonts[i] = paint::font(base, kSizes[i], QFont::Medium);
}

int NameFonts::width(const QString &text, std::size_t place)
{
    auto &widths = m_widths[place];
    if (const auto known = widths.constFind(text); known != widths.constEnd())
        return *known;
    if (widths.size() >= kMostWidths)
        widths.clear();
    return *widths.insert(text, int(std::ceil(QFontMetricsF(m_fonts[place]).horizontalAdvance(text))));
}

TreemapName::TreemapName(const QString &name, const QSizeF &field, NameFonts &fonts)
{
    for (m_font = 0; m_font < NameFonts::kCount; ++m_font)
        if (lie(name, field, fonts))
            return;
    for (m_font = 0; m_font < NameFonts::kCount; ++m_font)
        if (stand(name, field, fonts))
            return;
    m_font = NameFonts::kCount - 1;
}

double TreemapName::weight() const
{
    return !m_isWhole ? 0 : m_isUpright ? kWorth[m_font] / 2 : kWorth[m_font];
}

bool TreemapName::lie(const QString &name, const QSizeF &field, NameFonts &fonts)
{
    const qreal width = field.width() - 2 * kPadding;
    const auto fits = [&](const QString &text) { return fonts.width(text, m_font) <= width; };
    m_lines = {name};
    for (qsizetype at = fits(name) || field.height() < kTwoLines ? 0 : name.size() - 1; at > 0; --at)
        if (QStringLiteral("-_ ./").contains(name[at - 1]) && fits(name.first(at))) {
            m_lines = {name.first(at), name.sliced(at)};
            break;
        }
    m_isWhole = field.height() >= kOneLine && std::ranges::all_of(m_lines, fits);
    return m_isWhole;
}

bool TreemapName::stand(const QString &name, const QSizeF &field, NameFonts &fonts)
{
    m_isUpright = field.width() >= kUprightLine && fonts.width(name, m_font) <= field.height() - 2 * kPadding;
    m_isWhole = m_isUpright;
    return m_isWhole;
}

} // namespace assay
