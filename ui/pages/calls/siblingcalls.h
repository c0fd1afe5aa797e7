#pragma once

#include "core/analysis/query.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

class QLabel;

namespace assay {

class DataTable;

/// The other calls of the same task or session, most expensive first, under a heading that counts them. Hidden while
/// there are none.
class SiblingCalls : public QWidget
{
    Q_OBJECT

public:
    enum class Of { Task, Session };
    explicit SiblingCalls(Of of, QWidget *parent = nullptr);
    /// `more`: there are more than these.
    void show(std::vector<CallDetail> calls, bool more, const TimeZone &zone);

signals:
    void callChosen(assay::CallRef call);

private:
    QString heading(std::size_t count, bool more) const;

    Of m_of;
    QLabel *m_title;
    DataTable *m_table;
    RowModel<CallDetail> *m_model;
};

} // namespace assay
