#pragma once

#include "core/rules/rule.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace assay {

/// One condition of a rule in a line: a dimension, how it is read, and the text. A mapping table shows its size and keeps
/// its keys.
class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    /// `dimensions` are those on offer, tags included.
    ConditionRow(const RuleCondition &condition, const std::vector<DimensionRef> &dimensions, QWidget *parent);

    RuleCondition condition() const;
    void setCondition(const RuleCondition &condition);

signals:
    void edited();
    void removeRequested();

private:
    QComboBox *m_dimension, *m_kind;
    QLineEdit *m_text;
    RuleCondition m_shown;
};

} // namespace assay
