#include "ui/pages/targets/targetform.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/language.h"
#include "ui/pages/targets/segmentfield.h"
#include "ui/stylesheet.h"
#include "ui/targettext.h"
#include "ui/theme.h"
#include "ui/widgets/closebyescape.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace assay {

namespace {

constexpr int kWidth = 316;
constexpr std::array kKinds{TargetKind::Upper, TargetKind::Lower, TargetKind::Band};
constexpr double kMostTolerance = 100; ///< times the line, as the document of targets has it
enum Origin { Baseline, Typed };

/// A field under its name.
void addField(QVBoxLayout &layout, const QString &name, QWidget *field, const char *objectName)
{
    auto *label = new QLabel(name);
    setKind(label, "note");
    label->setBuddy(field);
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(name);
    layout.addWidget(label);
    layout.addWidget(field);
}

QVBoxLayout *fieldColumn(QHBoxLayout &row)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::tight);
    row.addLayout(column, 1);
    return column;
}

} // namespace

TargetForm::TargetForm(QWidget *parent)
    : Card({}, parent)
    , m_metric(new QComboBox)
    , m_segment(new SegmentField)
    , m_takeFilters(new QPushButton(tr("Take the filters shown")))
    , m_kind(new QComboBox)
    , m_origin(new QComboBox)
    , m_line(new QLineEdit)
    , m_unit(new QLabel)
    , m_tolerance(new QLineEdit)
    , m_leastCalls(new QLineEdit)
    , m_problem(new QLabel)
    , m_keep(new QPushButton)
{
    setFixedWidth(kWidth);
    closeByEscape(this);
    for (const Metric &m : allMetrics())
        if (canBeTarget(m))
            m_metric->addItem(coreText(m.name), coreText(m.id));
    m_metric->setMaxVisibleItems(20);
    m_takeFilters->setObjectName(QStringLiteral("target.takeFilters"));
    setKind(m_problem, "bad");
    m_problem->setObjectName(QStringLiteral("target.problem"));
    m_problem->setWordWrap(true);

    QVBoxLayout &layout = *bodyLayout();
    layout.setSpacing(Space::tight);
    addField(layout, tr("Metric"), m_metric, "target.metric");
    layout.addSpacing(Space::small);
    addField(layout, tr("Calls of"), m_segment, "target.segment");
    layout.addWidget(m_takeFilters, 0, Qt::AlignLeft);
    layout.addSpacing(Space::small);
    layout.addWidget(createLine());
    layout.addSpacing(Space::small);
    layout.addWidget(createMargins());
    layout.addWidget(m_problem);
    layout.addSpacing(Space::small);
    layout.addWidget(createButtons());
    layout.addStretch(1);

    connect(m_takeFilters, &QPushButton::clicked, this, [this] { m_segment->setSegment(m_filters); });
    connect(m_metric, &QComboBox::currentIndexChanged, this, &TargetForm::followMetric);
    connect(m_origin, &QComboBox::currentIndexChanged, this, &TargetForm::followOrigin);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_segment, m_line, m_tolerance, m_leastCalls})
        connect(field, &QLineEdit::returnPressed, this, &TargetForm::submit);
}

QWidget *TargetForm::createLine()
{
    for (const TargetKind kind : kKinds)
        m_kind->addItem(TargetText::kind(kind), int(kind));
    m_origin->addItem(tr("the first full week"), Baseline);
    m_origin->addItem(tr("a value"), Typed);
    m_origin->setToolTip(tr("The first seven full days with enough calls, or a value of your own"));
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(Space::tight);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(Space::small);
    addField(*fieldColumn(*choices), tr("Must be"), m_kind, "target.kind");
    addField(*fieldColumn(*choices), tr("Line"), m_origin, "target.origin");
    column->addLayout(choices);
    auto *value = new QHBoxLayout;
    value->addWidget(m_line, 1);
    value->addWidget(m_unit);
    column->addLayout(value);
    m_line->setObjectName(QStringLiteral("target.line"));
    m_line->setAccessibleName(tr("Value of the line"));
    return part;
}

