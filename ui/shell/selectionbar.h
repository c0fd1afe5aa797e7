#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace assay {

class CrumbBar;
class SearchField;
class Session;
struct Balance;

/// What everything on the page is about: filters, time range, compared period, time zone, search, and the way back.
/// Filters that have no room beside the rest get a line of their own.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    explicit SelectionBar(Session &session, QWidget *parent = nullptr);
    SearchField *search() const { return m_search; }
    /// The sum of the selection: the same on every page but Explore in place.
    void setTotal(const Balance &balance, bool isInPlace);
    void clearTotal();
    /// With the filters on a line of their own: they go there as soon as the window is narrowed so far.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *wayButtons(Session &session);
    void placeCrumbs();

    QVBoxLayout *m_lines;
    QHBoxLayout *m_first;
    CrumbBar *m_crumbs;
    QLabel *m_total;
    SearchField *m_search;
    bool m_isOwnLine = false; ///< the crumbs stand below
};

} // namespace assay
