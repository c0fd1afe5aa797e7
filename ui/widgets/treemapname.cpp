#include "ui/widgets/treemapname.h"

#include "ui/widgets/paint.h"

#include <QFontMetrics>

#include <algorithm>

namespace assay {

namespace {

constexpr int kSizes[] = {12, 11};
constexpr qreal kOneLine = 22, kTwoLines = 38, kUprightLine = 16;

QStringList brokenName(const QString &name, const QFontMetrics &metrics, qreal width, qreal height)
{
    if (metrics.horizontalAdvance(name) <= width || height < kTwoLines)
        return {name};
    for (qsizetype at = name.size() - 1; at > 0; --at)
        if (QStringLiteral("-_ ./").contains(name[at - 1]) && metrics.horizontalAdvance(name.first(at)) <= width)
            return {name.first(at), name.sliced(at)};
    return {name};
}

} // namespace

TreemapName::TreemapName(const QString &name, const QSizeF &field, const QFont &base)
{
    for (const int size : kSizes) {
        m_font = paint::font(base, size, QFont::Medium);
        if (lie(name, field))
            return;
    }
    for (const int size : kSizes) {
        m_font = paint::font(base, size, QFont::Medium);
        if (stand(name, field))
            return;
    }
}

bool TreemapName::lie(const QString &name, const QSizeF &field)
{
    const QFontMetrics metrics(m_font);
    const qreal width = field.width() - 2 * kPadding;
    m_lines = brokenName(name, metrics, width, field.height());
    m_isWhole = field.height() >= kOneLine
        && std::ranges::all_of(m_lines, [&](const QString &line) { return metrics.horizontalAdvance(line) <= width; });
    return m_isWhole;
}

bool TreemapName::stand(const QString &name, const QSizeF &field)
{
    m_isUpright = field.width() >= kUprightLine && QFontMetrics(m_font).horizontalAdvance(name) <= field.height() - 2 * kPadding;
    m_isWhole = m_isUpright;
    return m_isWhole;
}

} // namespace assay
