#pragma once

#include "core/pricing/contract.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;

namespace assay {

/// One line of fields that becomes a dated rule of the contract: when, for which models, a discount off list, own rates
/// per million tokens, a note. What the contract's format refuses is said below the fields.
class ContractRuleForm : public QWidget
{
    Q_OBJECT

public:
    explicit ContractRuleForm(QWidget *parent = nullptr);

signals:
    void ruleTyped(const assay::ContractRule &rule);

private:
    void submit();
    void say(const QString &problem);

    QLineEdit *m_from, *m_to, *m_models, *m_discount, *m_note;
    std::array<QLineEdit *, kTokenClassCount> m_rates;
    QLabel *m_problem;
};

} // namespace assay
