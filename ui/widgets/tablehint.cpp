#include "ui/widgets/tablehint.h"

#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QEvent>

namespace assay {

TableHint::TableHint(QAbstractItemView *view, const QString &text)
    : QLabel(text, view->viewport())
    , m_view(view)
{
    setKind(this, "note");
    setWordWrap(true);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setContentsMargins(Space::small, Space::large, Space::small, 0);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view->viewport()->installEventFilter(this);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &TableHint::follow);
    hide(); // until there is an answer
}

void TableHint::follow()
{
    setGeometry(m_view->viewport()->rect());
    setVisible(m_view->model()->rowCount() == 0);
}

bool TableHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_view->viewport()->rect());
    return QLabel::eventFilter(watched, event);
}

} // namespace assay
