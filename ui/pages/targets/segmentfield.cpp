#include "ui/pages/targets/segmentfield.h"

#include "ui/targettext.h"

#include <QCompleter>
#include <QStringListModel>

namespace assay {

namespace {

/// Completes the condition that is being typed and leaves those before it.
class ConditionCompleter : public QCompleter
{
public:
    ConditionCompleter(QStringListModel *offered, QLineEdit *field) : QCompleter(offered, field), m_field(field)
    {
        setFilterMode(Qt::MatchContains);
        setCaseSensitivity(Qt::CaseInsensitive);
    }
    QStringList splitPath(const QString &path) const override { return {path.mid(path.lastIndexOf(QLatin1Char(';')) + 1).trimmed()}; }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString typed = m_field->text();
        const qsizetype before = typed.lastIndexOf(QLatin1Char(';')) + 1;
        return typed.left(before) + (before > 0 ? QStringLiteral(" ") : QString()) + index.data().toString();
    }

private:
    QLineEdit *m_field;
};

} // namespace

SegmentField::SegmentField(QWidget *parent) : QLineEdit(parent), m_offered(new QStringListModel(this))
{
    setPlaceholderText(tr("everything"));
    setToolTip(tr("Conditions on the calls such as workload=chat or team!=support, apart by semicolons; empty: all that is shown"));
    setCompleter(new ConditionCompleter(m_offered, this));
}

void SegmentField::setOffered(const std::vector<Filter> &conditions)
{
    QStringList texts;
    for (const Filter &condition : conditions)
        texts << TargetText::segmentTyped({condition});
    m_offered->setStringList(texts);
}

void SegmentField::setSegment(const std::vector<Filter> &segment)
{
    setText(TargetText::segmentTyped(segment));
    setCursorPosition(0);
}

Result<std::vector<Filter>> SegmentField::segment() const
{
    return TargetText::segmentFrom(text());
}

} // namespace assay
