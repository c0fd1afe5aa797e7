#include "ui/shell/filtereditor.h"

#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace assay {

namespace {

enum Role { kIsGiven = Qt::UserRole, kValue };

KeyValue valueOf(const QListWidgetItem &item)
{
    return item.data(kIsGiven).toBool() ? KeyValue(item.data(kValue).toString().toStdString()) : std::nullopt;
}

} // namespace

FilterEditor::FilterEditor(Session &session, const DimensionRef &dimension, int index, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_dimension(dimension)
    , m_index(index)
    , m_filter(index >= 0 ? session.selection().filters[std::size_t(index)] : Filter{dimension, {}, false})
    , m_job(new LatestJob(session.jobs(), this))
    , m_sense(new QComboBox)
    , m_search(new QLineEdit)
    , m_values(new QListWidget)
    , m_note(new QLabel(tr("Looking up values …")))
{
    setObjectName(QStringLiteral("filterEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = Format::dimension(dimension);
    m_sense->addItems({tr("%1 is one of").arg(name), tr("%1 is none of").arg(name)});
    m_sense->setCurrentIndex(m_filter.exclude ? 1 : 0);
    m_sense->setObjectName(QStringLiteral("filterEditor.sense"));
    m_sense->setAccessibleName(tr("Keep or leave out"));
    m_search->setObjectName(QStringLiteral("filterEditor.search"));
    m_search->setPlaceholderText(tr("Find a value"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_values->setObjectName(QStringLiteral("filterEditor.values"));
    m_values->setAccessibleName(Format::dimensionPlural(dimension));
    m_values->setMinimumSize(300, 260);
    setKind(m_note, "caption");
    auto *apply = new QPushButton(tr("Apply"));
    apply->setObjectName(QStringLiteral("filterEditor.apply"));
    setKind(apply, "primary");

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    for (QWidget *part : {static_cast<QWidget *>(m_sense), static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_values)})
        layout->addWidget(part);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(apply);
    layout->addLayout(foot);

    connect(m_search, &QLineEdit::textChanged, this, &FilterEditor::narrow);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterEditor::applyTyped);
    connect(apply, &QPushButton::clicked, this, &FilterEditor::apply);
    m_search->setFocus();
    ask();
}

void FilterEditor::ask()
{
    Query query;
    query.selection = m_session.selection();
    if (m_index >= 0)
        query.selection.filters.erase(query.selection.filters.begin() + m_index);
    query.by = {m_dimension};
    query.top = kShownValues;
    const auto calls = m_session.ledger().answering(query);
    if (!calls)
        return m_note->setText(tr("The values are not known here; type one"));
    m_job->start<QueryResult>(
        tr("Looking up values"),
        [query, calls](const JobControl &control) { return run(*calls, query, control); },
        [this](QueryResult result) { fill(result); });
}

void FilterEditor::fill(const QueryResult &result)
{
    const auto ticked = [this](const KeyValue &value) { return std::ranges::find(m_filter.values, value) != m_filter.values.end(); };
    for (const KeyValue &value : m_filter.values) {
        const bool isListed = std::ranges::any_of(result.rows, [&](const ResultRow &row) { return row.key.front() == value; });
        if (!isListed)
            addValue(value, Format::notAvailable(), true);
    }
    for (const ResultRow &row : result.rows)
        addValue(row.key.front(), Format::money(row.facts.totals.cost), ticked(row.key.front()));
    m_note->setText(result.rest ? tr("The dearest %1; type to search all").arg(kShownValues) : tr("%1 in all").arg(result.rows.size()));
}

void FilterEditor::addValue(const KeyValue &value, const QString &cost, bool ticked)
{
    auto *item = new QListWidgetItem(Format::key(m_dimension, value) + QStringLiteral("   ") + cost, m_values);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    item->setData(kIsGiven, value.has_value());
    item->setData(kValue, QString::fromStdString(value.value_or(std::string())));
}

void FilterEditor::narrow(const QString &text)
{
    bool hasExact = text.isEmpty();
    for (int i = 0; i < m_values->count(); ++i) {
        QListWidgetItem *item = m_values->item(i);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive));
        hasExact = hasExact || !item->isHidden();
    }
    m_note->setText(hasExact ? QString() : tr("Return filters by exactly this text"));
}

void FilterEditor::applyTyped()
{
    for (int i = 0; i < m_values->count() && !m_search->text().isEmpty(); ++i) {
        if (m_values->item(i)->isHidden())
            continue;
        m_values->item(i)->setCheckState(Qt::Checked);
        break;
    }
    apply();
}

void FilterEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void FilterEditor::apply()
{
    Filter filter{m_dimension, {}, m_sense->currentIndex() == 1};
    bool anyShown = false;
    for (int i = 0; i < m_values->count(); ++i) {
        const QListWidgetItem *item = m_values->item(i);
        anyShown = anyShown || !item->isHidden();
        if (item->checkState() == Qt::Checked)
            filter.values.push_back(valueOf(*item));
    }
    if (!anyShown && !m_search->text().isEmpty()) // beyond the list: take the text as it stands
        filter.values.push_back(m_search->text().toStdString());
    const int index = m_index;
    m_session.change(tr("Edit of a filter"), [&](View &v) {
        if (index >= 0)
            v.removeFilter(std::size_t(index));
        if (!filter.values.empty())
            v.selection.filters.insert(v.selection.filters.begin() + (index >= 0 ? index : int(v.selection.filters.size())), filter);
    });
    close();
}

} // namespace assay
