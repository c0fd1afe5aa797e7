#include "app/texttable.h"

#include "core/values/printable.h"

#include <algorithm>
#include <cstdio>

namespace assay {

namespace {

constexpr qsizetype kWidestText = 48; ///< longer names are elided in the middle

QString fitted(const QString &given)
{
    const QString text = QString::fromStdString(printable(given.toStdString()));
    if (text.size() <= kWidestText)
        return text;
    const qsizetype half = (kWidestText - 1) / 2;
    return text.left(kWidestText - 1 - half) + QChar(0x2026) + text.right(half);
}

} // namespace

void TextTable::addColumn(const QString &header, Align align)
{
    m_columns.push_back({header, align});
}

void TextTable::addRow(const QStringList &cells)
{
    m_rows.emplace_back();
    for (const QString &cell : cells)
        m_rows.back() << fitted(cell);
}

void TextTable::addRule()
{
    m_rows.emplace_back();
}

QString TextTable::line(const QStringList &cells, const std::vector<qsizetype> &widths) const
{
    QString text;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString cell = cells.value(qsizetype(i));
        text += i > 0 ? QStringLiteral("  ") : QString();
        text += m_columns[i].align == Align::Right ? cell.rightJustified(widths[i]) : cell.leftJustified(widths[i]);
    }
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text + QLatin1Char('\n');
}

QString TextTable::text() const
{
    std::vector<qsizetype> widths;
    qsizetype total = m_columns.empty() ? 0 : 2 * qsizetype(m_columns.size() - 1);
    QStringList header;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        qsizetype width = m_columns[i].header.size();
        for (const QStringList &row : m_rows)
            width = std::max(width, row.value(qsizetype(i)).size());
        widths.push_back(width);
        total += width;
        header << m_columns[i].header;
    }
    const QString rule = QString(total, QLatin1Char('-')) + QLatin1Char('\n');
    QString text = line(header, widths) + rule;
    for (const QStringList &row : m_rows)
        text += row.isEmpty() ? rule : line(row, widths);
    return text;
}

void printText(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
}

} // namespace assay
