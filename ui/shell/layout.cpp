#include "ui/shell/layout.h"

#include "ui/draftcommand.h"
#include "ui/settings.h"
#include "ui/widgets/sidepanel.h"

#include <QEvent>
#include <QMainWindow>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTimer>
#include <QUndoStack>

#include <algorithm>

namespace assay {

namespace {

constexpr int kCommandId = 31; ///< apart from the drafts of the pages

using LayoutCommand = DraftCommand<Layout, Layout::Step, kCommandId>;

} // namespace

Layout::Layout(Settings &settings, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_undo(undo)
{
}

void Layout::add(const QString &name, QObject *owner, const Part &part)
{
    const QScopedValueRollback installs(m_installs, true);
    const QByteArray kept = m_settings.value(kLayout).value(name).toByteArray();
    if (!kept.isEmpty())
        part.restore(kept);
    m_parts.insert(name, {part, part.state()});
    connect(owner, &QObject::destroyed, this, [this, name] { m_parts.remove(name); });
}

void Layout::addPanel(SidePanel &panel)
{
    add(panel.objectName(), &panel, {[&panel] { return panel.state(); }, [&panel](const QByteArray &state) { panel.setState(state); }});
    m_parts[panel.objectName()].isPanel = true;
    connect(&panel, &SidePanel::arranging, this, [this, &panel] { note(panel.objectName()); });
    connect(&panel, &SidePanel::arranged, this, [this, &panel] { changed(panel.objectName(), tr("Panel %1").arg(panel.windowTitle())); });
    panel.parentWidget()->removeEventFilter(this); // once for all panels beside it
    panel.parentWidget()->installEventFilter(this);
}

void Layout::addPartsOf(QWidget &page)
{
    for (SidePanel *panel : page.findChildren<SidePanel *>())
        addPanel(*panel);
    for (QSplitter *splitter : page.findChildren<QSplitter *>()) {
        if (splitter->objectName().isEmpty())
            continue;
        add(splitter->objectName(), splitter,
            {[splitter] { return splitter->saveState(); }, [splitter](const QByteArray &state) { splitter->restoreState(state); }});
        for (int i = 1; i < splitter->count(); ++i)
            splitter->handle(i)->installEventFilter(this);
    }
}

void Layout::note(const QString &name)
{
    if (const auto part = m_parts.find(name); part != m_parts.end() && !m_installs)
        part->state = part->part.state();
}

void Layout::changed(const QString &name, const QString &text)
{
    const auto part = m_parts.constFind(name);
    if (part == m_parts.constEnd() || m_installs)
        return;
    const QByteArray before = part->state, after = part->part.state();
    if (before != after)
        m_undo.push(new LayoutCommand(*this, {name, before}, {name, after}, text, {}));
}

std::map<std::string, std::string> Layout::panels() const
{
    std::map<std::string, std::string> states;
    for (auto part = m_parts.begin(); part != m_parts.end(); ++part)
        if (part->isPanel)
            states.emplace(part.key().toStdString(), part->part.state().toStdString());
    return states;
}

bool Layout::differs(const std::map<std::string, std::string> &panels) const
{
    const auto now = this->panels();
    return std::ranges::any_of(panels, [&](const auto &wanted) {
        const auto found = now.find(wanted.first);
        return found != now.end() && found->second != wanted.second;
    });
}

void Layout::arrange(const std::map<std::string, std::string> &panels, const QString &text)
{
    for (const auto &[name, before] : this->panels()) {
        const auto wanted = panels.find(name);
        if (wanted == panels.end() || wanted->second == before)
            continue;
        const QString part = QString::fromStdString(name);
        m_undo.push(new LayoutCommand(*this, {part, QByteArray::fromStdString(before)}, {part, QByteArray::fromStdString(wanted->second)}, text, {}));
    }
}

void Layout::install(const Step &step)
{
    const auto part = m_parts.find(step.first);
    if (part == m_parts.end())
        return;
    const QScopedValueRollback installs(m_installs, true);
    if (part->part.state() != step.second)
        part->part.restore(step.second);
    part->state = part->part.state();
    QVariantMap all = m_settings.value(kLayout);
    all.insert(step.first, step.second);
    m_settings.setValue(kLayout, all);
}

bool Layout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease)
        return QObject::eventFilter(watched, event);
    QStringList names;
    if (const auto *handle = qobject_cast<QSplitterHandle *>(watched))
        names << handle->splitter()->objectName();
    else
        for (const SidePanel *panel : watched->findChildren<SidePanel *>(QString(), Qt::FindDirectChildrenOnly))
            names << panel->objectName();
    const bool begins = event->type() == QEvent::MouseButtonPress;
    for (const QString &name : names)
        if (begins)
            note(name);
        else // after the release was dealt with
            QTimer::singleShot(0, this, [this, name] { changed(name, tr("Change of the layout")); });
    return QObject::eventFilter(watched, event);
}

} // namespace assay
