#include "ui/stylesheet.h"

#include "ui/theme.h"

#include <QStyle>
#include <QWidget>

namespace assay {

namespace {

constexpr auto kFrames = R"(
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 6px 8px; }
#card { background: @surface; border: 1px solid @border; border-radius: 8px; }
#card[kind="drop"] { border: 1px dashed @textMuted; }
#rail { background: @surface; border-right: 1px solid @border; }
#selectionBar { background: @surface; border-bottom: 1px solid @border; }
#crumb { background: @accentSoft; border: 1px solid @border; border-radius: 6px; }
#crumb QToolButton { padding: 2px 4px; color: @text; }
#crumb[kind="highlight"] { background: @surface; border: 1px dashed @accent; }
#hoverCard { background: @raised; border: 1px solid @border; border-radius: 6px; }
#pinnedCard { background: @raised; border: 1px solid @accent; border-radius: 6px; }
#metricCard { background: @raised; border: 1px solid @border; }
#filterEditor { background: @raised; border: 1px solid @border; border-radius: 8px; }
#panelTitle { background: @surface; border: 1px solid @border; border-bottom: none; border-top-left-radius: 8px;
    border-top-right-radius: 8px; }
#panelBody { background: @surface; border: 1px solid @border; border-top: none; border-bottom-left-radius: 8px;
    border-bottom-right-radius: 8px; }
QDockWidget[kind="edge"] > #panelTitle { border: none; border-left: 1px solid @border; border-radius: 0; }
QDockWidget[kind="edge"] > #panelBody { border: none; border-left: 1px solid @border; border-radius: 0; }
QMainWindow::separator { background: transparent; width: 12px; height: 12px; }
QMainWindow::separator:hover { background: @accentSoft; }
#divider { background: @grid; border: none; margin: 10px 0; }
#noticeBar { background: @warningFill; border-bottom: 1px solid @border; }
#inPlaceBar { background: @accentSoft; border: 1px solid @accent; border-radius: 8px; }
#noticeBar[kind="error"] { background: @badSoft; }
QStatusBar { background: @surface; border-top: 1px solid @border; color: @textSecondary; font-size: 12px; }
QStatusBar::item { border: none; }
QStatusBar QToolButton { font-size: 12px; padding: 0px 6px; }
QStatusBar QLabel { color: @textSecondary; font-size: 12px; }
QMenuBar { background: @surface; color: @text; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @accentSoft; }
QMenu { background: @raised; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 22px; border-radius: 5px; color: @text; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @textMuted; }
QMenu::separator { height: 1px; background: @border; margin: 5px 8px; }
QSplitter::handle { background: transparent; }
QScrollArea, QStackedWidget { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#page { background: transparent; }
)";

constexpr auto kTexts = R"(
QLabel[kind="title"] { font-size: 15px; font-weight: 500; color: @text; }
QLabel[kind="caption"], QLabel[kind="note"] { font-size: 12px; color: @textMuted; }
QLabel[kind="heading"] { font-size: 20px; font-weight: 500; color: @text; }
QLabel[kind="figure"] { font-size: 22px; font-weight: 500; color: @text; }
QLabel[kind="strong"] { font-weight: 500; color: @text; }
QLabel[kind="good"] { color: @good; }
QLabel[kind="bad"] { color: @bad; }
QLabel[kind="warning"] { color: @warning; }
)";

constexpr auto kControls = R"(
QPushButton, QToolButton[kind="button"], QComboBox { background: @surface; color: @text; border: 1px solid @border;
    border-radius: 6px; padding: 4px 10px; min-height: 20px; }
QPushButton:hover, QToolButton[kind="button"]:hover, QComboBox:hover { background: @window; border-color: @textMuted; }
QPushButton:pressed { background: @sunken; }
QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateEdit:focus, QAbstractItemView:focus { border: 1px solid @accent; }
QPushButton:disabled, QComboBox:disabled { color: @textMuted; background: @window; }
QToolButton:disabled { color: @textMuted; }
QPushButton[kind="primary"] { background: @accent; color: @accentText; border-color: @accent; font-weight: 500; }
QPushButton[kind="primary"]:hover { border-color: @text; }
QPushButton[kind="primary"]:disabled { background: @sunken; color: @textMuted; border-color: @border; }
QPushButton[kind="flat"], QToolButton { background: transparent; color: @textSecondary; border: 1px solid transparent;
    border-radius: 6px; padding: 4px 8px; }
