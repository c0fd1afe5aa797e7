#include "ui/shell/searchfield.h"

#include "ui/icons.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QListWidget>

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kShown = 12;
constexpr int kFieldWidth = 210, kLeastWidth = 94;
constexpr int kListWidth = 360;

} // namespace

SearchField::SearchField(Session &session, QWidget *parent)
    : QLineEdit(parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Find workload, team, model"));
    setAccessibleName(tr("Find a workload, team, customer, model or command"));
    setToolTip(tr("Ctrl+P"));
    setClearButtonEnabled(true);
    setMinimumWidth(kLeastWidth);
    setMaximumWidth(kFieldWidth);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    Icons::follow(addAction(QIcon(), QLineEdit::LeadingPosition), QStringLiteral("search"));

    m_list->setObjectName(QStringLiteral("search.results"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setWindowFlags(Qt::ToolTip); // floats above the window without taking the focus
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->hide();

    connect(this, &QLineEdit::textChanged, this, &SearchField::find);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    connect(&session, &Session::snapshotChanged, this, &SearchField::buildIndex);
}

void SearchField::setViews(std::vector<SearchEntry> views)
{
    m_views = std::move(views);
    find(text()); // what was found may have been among the former ones
}

QSize SearchField::sizeHint() const
{
    return {kFieldWidth, QLineEdit::sizeHint().height()};
}

QStringList SearchField::shown() const
{
    QStringList texts;
    for (const SearchEntry *entry : m_found)
        texts << entry->text;
    return texts;
}

void SearchField::buildIndex()
{
    if (!m_session.snapshot())
        return;
    m_job->start<std::vector<SearchEntry>>(
        tr("Indexing names"),
        [snapshot = m_session.snapshot()](const JobControl &control) { return searchableValues(*snapshot, control); },
        [this](std::vector<SearchEntry> values) {
            m_values = std::move(values);
            find(text());
        });
}

void SearchField::find(const QString &typed)
{
    m_found = bestMatches(m_views, typed, kShown);
    const auto values = bestMatches(m_values, typed, kShown - m_found.size());
    m_found.insert(m_found.end(), values.begin(), values.end());
    const auto commands = bestMatches(m_commands, typed, kShown - std::min(kShown / 2, m_found.size()));
    m_found.insert(m_found.end(), commands.begin(), commands.end());
    showList();
}

void SearchField::showCommands()
{
    clear();
    setFocus();
    m_found.clear();
    for (const SearchEntry &command : m_commands)
        m_found.push_back(&command);
    showList();
}

void SearchField::showList()
{
    m_list->clear();
    for (const SearchEntry *entry : m_found)
        m_list->addItem(entry->text + QStringLiteral("   ·   ") + entry->kind);
    if (m_found.empty() || !hasFocus()) {
        m_list->hide();
        return;
    }
    m_list->setCurrentRow(0);
    const QPoint place = mapToGlobal(QPoint(width() - kListWidth, height() + 2)); // the field stands at the right of the window
    const int room = window()->mapToGlobal(window()->rect().bottomLeft()).y() - place.y() - Space::small;
    m_list->resize(kListWidth, std::min(room, int(m_found.size()) * (m_list->sizeHintForRow(0) + 1) + 2 * Space::small));
    m_list->move(place);
    m_list->show();
}

void SearchField::choose(int row)
{
    if (row < 0 || row >= int(m_found.size()))
        return;
    const SearchEntry entry = *m_found[std::size_t(row)];
    clear();
    m_list->hide();
    if (entry.dimension)
        m_session.keepOnly(*entry.dimension, {entry.value});
    else
        entry.run();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const int row = m_list->currentRow();
    switch (event->key()) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1)); return;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(row - 1, 0)); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(row); return;
    case Qt::Key_Escape: clear(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_list->hide();
}

} // namespace assay
