#pragma once

#include <QFont>
#include <QSizeF>
#include <QStringList>

namespace assay {

/// How the name of a treemap's field is written: whole on one line or broken once behind a joint ("invoice-", "extraction"),
/// in a smaller font where only that shows all of it, upright in a narrow high field; else shortened by whoever paints it.
class TreemapName
{
public:
    static constexpr qreal kPadding = 6;

    TreemapName(const QString &name, const QSizeF &field, const QFont &base);

    const QStringList &lines() const { return m_lines; }
    const QFont &font() const { return m_font; }
    bool isWhole() const { return m_isWhole; }
    bool isUpright() const { return m_isUpright; }
    /// What the name is worth to a reader: 1 whole, less where the head must be turned, 0 cut.
    double weight() const { return !m_isWhole ? 0 : m_isUpright ? 0.5 : 1; }

private:
    bool lie(const QString &name, const QSizeF &field);
    bool stand(const QString &name, const QSizeF &field);

    QStringList m_lines;
    QFont m_font;
    bool m_isWhole = false, m_isUpright = false;
};

} // namespace assay
