#include "ui/shell/zonepicker.h"

#include "ui/coretext.h"
#include "ui/session.h"
#include "ui/shell/rangetext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>

namespace assay {

ZonePicker::ZonePicker(Session &session, QWidget *parent)
    : QComboBox(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("zone"));
    setAccessibleName(tr("Time zone"));
    setToolTip(tr("Time zone in which days begin"));
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setFixedWidth(96);
    setMaxVisibleItems(16);
    addItem(QStringLiteral("UTC"));
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/') && !id.startsWith("Etc/"))
            addItem(QString::fromLatin1(id));
    view()->setMinimumWidth(220);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::textActivated, this, &ZonePicker::choose);
    connect(&session, &Session::changed, this, &ZonePicker::follow);
    follow();
}

void ZonePicker::choose(const QString &id)
{
    const auto zone = TimeZone::named(id.toStdString());
    if (!zone) {
        m_session.notify({Notice::Kind::Warning, coreText(zone.error().message), id, {}});
        follow();
        return;
    }
    m_session.change(tr("Change of the time zone"), [&](View &v) {
        if (v.lastDays == View::kCustomRange) // the same calendar days, begun by the other clock
            v.selection.range = *parseRange(rangeText(v.selection.range, v.selection.zone), *zone);
        v.selection.zone = *zone;
    });
}

void ZonePicker::follow()
{
    setCurrentText(QString::fromStdString(m_session.selection().zone.id()));
    lineEdit()->setCursorPosition(0);
}

} // namespace assay
