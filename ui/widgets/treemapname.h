#pragma once

#include <QFont>
#include <QHash>
#include <QSizeF>
#include <QStringList>

#include <array>

namespace assay {

/// The fonts that names are written in, the larger first, and how wide texts are in them: measured once each, since laying
/// a treemap out tries a thousand fields.
class NameFonts
{
public:
    static constexpr std::size_t kCount = 3;

    explicit NameFonts(const QFont &base);
    const QFont &base() const { return m_base; }
    const QFont &font(std::size_t place) const { return m_fonts[place]; }
    /// In pixels.
    int width(const QString &text, std::size_t place);

private:
    QFont m_base;
    std::array<QFont, kCount> m_fonts;
    std::array<QHash<QString, int>, kCount> m_widths;
};

/// How the name of a treemap's field is written: whole on one line or broken once behind a joint ("invoice-", "extraction"),
/// in a smaller font where only that shows all of it, upright in a narrow high field; else shortened by whoever paints it.
class TreemapName
{
public:
    static constexpr qreal kPadding = 6;

    TreemapName(const QString &name, const QSizeF &field, NameFonts &fonts);

    const QStringList &lines() const { return m_lines; }
    /// Its place among the fonts.
    std::size_t font() const { return m_font; }
    bool isWhole() const { return m_isWhole; }
    bool isUpright() const { return m_isUpright; }
    /// What the name is worth to a reader: 1 whole, less where it is small or the head must be turned, 0 cut.
    double weight() const;

private:
    bool lie(const QString &name, const QSizeF &field, NameFonts &fonts);
    bool stand(const QString &name, const QSizeF &field, NameFonts &fonts);

    QStringList m_lines;
    std::size_t m_font = 0;
    bool m_isWhole = false, m_isUpright = false;
};

} // namespace assay
