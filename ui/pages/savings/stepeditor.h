#pragma once

#include "core/levers/step.h"
#include "core/pricing/pricebook.h"

#include <QFrame>

#include <functional>
#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace assay {

class ParameterSlider;

/// One step of the scenario with the controls of its kind. Says what the step should become; the draft decides.
class StepEditor : public QFrame
{
    Q_OBJECT

public:
    StepEditor(const ScenarioStep &step, std::shared_ptr<const PriceBook> book, QWidget *parent = nullptr);

    /// Shows another state of a step of the same kind and scope; controls being dragged stay.
    void setStep(const ScenarioStep &step);
    const ScenarioStep &step() const { return m_step; }

signals:
    /// `gesture` names the drag that the change belongs to; empty for single changes.
    void edited(const assay::ScenarioStep &step, const QString &gesture);
    void removeRequested();

private:
    struct Binding
    {
        ParameterSlider *slider;
        QString (*words)(double);
        std::function<Parameter &(ScenarioStep &)> parameter;
        std::function<bool(const ScenarioStep &)> shown; ///< empty: always
    };

    void addHead(QVBoxLayout *layout);
    void addRouting(QVBoxLayout *layout);
    void addCaching(QVBoxLayout *layout);
    ParameterSlider *addSlider(QVBoxLayout *layout, const QString &label, double low, double high, bool percent,
                               std::function<Parameter &(ScenarioStep &)> parameter,
                               std::function<bool(const ScenarioStep &)> shown = {});
    void edit(const std::function<void(ScenarioStep &)> &change, const QString &gesture = {});
    void showStep();

    ScenarioStep m_step;
    std::shared_ptr<const PriceBook> m_book;
    QCheckBox *m_enabled = nullptr;
    QComboBox *m_model = nullptr, *m_tokenizer = nullptr, *m_cache = nullptr, *m_ttl = nullptr;
    std::vector<Binding> m_bindings;
};

/// Moves a parameter to `base`, its range moving along within [0, limit].
Parameter moved(const Parameter &parameter, double base, double limit);

} // namespace assay
