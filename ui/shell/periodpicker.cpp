#include "ui/shell/periodpicker.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/session.h"
#include "ui/shell/rangetext.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace assay {

namespace {

constexpr int kFieldWidth = 260;

/// A line to type in, with a hint, as an entry of a menu.
QWidgetAction *typingAction(QMenu *menu, QLineEdit *field, QLabel *hint)
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(Space::small, Space::small, Space::small, Space::small);
    field->setMinimumWidth(kFieldWidth);
    setKind(hint, "caption");
    hint->setWordWrap(true);
    layout->addWidget(field);
    layout->addWidget(hint);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(panel);
    QObject::connect(menu, &QMenu::aboutToShow, field, [field] {
        field->setFocus();
        field->selectAll();
    });
    return action;
}

QToolButton *menuButton(const QString &name, const QString &accessibleName, QMenu *menu)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(accessibleName);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

PeriodPicker::PeriodPicker(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_presets(new QButtonGroup(this))
    , m_typed(new QLineEdit)
    , m_problem(new QLabel(tr("A day, a month, Q3 2026, or from..to; Return applies")))
    , m_comparisonTyped(new QLineEdit)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    addPreset(tr("7 d"), tr("The last 7 days of the ledger"), 7);
    addPreset(tr("30 d"), tr("The last 30 days of the ledger"), 30);
    addPreset(tr("90 d"), tr("The last 90 days of the ledger"), 90);
    addPreset(tr("All"), tr("All time"), View::kAllTime);
    buildTyping();
    buildComparison();
    connect(&session, &Session::changed, this, &PeriodPicker::follow);
    follow();
}

void PeriodPicker::addPreset(const QString &text, const QString &tip, int days)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("period.%1").arg(days));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_presets->addButton(button, days);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, days] {
        m_session.change(tr("Change of the time range"), [days](View &v) { v.lastDays = days; });
        follow();
    });
}

void PeriodPicker::buildTyping()
{
    auto *menu = new QMenu(this);
    m_custom = menuButton(QStringLiteral("period.custom"), tr("Own time range"), menu);
    m_custom->setCheckable(true);
    Icons::follow(m_custom, QStringLiteral("calendar"));
    m_custom->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_typed->setObjectName(QStringLiteral("period.typed"));
    m_typed->setAccessibleName(tr("Time range"));
    m_typed->setPlaceholderText(QStringLiteral("2026-09-01..2026-10-31"));
    addCalendarPresets(menu);
    menu->addAction(typingAction(menu, m_typed, m_problem));
    layout()->addWidget(m_custom);
    connect(m_typed, &QLineEdit::returnPressed, this, [this, menu] {
        applyTyped();
        if (m_typed->property("kind").isNull())
            menu->hide();
    });
}

void PeriodPicker::addCalendarPresets(QMenu *menu)
{
    const auto preset = [&](const char *name, const QString &text, int days) {
        QAction *action = menu->addAction(text, this, [this, days] {
            m_session.change(tr("Change of the time range"), [days](View &v) { v.lastDays = days; });
        });
        action->setObjectName(QString::fromLatin1(name));
    };
    preset("period.month", tr("The month the ledger ends in"), View::kMonth);
    preset("period.quarter", tr("The quarter the ledger ends in"), View::kQuarter);
    preset("period.year", tr("The year the ledger ends in"), View::kYear);
    menu->addSeparator();
}

void PeriodPicker::buildComparison()
{
    auto *menu = new QMenu(this);
    m_comparison = menuButton(QStringLiteral("comparison"), tr("Compared period"), menu);
    Icons::follow(m_comparison, QStringLiteral("compare"));
    m_comparison->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto choose = [this](View::Comparison comparison) {
        m_session.change(tr("Change of the compared period"), [comparison](View &v) { v.comparison = comparison; });
    };
    menu->addAction(tr("Compare with the period before"), this, [choose] { choose(View::Comparison::Previous); });
    menu->addAction(tr("Do not compare"), this, [choose] { choose(View::Comparison::Off); });
    menu->addSeparator();
    m_comparisonTyped->setObjectName(QStringLiteral("comparison.typed"));
    m_comparisonTyped->setAccessibleName(tr("Compared period, typed"));
    m_comparisonTyped->setPlaceholderText(QStringLiteral("Aug 2026"));
    menu->addAction(typingAction(menu, m_comparisonTyped, new QLabel(tr("Or another period; Return applies"))));
    layout()->addWidget(m_comparison);
    connect(m_comparisonTyped, &QLineEdit::returnPressed, this, [this, menu] {
        applyComparison();
        menu->hide();
    });
}

void PeriodPicker::applyTyped()
{
    const auto range = parseRange(m_typed->text(), m_session.selection().zone);
    if (!range) {
        m_problem->setText(QString::fromStdString(range.error().message));
        setKind(m_problem, "bad");
        m_typed->setProperty("kind", QStringLiteral("bad"));
        return;
    }
    m_typed->setProperty("kind", QVariant());
    setKind(m_problem, "caption");
    m_session.setRange(*range);
}

void PeriodPicker::applyComparison()
{
    const auto range = parseRange(m_comparisonTyped->text(), m_session.selection().zone);
    if (!range) {
        m_session.notify({Notice::Kind::Warning, QString::fromStdString(range.error().message), m_comparisonTyped->text(), {}});
        return;
    }
    m_session.change(tr("Change of the compared period"), [&](View &v) {
        v.comparison = View::Comparison::Custom;
        v.customComparison = *range;
    });
}

void PeriodPicker::follow()
{
    const View &view = m_session.view();
    const TimeZone &zone = view.selection.zone;
    m_presets->setExclusive(false); // none of them is checked for a period that was typed
    for (QAbstractButton *button : m_presets->buttons())
        button->setChecked(m_presets->id(button) == view.lastDays);
    m_presets->setExclusive(true);
    m_custom->setChecked(view.lastDays < View::kAllTime);
    const bool isAll = view.selection.range.isAll();
    m_custom->setText(isAll ? tr("Custom") : Format::range(view.selection.range, zone));
    m_typed->setText(isAll ? QString() : rangeText(view.selection.range, zone));
    const auto compared = view.compareTo();
    m_comparison->setText(compared ? tr("vs. %1").arg(Format::range(*compared, zone)) : tr("not compared"));
    m_comparison->setToolTip(compared ? tr("Changes are against %1").arg(Format::range(*compared, zone))
                                      : tr("Nothing to compare with; choose a time range or a period"));
}

} // namespace assay
