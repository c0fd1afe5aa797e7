#include "ui/pages/data/conditionrow.h"

#include "core/values/escapedtext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <ranges>

namespace assay {

namespace {

QString listText(const std::vector<std::string> &texts)
{
    QStringList parts;
    for (const std::string &text : texts)
        parts << QString::fromStdString(escaped(text, ","));
    return parts.join(QLatin1Char(','));
}

} // namespace

ConditionRow::ConditionRow(const RuleCondition &condition, const std::vector<DimensionRef> &dimensions, QWidget *parent)
    : QWidget(parent), m_dimension(new QComboBox(this)), m_kind(new QComboBox(this)), m_text(new QLineEdit(this))
{
    for (const DimensionRef &dimension : dimensions)
        m_dimension->addItem(Format::dimension(dimension), QString::fromStdString(dimension.id()));
    for (const auto &[text, kind] : {std::pair{tr("is one of"), MatchKind::OneOf}, std::pair{tr("begins with"), MatchKind::Prefix},
                                     std::pair{tr("looks like (* and ?)"), MatchKind::Glob},
                                     std::pair{tr("matches expression"), MatchKind::Regex}})
        m_kind->addItem(text, int(kind));
    if (condition.kind == MatchKind::Table)
        m_kind->addItem(tr("is in the table"), int(MatchKind::Table));
    m_dimension->setObjectName(QStringLiteral("conditionDimension"));
    m_kind->setObjectName(QStringLiteral("conditionKind"));
    m_text->setObjectName(QStringLiteral("conditionText"));
    m_dimension->setAccessibleName(tr("Dimension of the condition"));
    m_kind->setAccessibleName(tr("How the condition is read"));
    m_text->setAccessibleName(tr("Text of the condition"));
    auto *remove = new QToolButton(this);
    remove->setObjectName(QStringLiteral("removeCondition"));
    Icons::follow(remove, QStringLiteral("close"));
    remove->setToolTip(tr("Remove the condition"));
    remove->setAccessibleName(tr("Remove the condition"));
    for (QComboBox *choice : {m_dimension, m_kind}) { // the text needs the room more than the longest choice
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(9);
    }
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::tight);
    layout->addWidget(m_dimension);
    layout->addWidget(m_kind);
    layout->addWidget(m_text, 2);
    layout->addWidget(remove);
    setCondition(condition);
    connect(m_dimension, &QComboBox::currentIndexChanged, this, &ConditionRow::edited);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ConditionRow::edited);
    connect(m_text, &QLineEdit::textEdited, this, &ConditionRow::edited);
    connect(remove, &QToolButton::clicked, this, &ConditionRow::removeRequested);
}

RuleCondition ConditionRow::condition() const
{
    RuleCondition condition{*DimensionRef::parse(m_dimension->currentData().toString().toStdString()), MatchKind(m_kind->currentData().toInt())};
    const std::string text = m_text->text().toStdString();
    if (condition.kind == MatchKind::Table)
        condition.table = m_shown.table;
    else if (m_shown.kind == MatchKind::Table) // what the field shows of a table is no text to look for
        std::ranges::copy(m_shown.table | std::views::keys, std::back_inserter(condition.texts));
    else if (condition.kind == MatchKind::OneOf)
        condition.texts = splitBare(text, ',');
    else
        condition.texts = {text};
    return condition;
}

void ConditionRow::setCondition(const RuleCondition &condition)
{
    m_shown = condition;
    const QSignalBlocker quietDimension(m_dimension), quietKind(m_kind);
    const QString id = QString::fromStdString(condition.dimension.id());
    if (m_dimension->findData(id) < 0)
        m_dimension->addItem(Format::dimension(condition.dimension), id);
    m_dimension->setCurrentIndex(m_dimension->findData(id));
    m_kind->setCurrentIndex(m_kind->findData(int(condition.kind)));
    const bool isTable = condition.kind == MatchKind::Table, isList = condition.kind == MatchKind::OneOf;
    m_text->setReadOnly(isTable);
    m_text->setPlaceholderText(isList ? tr("values, apart by commas; empty: not given") : tr("text"));
    const QString text = isTable  ? tr("%1 keys").arg(Format::count(std::int64_t(condition.table.size())))
                         : isList ? listText(condition.texts)
                                  : QString::fromStdString(condition.texts.empty() ? std::string() : condition.texts.front());
    if (text != m_text->text())
        m_text->setText(text);
}

} // namespace assay
