#pragma once

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace assay {

class Session;

/// The time range: 7, 30, 90 days, everything, the month, quarter or year the ledger ends in, or a period typed in; and
/// the period it is compared with.
class PeriodPicker : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodPicker(Session &session, QWidget *parent = nullptr);

private:
    void addPreset(const QString &text, const QString &tip, int days);
    void buildTyping();
    void addCalendarPresets(QMenu *menu);
    void buildComparison();
    void applyTyped();
    void applyComparison();
    void follow();

    Session &m_session;
    QButtonGroup *m_presets;
    QToolButton *m_custom;
    QLineEdit *m_typed;
    QLabel *m_problem;
    QToolButton *m_comparison;
    QLineEdit *m_comparisonTyped;
};

} // namespace assay
