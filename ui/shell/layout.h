#pragma once

#include <QHash>
#include <QObject>

#include <functional>
#include <map>
#include <string>

class QMainWindow;
class QUndoStack;

namespace assay {

class Settings;
class SidePanel;

/// How a person has arranged the window: panels, splitters, the rail, the height of rows. Each change is remembered for the
/// next start and is a step of the undo stack. Settings and stack outlive it.
class Layout : public QObject
{
    Q_OBJECT

public:
    /// What can be arranged: says how it stands, and takes that again.
    struct Part
    {
        std::function<QByteArray()> state;
        std::function<void(const QByteArray &)> restore;
    };
    /// A part by its name, and how it stands.
    using Step = std::pair<QString, QByteArray>;

    Layout(Settings &settings, QUndoStack &undo, QObject *parent);

    /// Puts a part as it was left, and follows it as long as `owner` lives.
    void add(const QString &name, QObject *owner, const Part &part);
    void addPanel(SidePanel &panel);
    /// Panels and named splitters below `page`.
    void addPartsOf(QWidget &page);
    /// A person is about to arrange the part: what stands there now is what undo leads back to.
    void note(const QString &name);
    /// A person has arranged the part; `text` names the step. Nothing where it stands as before.
    void changed(const QString &name, const QString &text);
    /// How the panels stand, by name.
    std::map<std::string, std::string> panels() const;
    /// Does a panel that is there stand otherwise?
    bool differs(const std::map<std::string, std::string> &panels) const;
    /// Puts panels so, each change a step named `text`; those that are not there are left out.
    void arrange(const std::map<std::string, std::string> &panels, const QString &text);
    /// What the undo stack calls.
    void install(const Step &step);

protected:
    /// Handles of splitters, and what lies between docked panels.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Known
    {
        Part part;
        QByteArray state; ///< as last noted
        bool isPanel = false;
    };

    Settings &m_settings;
    QUndoStack &m_undo;
    QHash<QString, Known> m_parts;
    bool m_installs = false;
};

} // namespace assay
