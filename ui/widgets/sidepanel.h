#pragma once

#include <QDockWidget>

class QHBoxLayout;
class QMainWindow;

namespace assay {

/// A panel beside what it belongs to: it docks at a side or below, floats, closes, and comes back by its action.
class SidePanel : public QDockWidget
{
    Q_OBJECT

public:
    /// `name` becomes the object name and stands in the settings; `title` is the heading and the text of the action.
    SidePanel(const QString &name, const QString &title, QWidget *parent = nullptr);

    void setContent(QWidget *content);
    /// Puts a control at the right of the title.
    void addControl(QWidget *control);
    /// Shows and closes it; checked while it is wanted.
    QAction *toggle() const { return m_toggle; }
    bool isWanted() const { return m_wanted; }
    void setWanted(bool wanted);
    /// Not while the page itself shows the same: it is hidden until it fits again.
    void setFits(bool fits);

    /// How it stands, as text: wanted or not, where, how large.
    QByteArray state() const;
    void setState(const QByteArray &state);

signals:
    void arranging(); ///< a person is about to show, close or move it
    void arranged();  ///< and has

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *createTitle(const QString &title);
    void moveTo(Qt::DockWidgetArea area);
    void showWhereWanted();
    QMainWindow *host() const;

    QAction *m_toggle;
    QHBoxLayout *m_head;
    bool m_wanted = false, m_fits = true;
    int m_extent = 0; ///< across the side it docks at, as last laid out; 0: as it comes
};

} // namespace assay
