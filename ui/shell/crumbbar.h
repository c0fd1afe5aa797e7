#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace assay {

class LatestJob;
class Session;
struct DimensionRef;
struct Filter;

/// The filters as a breadcrumb: each can be edited by a click and removed by its cross; crumbs without room are
/// reached through a "+2" menu at the end. What is highlighted stands last, with its share of what is shown.
class CrumbBar : public QWidget
{
    Q_OBJECT

public:
    explicit CrumbBar(Session &session, QWidget *parent = nullptr);
    static QString crumbText(const Filter &filter);
    /// What all crumbs take side by side.
    int wantedWidth() const;

signals:
    void rebuilt();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void fit();
    QWidget *crumb(const Filter &filter, int index);
    void edit(const DimensionRef &dimension, int index, QWidget *anchor);
    void remove(int index);
    QWidget *highlightCrumb(const Filter &filter);
    void askHighlight();
    void offerDimensions();

    Session &m_session;
    QHBoxLayout *m_row;
    QToolButton *m_all;
    QToolButton *m_more;
    QToolButton *m_add;
    QList<QWidget *> m_crumbs;
    QToolButton *m_highlightText = nullptr; ///< while something is highlighted
    LatestJob *m_job;
};

} // namespace assay
