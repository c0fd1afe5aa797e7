#include "ui/spendchart.h"

#include "ui/annotations.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/stackedbars.h"
#include "ui/ledger.h"
#include "ui/ledgerbrush.h"
#include "ui/markmenu.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kHeightWithBrush = 190;
constexpr int kNoteWidth = 320;

/// With its source, where no person typed it.
QString annotationText(const Annotation &annotation)
{
    const QString text = QString::fromStdString(annotation.text);
    switch (annotation.source) {
    case Annotation::Source::Typed: return text;
    case Annotation::Source::PriceBook: return SpendChart::tr("%1 (price book)").arg(text);
    case Annotation::Source::Contract: return SpendChart::tr("%1 (contract)").arg(text);
    }
    return text;
}

} // namespace

SpendChart::SpendChart(Session &session, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
    , m_legend(new ChartLegend)
    , m_chart(new StackedBars)
    , m_brush(new LedgerBrush(session))
{
    m_legend->setObjectName(name + QStringLiteral(".legend"));
    m_legend->setFocusPolicy(Qt::TabFocus);
    m_chart->setObjectName(name + QStringLiteral(".chart"));
    m_brush->setObjectName(name + QStringLiteral(".brush"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Space::tight);
    column->addWidget(m_chart, 1);
    column->addWidget(m_brush);

    connect(m_chart, &StackedBars::slotActivated, this, [this](int slot) { brushed(slot, slot); });
    connect(m_chart, &StackedBars::slotsBrushed, this, &SpendChart::brushed);
    connect(m_chart, &StackedBars::menuRequested, this, &SpendChart::openMenu);
    connect(m_legend, &ChartLegend::partMenuRequested, this, &SpendChart::openLegendMenu);
    connect(m_legend, &ChartLegend::partActivated, this, [this](int series, Qt::KeyboardModifiers modifiers) {
        if (std::size_t(series) < m_spend.keys.size()) // the others are no single value
            m_session.pick(m_spend.dimension, m_spend.keys[std::size_t(series)], pickOf(modifiers));
    });
    connect(&session.annotations(), &Annotations::changed, this, &SpendChart::draw);
    connect(&ThemeSwitch::instance(), &ThemeSwitch::changed, this, &SpendChart::draw);
}

SpendQuestion SpendChart::questionOf(const DimensionRef &by, const std::vector<Filter> &narrowed) const
{
    const View &view = m_session.view();
    SpendQuestion question{view.selection, by, view.compareTo(), view.highlight};
    question.selection.filters.insert(question.selection.filters.end(), narrowed.begin(), narrowed.end());
    return question;
}

std::shared_ptr<const Snapshot> SpendChart::snapshotFor(const SpendQuestion &question) const
{
    const auto &look = m_session.ledger().firstLook();
    return look ? m_session.ledger().answering(widestQuery(*look, question)) : m_session.asked();
}

void SpendChart::ask(const DimensionRef &by, const std::vector<Filter> &narrowed)
{
    const SpendQuestion question = questionOf(by, narrowed);
    const auto snapshot = snapshotFor(question);
    m_brush->ask();
    if (!snapshot)
        return m_job->cancel();
    m_job->start<SpendOverTime>(
        tr("Spend over time"),
        [snapshot, question](const JobControl &control) { return spendOverTime(*snapshot, question, control); },
        [this](SpendOverTime spend) {
            m_spend = std::move(spend);
            draw();
        });
}

void SpendChart::draw()
{
    StackedBarsData chart = chartOf(m_spend);
    const QString title = chart.title;
    chart.events = events();
    m_legend->setSeries(chart.series);
    m_chart->setData(std::move(chart));
    emit answered(title);
}

std::vector<std::pair<std::size_t, QString>> SpendChart::events() const
{
    std::vector<std::pair<std::size_t, QString>> events;
    const TimeZone &zone = m_session.selection().zone;
    for (const Annotation &annotation : m_session.annotations().all()) {
        const Millis at = zone.toUtc(Millis(annotation.day) * kMillisPerDay);
        for (std::size_t slot = 0; slot < m_spend.time.size(); ++slot)
            if (at >= m_spend.time.start(slot) && at < m_spend.time.end(slot))
                events.emplace_back(slot, annotationText(annotation));
    }
    return events;
}

void SpendChart::annotate(int slot, const QPoint &globalPosition)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QStringLiteral("annotate"));
    field->setWindowFlags(Qt::Popup);
    field->setAttribute(Qt::WA_DeleteOnClose);
    field->setPlaceholderText(tr("What happened on %1? Return keeps it").arg(m_spend.time.label(std::size_t(slot))));
    field->setFixedWidth(kNoteWidth);
    field->move(globalPosition);
    const Day day = dayOf(m_session.selection().zone.toLocal(m_spend.time.start(std::size_t(slot))));
    connect(field, &QLineEdit::returnPressed, this, [this, field, day] {
        if (const QString text = field->text().simplified(); !text.isEmpty())
            m_session.annotations().add({day, text.toStdString(), Annotation::Source::Typed});
        field->close();
    });
    field->show();
    field->setFocus();
}

void SpendChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_brush->setVisible(height() >= kHeightWithBrush);
}

void SpendChart::showAsTable(bool table)
{
    m_chart->showAsTable(table);
}

TimeRange SpendChart::rangeOf(int first, int last) const
{
    return {m_spend.time.start(std::size_t(first)), m_spend.time.end(std::size_t(last))};
}

void SpendChart::brushed(int first, int last)
{
    m_session.setRange(rangeOf(first, last));
}

void SpendChart::openMenu(int slot, const QPoint &globalPosition)
{
    Mark mark;
    if (slot >= 0)
        mark = {m_spend.time.label(std::size_t(slot)), {}, rangeOf(slot, slot)};
    QMenu *menu = MarkMenu::create(m_session, mark, this);
    if (slot >= 0)
        menu->addAction(tr("Annotate …"), this, [this, slot, globalPosition] { annotate(slot, globalPosition); })
            ->setObjectName(QStringLiteral("mark.annotate"));
    menu->addAction(tr("Copy as image"), m_chart, &StackedBars::copyPicture);
    menu->addAction(tr("Copy as data"), m_chart, &StackedBars::copyData);
    menu->popup(globalPosition);
}

void SpendChart::openLegendMenu(int series, const QPoint &globalPosition)
{
    if (std::size_t(series) >= m_spend.keys.size())
        return;
    const Filter own{m_spend.dimension, {m_spend.keys[std::size_t(series)]}, false};
    MarkMenu::create(m_session, {m_chart->data().series[series].name, {own}, {}}, this)->popup(globalPosition);
}

} // namespace assay
