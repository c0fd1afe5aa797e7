#pragma once

#include "ui/widgets/card.h"

#include "core/targets/target.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace assay {

class SegmentField;

/// Where a target is put together: what is measured, of which calls, and what it is held against. Return keeps it, Esc does not.
class TargetForm : public Card
{
    Q_OBJECT

public:
    explicit TargetForm(QWidget *parent = nullptr);
    /// Fills the fields. `changed` is the target that is being changed; none: a new one is made.
    void open(const Target &target, const std::optional<Target> &changed);
    /// What a press on "Take the filters shown" puts in, and the conditions on offer while typing.
    void setFilters(const std::vector<Filter> &filters);
    void setOffered(const std::vector<Filter> &conditions);

signals:
    /// The fields hold a target.
    void submitted(const assay::Target &target, const std::optional<assay::Target> &changed);

private:
    QWidget *createLine();
    QWidget *createMargins();
    QWidget *createButtons();
    void followMetric();
    void followOrigin();
    void submit();
    void say(const QString &problem, QWidget *field);

    std::optional<Target> m_changed;
    std::vector<Filter> m_filters;
    QComboBox *m_metric;
    SegmentField *m_segment;
    QPushButton *m_takeFilters;
    QComboBox *m_kind, *m_origin;
    QLineEdit *m_line;
    QLabel *m_unit;
    QLineEdit *m_tolerance, *m_leastCalls;
    QLabel *m_problem;
    QPushButton *m_keep;
};

} // namespace assay
