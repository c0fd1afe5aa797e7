#include "ui/mapping/columntable.h"

#include "ui/mapping/meanings.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

namespace assay {

namespace {

enum Column { NameColumn, MeaningColumn, FirstValue };
constexpr int kShownValues = 3;

/// The target a mapping gives a column; empty for none.
std::string targetIn(const Mapping &mapping, const std::string &column)
{
    const auto found = std::ranges::find(mapping.columns, column, [](const auto &entry) { return entry.second; });
    return found == mapping.columns.end() ? std::string() : found->first;
}

} // namespace

ColumnTable::ColumnTable(const TableSample &sample, QWidget *parent)
    : QTableWidget(int(sample.columns.size()), FirstValue + int(std::min<std::size_t>(sample.rows.size(), kShownValues)), parent)
    , m_guess(sample.guess)
{
    setObjectName(QStringLiteral("columnTable"));
    setAccessibleName(tr("Columns of the file"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setTabKeyNavigation(false); // Tab goes from choice to choice
    QStringList titles{tr("Column"), tr("Means")};
    for (int i = FirstValue; i < columnCount(); ++i)
        titles << tr("Record %1").arg(i - FirstValue + 1);
    setHorizontalHeaderLabels(titles);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setWordWrap(false); // a value ends where its cell does, not at its last hyphen
    verticalHeader()->hide();
    for (int row = 0; row < rowCount(); ++row) {
        setItem(row, NameColumn, new QTableWidgetItem(QString::fromStdString(sample.columns[std::size_t(row)])));
        for (int i = FirstValue; i < columnCount(); ++i)
            setItem(row, i, new QTableWidgetItem(QString::fromStdString(sample.rows[std::size_t(i - FirstValue)][std::size_t(row)])));
        m_choices.push_back(createChoice(row));
        setCellWidget(row, MeaningColumn, m_choices.back());
    }
    verticalHeader()->setDefaultSectionSize(m_choices.empty() ? 32 : m_choices.front()->sizeHint().height() + 4);
    setColumnWidth(NameColumn, 190);
    setColumnWidth(MeaningColumn, 220);
    for (int i = FirstValue; i < columnCount(); ++i)
        horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
    choose(m_guess);
}

QComboBox *ColumnTable::createChoice(int row)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QStringLiteral("meaning.") + columnName(row));
    choice->setAccessibleName(tr("Meaning of %1").arg(columnName(row)));
    choice->addItem(tr("A tag, kept as it is"), QString());
    for (const Meaning &meaning : allMeanings())
        choice->addItem(meaning.title, meaning.target);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, row] { chosen(row); });
    return choice;
}

void ColumnTable::chosen(int row)
{
    const QString target = m_choices[std::size_t(row)]->currentData().toString();
    for (QComboBox *other : m_choices)
        if (!target.isEmpty() && other != m_choices[std::size_t(row)] && other->currentData().toString() == target) {
            const QSignalBlocker quiet(other);
            other->setCurrentIndex(0);
        }
    emit changed();
}

Mapping ColumnTable::mapping() const
{
    Mapping mapping;
    for (int row = 0; row < rowCount(); ++row) {
        const std::string column = columnName(row).toStdString();
        const QString target = m_choices[std::size_t(row)]->currentData().toString();
        if (!target.isEmpty())
            mapping.columns.emplace_back(target.toStdString(), column);
        else if (!targetIn(m_guess, column).empty())
            mapping.tags.push_back(column);
    }
    return mapping;
}

QStringList ColumnTable::choose(const Mapping &mapping)
{
    for (int row = 0; row < rowCount(); ++row) {
        QComboBox *choice = m_choices[std::size_t(row)];
        const QSignalBlocker quiet(choice);
        const int index = choice->findData(QString::fromStdString(targetIn(mapping, columnName(row).toStdString())));
        choice->setCurrentIndex(std::max(index, 0));
    }
    emit changed();
    QStringList missing;
    for (const auto &[target, column] : mapping.columns)
        if (findItems(QString::fromStdString(column), Qt::MatchFixedString | Qt::MatchCaseSensitive).isEmpty())
            missing << QString::fromStdString(column);
    return missing;
}

} // namespace assay
