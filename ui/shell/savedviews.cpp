#include "ui/shell/savedviews.h"

#include "ui/coretext.h"
#include "ui/icons.h"
#include "ui/ledger.h"
#include "ui/scenariodraft.h"
#include "ui/session.h"
#include "ui/shell/layout.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/literal.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSaveFile>
#include <QToolButton>

namespace assay {

namespace {

std::string documentName(const std::string &name)
{
    return std::string(SavedView::kDocument) + name;
}

/// Views that a newer version saved are left alone, and out of the list.
std::vector<SavedView> readViews(const std::string &storePath)
{
    std::vector<SavedView> views;
    if (storePath.empty() || !QFile::exists(QString::fromStdString(storePath)))
        return views;
    const auto store = Store::open(storePath, StoreMode::Read);
    const auto names = store ? (*store)->documentNames(SavedView::kDocument) : Result<std::vector<std::string>>(store.error());
    for (const std::string &name : names ? *names : std::vector<std::string>()) {
        const auto json = (*store)->document(name);
        auto saved = json ? SavedView::fromJson(*json, name) : Result<SavedView>(json.error());
        if (saved)
            views.push_back(saved.take());
    }
    return views;
}

} // namespace

SavedViews::SavedViews(Session &session, Layout &layout, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_layout(layout)
    , m_load(new LatestJob(session.jobs(), this))
    , m_name(new QLineEdit)
    , m_heading(new QLabel(tr("Saved views")))
    , m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("savedViews"));
    setKind(m_heading, "note");
    auto *save = new QToolButton;
    save->setObjectName(QStringLiteral("views.save"));
    save->setToolTip(tr("Save the present view under a name"));
    save->setAccessibleName(save->toolTip());
    save->setFocusPolicy(Qt::TabFocus);
    Icons::follow(save, QStringLiteral("plus"));
    m_name->setObjectName(QStringLiteral("views.name"));
    m_name->setPlaceholderText(tr("Name, then Return"));
    m_name->setAccessibleName(tr("Name of the saved view"));
    m_name->hide();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Space::small, 0, 0, 0);
    head->addWidget(m_heading, 1);
    head->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_name);
    m_list->setSpacing(2);
    column->addLayout(m_list);
    connect(save, &QToolButton::clicked, this, &SavedViews::askForName);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        const QString name = m_name->text().simplified();
        m_name->hide();
        if (!name.isEmpty())
            this->save(name.toStdString());
    });
    connect(&session, &Session::snapshotChanged, this, &SavedViews::reload);
}

void SavedViews::askForName()
{
    m_name->clear();
    m_name->show();
    m_name->setFocus();
}

void SavedViews::reload()
{
    m_load->start<std::vector<SavedView>>(
        tr("Looking up saved views"), [path = m_session.storePath().toStdString()](const JobControl &) { return readViews(path); },
        [this](std::vector<SavedView> views) {
            m_views = std::move(views);
            rebuild();
            emit listChanged();
        });
}

void SavedViews::rebuild()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater(); // it may be the one whose menu is open
        delete item;
    }
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const QString name = QString::fromStdString(m_views[i].name);
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("views.open.%1").arg(i));
        button->setText(QLatin1Char(' ') + literal(fontMetrics().elidedText(name, Qt::ElideMiddle, width() - 2 * Space::large)));
        button->setToolTip(name);
        button->setAccessibleName(tr("Open the view %1").arg(name));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        button->setContextMenuPolicy(Qt::CustomContextMenu);
        setKind(button, "page");
        connect(button, &QToolButton::clicked, this, [this, i] { open(m_views[i]); });
        connect(button, &QWidget::customContextMenuRequested, this, [this, i, button](const QPoint &at) { openMenu(i, button->mapToGlobal(at)); });
        m_list->addWidget(button);
    }
}

void SavedViews::openMenu(std::size_t index, const QPoint &globalPosition)
{
    const SavedView saved = m_views[index];
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("views.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Replace by the present view"), this, [this, saved] { save(saved.name); });
    menu->addAction(tr("Write to a file …"), this, [this, saved] { writeFile(saved); });
    menu->addAction(tr("Delete"), this, [this, saved] { remove(saved.name); });
    menu->popup(globalPosition);
}

void SavedViews::save(const std::string &name)
{
    const ScenarioDraft &draft = m_session.scenario();
    const SavedView saved{name, m_session.view(), draft.isSuggestion() ? Scenario() : draft.scenario(), m_layout.panels()};
    m_session.ledger().write(tr("Saving the view"), [saved](Store &store, const JobControl &) {
        return store.setDocument(documentName(saved.name), saved.toJson());
    });
}

void SavedViews::remove(const std::string &name)
{
    m_session.ledger().write(tr("Deleting the view"), [name](Store &store, const JobControl &) {
        return store.setDocument(documentName(name), {});
    });
}

void SavedViews::writeFile(const SavedView &saved)
{
    const QString suggested = QString::fromStdString(saved.name) + QLatin1String(SavedView::kFileSuffix);
    const QString path = m_session.fileChooser().saveFile(this, tr("Write the view to a file"), suggested, tr("Saved views (*.assayview)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const std::string json = saved.toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json.data(), qint64(json.size())) < 0 || !file.commit())
        m_session.notify({Notice::Kind::Error, tr("The view could not be written: %1").arg(file.errorString()), path, {}});
}

bool SavedViews::isViewFile(const QString &path)
{
    return path.endsWith(QLatin1String(SavedView::kFileSuffix), Qt::CaseInsensitive);
}

void SavedViews::openFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_session.notify({Notice::Kind::Error, tr("The view could not be read: %1").arg(file.errorString()), path, {}});
    const auto saved = SavedView::fromJson(file.readAll().toStdString(), path.toStdString());
    if (!saved)
        return m_session.notify({Notice::Kind::Error, coreText(saved.error().message), path, {}});
    open(*saved);
}

void SavedViews::open(const SavedView &saved)
{
    const QString text = tr("Opening of the view %1").arg(QString::fromStdString(saved.name));
    QUndoStack &undo = m_session.undoStack();
    emit opening(QString::fromStdString(saved.view.page));
    const bool bringsScenario = !saved.scenario.steps.empty() && saved.scenario != m_session.scenario().scenario();
    const bool arranges = m_layout.differs(saved.panels);
    if (bringsScenario || arranges)
        undo.beginMacro(text); // one step takes all of it back
    if (bringsScenario)
        m_session.scenario().replace(text, saved.scenario);
    m_session.change(text, [&](View &v) { v = saved.view; });
    m_layout.arrange(saved.panels, text);
    if (bringsScenario || arranges)
        undo.endMacro();
}

} // namespace assay
