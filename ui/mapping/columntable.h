#pragma once

#include "core/formats/tablesample.h"

#include <QTableWidget>

class QComboBox;

namespace assay {

/// The columns of a file, one a row: its name, what it means, and its first values. What a column means is chosen in
/// place; of two columns that are given one meaning, the later choice keeps it.
class ColumnTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit ColumnTable(const TableSample &sample, QWidget *parent = nullptr);

    /// What is chosen; a guess that was taken away stands among the tags.
    Mapping mapping() const;
    /// Chooses what the profile says; returns the columns it names that are not here.
    QStringList choose(const Mapping &mapping);

signals:
    void changed();

private:
    QComboBox *createChoice(int row);
    void chosen(int row);
    QString columnName(int row) const { return item(row, 0)->text(); }

    Mapping m_guess;
    std::vector<QComboBox *> m_choices; ///< by row
};

} // namespace assay
