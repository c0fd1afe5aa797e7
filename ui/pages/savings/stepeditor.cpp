#include "ui/pages/savings/stepeditor.h"

#include "ui/format.h"
#include "ui/pages/savings/parameterslider.h"
#include "ui/pages/savings/scenariotext.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr double kMostEscalation = 0.5, kLeastRatio = 0.5, kMostRatio = 2.0;

QString factor(double value) { return QStringLiteral("× %1").arg(value, 0, 'f', 2); }

QComboBox *addCombo(QVBoxLayout *layout, const QString &label, const char *name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(label);
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a narrow column cuts no card
    box->setMinimumContentsLength(8);
    auto *line = new QWidget(parent); // which can be hidden as a whole
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(new QLabel(label, line));
    row->addWidget(box, 1);
    layout->addWidget(line);
    return box;
}

void choose(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

Parameter moved(const Parameter &parameter, double base, double limit)
{
    const double shift = base - parameter.base;
    return {std::clamp(parameter.low + shift, 0.0, base), base, std::clamp(parameter.high + shift, base, std::max(base, limit))};
}

StepEditor::StepEditor(const ScenarioStep &step, std::shared_ptr<const PriceBook> book, QWidget *parent)
    : QFrame(parent), m_step(step), m_book(std::move(book))
{
    setObjectName(QStringLiteral("card"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::medium, Space::small, Space::medium, Space::medium);
    layout->setSpacing(Space::small);
    addHead(layout);
    switch (step.kind) {
    case LeverKind::Routing: addRouting(layout); break;
    case LeverKind::Caching: addCaching(layout); break;
    case LeverKind::Batch:
        addSlider(layout, tr("Share sent as batch"), 0, 1, true, [](ScenarioStep &s) -> Parameter & { return s.share; });
        addSlider(layout, tr("Cache hit rate inside batches"), 0, 1, true, [](ScenarioStep &s) -> Parameter & { return s.hitRate; });
        break;
    case LeverKind::Output:
        addSlider(layout, tr("Output tokens saved"), 0, 1, true, [](ScenarioStep &s) -> Parameter & { return s.share; });
        break;
    case LeverKind::Input:
        addSlider(layout, tr("Uncached input tokens saved"), 0, 1, true, [](ScenarioStep &s) -> Parameter & { return s.share; });
        break;
    case LeverKind::Waste:
        addSlider(layout, tr("Wasted calls avoided"), 0, 1, true, [](ScenarioStep &s) -> Parameter & { return s.share; });
        break;
    }
    showStep();
}

void StepEditor::addHead(QVBoxLayout *layout)
{
    m_enabled = new QCheckBox(ScenarioText::kind(m_step.kind), this);
    m_enabled->setFont(Fonts::strong());
    m_enabled->setObjectName(QStringLiteral("stepEnabled"));
    m_enabled->setToolTip(tr("Count this step in the scenario"));
    connect(m_enabled, &QCheckBox::toggled, this, [this](bool on) { edit([on](ScenarioStep &s) { s.enabled = on; }); });
    auto *remove = new QToolButton(this);
    remove->setText(tr("Remove"));
    remove->setObjectName(QStringLiteral("removeStep"));
    remove->setAccessibleName(tr("Remove %1 from the scenario").arg(m_enabled->text()));
    connect(remove, &QToolButton::clicked, this, &StepEditor::removeRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(m_enabled, 1);
    row->addWidget(remove);
    layout->addLayout(row);
    auto *scope = new QLabel(ScenarioText::scope(m_step.rule), this);
    scope->setProperty("kind", QStringLiteral("note"));
    scope->setWordWrap(true);
    layout->addWidget(scope);
}

void StepEditor::addRouting(QVBoxLayout *layout)
{
    m_model = addCombo(layout, tr("To model"), "targetModel", this);
    for (const AiModel &model : m_book->models())
        m_model->addItem(QString::fromStdString(model.displayName), QString::fromStdString(model.id));
    connect(m_model, &QComboBox::currentIndexChanged, this, [this] {
        edit([id = m_model->currentData().toString().toStdString()](ScenarioStep &s) { s.toModel = id; });
    });
    addSlider(layout, tr("Share of calls routed"), 0, 1, true, [](ScenarioStep &s) -> Parameter & { return s.share; });
    addSlider(layout, tr("Escalated back"), 0, kMostEscalation, true, [](ScenarioStep &s) -> Parameter & { return s.escalation; })
        ->setToolTip(tr("Routed calls that must be repeated on the old model: they are paid twice"));
    addSlider(layout, tr("Output on the new model"), kLeastRatio, kMostRatio, false, [](ScenarioStep &s) -> Parameter & { return s.verbosity; });
    m_tokenizer = addCombo(layout, tr("Token counts"), "tokenizer", this);
    m_tokenizer->addItem(tr("Catalogue ratio"), false);
    m_tokenizer->addItem(tr("Own ratio"), true);
    connect(m_tokenizer, &QComboBox::currentIndexChanged, this, [this] {
        edit([own = m_tokenizer->currentData().toBool()](ScenarioStep &s) {
            s.tokenizerRatio = own ? std::optional(Parameter::exactly(1)) : std::nullopt;
        });
    });
    addSlider(layout, tr("Tokens on the new model"), kLeastRatio, kMostRatio, false,
              [](ScenarioStep &s) -> Parameter & { return *s.tokenizerRatio; }, [](const ScenarioStep &s) { return s.tokenizerRatio.has_value(); });
}

void StepEditor::addCaching(QVBoxLayout *layout)
{
    using Cache = ScenarioStep::Cache;
    using Ttl = ScenarioStep::Ttl;
    m_cache = addCombo(layout, tr("Cache"), "cacheMode", this);
    m_cache->addItem(tr("Replay, 5-minute entries"), int(Cache::Replay5m));
    m_cache->addItem(tr("Replay, 1-hour entries"), int(Cache::Replay1h));
    m_cache->addItem(tr("Replay, the cheaper of both"), int(Cache::BestReplay));
    m_cache->addItem(tr("Assumed hit rate"), int(Cache::TargetRate));
    m_cache->setToolTip(tr("A replay sends the calls through a cache at the times they really came"));
    connect(m_cache, &QComboBox::currentIndexChanged, this, [this] {
        edit([mode = Cache(m_cache->currentData().toInt())](ScenarioStep &s) { s.cache = mode; });
    });
    const auto assumed = [](const ScenarioStep &s) { return s.cache == Cache::TargetRate; };
    addSlider(layout, tr("Hit rate of cacheable tokens"), 0, 1, true, [](ScenarioStep &s) -> Parameter & { return s.hitRate; }, assumed);
    m_ttl = addCombo(layout, tr("Writes live"), "cacheTtl", this);
    m_ttl->addItem(tr("5 minutes"), int(Ttl::FiveMinutes));
    m_ttl->addItem(tr("1 hour"), int(Ttl::OneHour));
    connect(m_ttl, &QComboBox::currentIndexChanged, this, [this] {
        edit([ttl = Ttl(m_ttl->currentData().toInt())](ScenarioStep &s) { s.ttl = ttl; });
    });
    addSlider(layout, tr("Prefix that really repeats"), 0, 1, true, [](ScenarioStep &s) -> Parameter & { return s.prefixScale; });
}

ParameterSlider *StepEditor::addSlider(QVBoxLayout *layout, const QString &label, double low, double high, bool percent,
                                       std::function<Parameter &(ScenarioStep &)> parameter,
                                       std::function<bool(const ScenarioStep &)> shown)
{
    const auto words = percent ? &Format::percent : &factor;
    auto *slider = new ParameterSlider(label, low, high, words, this);
    layout->addWidget(slider);
    connect(slider, &ParameterSlider::valueChanged, this, [this, slider, parameter, high, label](double value) {
        edit([&](ScenarioStep &s) { parameter(s) = moved(parameter(s), value, high); },
             QStringLiteral("%1/%2").arg(label).arg(slider->gesture()));
    });
    m_bindings.push_back({slider, words, std::move(parameter), std::move(shown)});
    return slider;
}

void StepEditor::edit(const std::function<void(ScenarioStep &)> &change, const QString &gesture)
{
    ScenarioStep next = m_step;
    change(next);
    if (next == m_step)
        return;
    setStep(next);
    emit edited(next, gesture);
}

void StepEditor::setStep(const ScenarioStep &step)
{
    m_step = step;
    showStep();
}

void StepEditor::showStep()
{
    {
        const QSignalBlocker quiet(m_enabled);
        m_enabled->setChecked(m_step.enabled);
    }
    if (m_model) {
        const int known = m_book->indexOf(m_step.toModel);
        choose(m_model, known < 0 ? QVariant() : QString::fromStdString(m_book->models()[std::size_t(known)].id));
        choose(m_tokenizer, m_step.tokenizerRatio.has_value());
    }
    if (m_cache) {
        choose(m_cache, int(m_step.cache));
        choose(m_ttl, int(m_step.ttl));
        m_ttl->parentWidget()->setVisible(!m_step.isReplay()); // a replay says itself how long entries live
    }
    for (const Binding &binding : m_bindings) {
        const bool shown = !binding.shown || binding.shown(m_step);
        binding.slider->setVisible(shown);
        if (!shown)
            continue;
        const Parameter &parameter = binding.parameter(m_step);
        if (!binding.slider->slider()->isSliderDown())
            binding.slider->setValue(parameter.base);
        binding.slider->setNote(parameter.isExact() ? QString()
                                                    : tr("parameter range %1 – %2").arg(binding.words(parameter.low), binding.words(parameter.high)));
    }
}

} // namespace assay
