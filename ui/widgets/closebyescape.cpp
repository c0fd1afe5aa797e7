#include "ui/widgets/closebyescape.h"

#include <QKeyEvent>
#include <QWidget>

namespace assay {

namespace {

/// Keys that no field of the form took arrive at the form.
class EscapeFilter : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *form, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        static_cast<QWidget *>(form)->hide();
        return true;
    }
};

} // namespace

void closeByEscape(QWidget *form)
{
    form->installEventFilter(new EscapeFilter(form));
}

} // namespace assay
