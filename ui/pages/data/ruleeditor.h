#pragma once

#include "core/rules/rule.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace assay {

class ConditionRow;

/// Edits one rule field by field and says in place why it cannot be applied. Holds no state of its own: what is typed goes
/// out through edited(), what stands comes in through setRule().
class RuleEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RuleEditor(QWidget *parent = nullptr);

    void setDimensions(std::vector<DimensionRef> dimensions) { m_dimensions = std::move(dimensions); }
    void setRule(const AttributionRule &rule);

signals:
    /// `field` names what was edited: steps of one field may join in the undo stack.
    void edited(const assay::AttributionRule &rule, const QString &field);

private:
    template <typename Edit>
    void edit(const QString &field, Edit change);
    void showConditions();
    ConditionRow *addRow(std::size_t place);

    AttributionRule m_rule;
    std::vector<DimensionRef> m_dimensions;
    QLineEdit *m_name, *m_value;
    QComboBox *m_target;
    QCheckBox *m_overrides, *m_enabled;
    QVBoxLayout *m_conditions;
    std::vector<ConditionRow *> m_rows;
    QLabel *m_problem;
};

} // namespace assay