QPushButton[kind="flat"]:hover, QToolButton:hover { background: @accentSoft; color: @text; }
QPushButton:checked, QToolButton:checked, QPushButton[kind="flat"]:checked { background: @accentSoft; color: @accent; font-weight: 500; }
QToolButton[kind="page"] { padding: 0 10px; text-align: left; color: @textSecondary; font-size: 13px; }
QToolButton[kind="page"]:checked { background: @accentSoft; color: @accent; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator, QToolButton[kind="button"]::menu-indicator { image: url(:/icons/chevron-down-@tone.svg); width: 10px;
    height: 10px; subcontrol-origin: padding; subcontrol-position: right center; right: 5px; }
QToolButton[kind="button"][popupMode="2"] { padding-left: 8px; padding-right: 18px; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down-@tone.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border; padding: 4px; outline: none;
    selection-background-color: @accentSoft; selection-color: @text; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QPlainTextEdit, QTextEdit { background: @surface; color: @text;
    border: 1px solid @border; border-radius: 6px; padding: 4px 8px; min-height: 20px;
    selection-background-color: @accent; selection-color: @accentText; }
QCheckBox, QRadioButton { color: @text; spacing: 6px; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid @textMuted; border-radius: 4px; background: @surface; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/tick-@tone.svg); }
QCheckBox::indicator:disabled { background: @sunken; border-color: @border; }
QRadioButton::indicator:unchecked { width: 12px; height: 12px; border: 1px solid @textMuted; border-radius: 7px; background: @surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent; border-radius: 7px; background: @surface; }
QSlider { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @sunken; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; background: @surface;
    border: 2px solid @accent; }
QProgressBar { border: none; border-radius: 3px; background: @sunken; height: 6px; max-height: 6px; text-align: center; }
QProgressBar::chunk { border-radius: 3px; background: @accent; }
QTabBar::tab { background: transparent; color: @textSecondary; padding: 7px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; }
QTabWidget::pane { border: none; }
)";

constexpr auto kViews = R"(
QAbstractItemView { background: @surface; alternate-background-color: @surface; color: @text; border: 1px solid transparent;
    border-radius: 6px; outline: none; gridline-color: @grid; selection-background-color: @accentSoft; selection-color: @text; }
QTreeView::item, QTableView::item, QListView::item { border: none; border-bottom: 1px solid @grid; padding: 0 6px; }
QTreeView::item:selected, QTableView::item:selected, QListView::item:selected { background: @accentSoft; color: @text; }
QTreeView::item:hover, QTableView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::branch:has-children:closed { image: url(:/icons/chevron-right-@tone.svg); }
QTreeView::branch:has-children:open { image: url(:/icons/chevron-down-@tone.svg); }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @textSecondary; border: none; border-bottom: 1px solid @border;
    padding: 6px 0px 6px 9px; font-size: 12px; font-weight: 500; }
QHeaderView::section:hover { color: @text; }
QHeaderView::up-arrow { image: url(:/icons/chevron-up-@tone.svg); width: 10px; height: 10px; }
QHeaderView::down-arrow { image: url(:/icons/chevron-down-@tone.svg); width: 10px; height: 10px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: @surface; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @rest; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @textMuted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QColor mixed(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

} // namespace

QString styleSheetFor(const Theme &t)
{
    // longer names first, so that @text does not eat the start of @textMuted
    const std::initializer_list<std::pair<const char *, QString>> words = {
        {"@textSecondary", t.textSecondary.name()}, {"@textMuted", t.textMuted.name()}, {"@text", t.text.name()},
        {"@accentText", t.accentText.name()}, {"@accentSoft", t.accentSoft.name()}, {"@accent", t.accent.name()},
        {"@warningFill", t.warningFill.name()}, {"@warning", t.warning.name()}, {"@window", t.window.name()},
        {"@surface", t.surface.name()}, {"@raised", t.raised.name()}, {"@sunken", t.sunken.name()},
        {"@border", t.border.name()}, {"@grid", t.grid.name()}, {"@good", t.good.name()},
        {"@badSoft", mixed(t.badFill, t.surface).name()}, {"@bad", t.bad.name()}, {"@rest", t.rest.name()},
        {"@hover", mixed(t.window, t.surface).name()}, {"@tone", t.dark ? QStringLiteral("dark") : QStringLiteral("light")},
    };
    QString sheet = QString::fromLatin1(kFrames) + QString::fromLatin1(kTexts) + QString::fromLatin1(kControls)
        + QString::fromLatin1(kViews);
    for (const auto &[word, value] : words)
        sheet.replace(QLatin1String(word), value);
    return sheet;
}

void setKind(QWidget *widget, const char *kind)
{
    widget->setProperty("kind", QString::fromLatin1(kind));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace assay