QWidget *TargetForm::createMargins()
{
    m_tolerance->setToolTip(tr("How far beyond the line still meets the target, as a share of the line"));
    m_leastCalls->setToolTip(tr("With fewer calls in the period, or in the first week, the target is not judged"));
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(Space::small);
    addField(*fieldColumn(*row), tr("Tolerance in %"), m_tolerance, "target.tolerance");
    addField(*fieldColumn(*row), tr("Least calls"), m_leastCalls, "target.leastCalls");
    return part;
}

QWidget *TargetForm::createButtons()
{
    m_keep->setObjectName(QStringLiteral("target.keep"));
    setKind(m_keep, "primary");
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("target.cancel"));
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->addWidget(m_keep);
    row->addWidget(cancel);
    row->addStretch(1);
    connect(m_keep, &QPushButton::clicked, this, &TargetForm::submit);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    return part;
}

void TargetForm::open(const Target &target, const std::optional<Target> &changed)
{
    m_changed = changed;
    setTitle(changed ? tr("Change the target") : tr("New target"));
    m_keep->setText(changed ? tr("Save") : tr("Add"));
    m_metric->setCurrentIndex(m_metric->findData(coreText(target.metricId)));
    m_segment->setSegment(target.segment);
    m_kind->setCurrentIndex(m_kind->findData(int(target.kind)));
    m_origin->setCurrentIndex(m_origin->findData(target.value ? Typed : Baseline));
    m_line->setText(target.value ? TargetText::lineTyped(*assay::metric(target.metricId), *target.value) : QString());
    m_tolerance->setText(TargetText::percentTyped(target.tolerance));
    m_leastCalls->setText(Format::count(target.minCalls));
    followOrigin();
    say({}, m_metric);
    show();
}

void TargetForm::setFilters(const std::vector<Filter> &filters)
{
    m_filters = filters;
    m_takeFilters->setEnabled(!filters.empty());
    m_takeFilters->setToolTip(filters.empty() ? tr("No filter is set above") : TargetText::segment(filters));
}

void TargetForm::setOffered(const std::vector<Filter> &conditions)
{
    m_segment->setOffered(conditions);
}

void TargetForm::followMetric()
{
    const std::string id = m_metric->currentData().toString().toStdString();
    m_unit->setText(TargetText::unit(*assay::metric(id)));
    m_kind->setCurrentIndex(m_kind->findData(int(usualTarget(id).kind)));
    m_line->clear(); // it was in another unit
}

void TargetForm::followOrigin()
{
    const bool isTyped = m_origin->currentData().toInt() == Typed;
    m_line->setEnabled(isTyped);
    m_line->setPlaceholderText(isTyped ? QString() : tr("measured there"));
}

void TargetForm::submit()
{
    Target target;
    target.metricId = m_metric->currentData().toString().toStdString();
    auto segment = m_segment->segment();
    if (!segment)
        return say(coreText(segment.error()), m_segment);
    target.segment = segment.take();
    target.kind = TargetKind(m_kind->currentData().toInt());
    if (m_origin->currentData().toInt() == Typed) {
        target.value = TargetText::lineFrom(*assay::metric(target.metricId), m_line->text());
        if (!target.value || *target.value == 0)
            return say(tr("“%1” is no value above or below 0 to hold the metric against.").arg(m_line->text()), m_line);
    }
    const auto tolerance = TargetText::percentFrom(m_tolerance->text());
    if (!tolerance || *tolerance < 0 || *tolerance >= kMostTolerance)
        return say(tr("“%1” is no tolerance in percent such as 20.").arg(m_tolerance->text()), m_tolerance);
    target.tolerance = *tolerance;
    bool isNumber = false;
    target.minCalls = Language::locale().toLongLong(m_leastCalls->text().simplified(), &isNumber);
    if (!isNumber || target.minCalls < 0)
        return say(tr("“%1” is no number of calls.").arg(m_leastCalls->text()), m_leastCalls);
    say({}, m_metric);
    hide();
    emit submitted(target, m_changed);
}

void TargetForm::say(const QString &problem, QWidget *field)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    field->setFocus();
}

} // namespace assay
