#pragma once

#include "ui/savedview.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace assay {

class LatestJob;
class Layout;
class Session;

/// The views kept in the ledger, by name: a click opens one, the button beside the heading saves the present one. The
/// context menu of one writes it to a small file that can be sent, replaces it by the present view, or deletes it.
class SavedViews : public QWidget
{
    Q_OBJECT

public:
    /// `layout` stands for the panels of the window, which a view keeps and brings back.
    SavedViews(Session &session, Layout &layout, QWidget *parent = nullptr);
    const std::vector<SavedView> &views() const { return m_views; }

    /// Opens a view from a file that someone sent.
    void openFile(const QString &path);
    static bool isViewFile(const QString &path);
    /// One step of the undo stack: what is shown, the scenario and the panels.
    void open(const SavedView &saved);

signals:
    void listChanged();
    void opening(const QString &page); ///< its panels must be there now

private:
    void reload();
    void rebuild();
    void askForName();
    void save(const std::string &name);
    void remove(const std::string &name);
    void writeFile(const SavedView &saved);
    void openMenu(std::size_t index, const QPoint &globalPosition);

    Session &m_session;
    Layout &m_layout;
    LatestJob *m_load;
    QLineEdit *m_name;
    QLabel *m_heading;
    QVBoxLayout *m_list;
    std::vector<SavedView> m_views;
};

} // namespace assay
