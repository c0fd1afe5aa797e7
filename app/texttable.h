#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace assay {

/// A table for the terminal: columns as wide as their widest cell, numbers flush right, two spaces between.
class TextTable
{
public:
    enum class Align { Left, Right };

    void addColumn(const QString &header, Align align);
    void addRow(const QStringList &cells);
    /// A line between what came before and the totals after it.
    void addRule();

    /// Lines ending in "\n", header first.
    QString text() const;

private:
    struct Column
    {
        QString header;
        Align align;
    };
    QString line(const QStringList &cells, const std::vector<qsizetype> &widths) const;

    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows; ///< an empty one is a rule
};

/// Prints text in UTF-8 on stdout.
void printText(const QString &text);

} // namespace assay
