#pragma once

#include <QFrame>

namespace assay {

class SearchField;
class Session;

/// What everything on the page is about: filters, time range, compared period, time zone, search, and the way back.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    explicit SelectionBar(Session &session, QWidget *parent = nullptr);
    SearchField *search() const { return m_search; }

private:
    QWidget *wayButtons(Session &session);

    SearchField *m_search;
};

} // namespace assay
