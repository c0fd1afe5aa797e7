#include "tests/uisupport/layoutfaults.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitterHandle>
#include <QStyleOptionComboBox>
#include <QTableView>
#include <QTextDocument>

namespace assay::test {

namespace {

constexpr int kHeadingPadding = 9; // at the side of a heading, see the style sheet
constexpr int kRounding = 1; // logical pixels that text metrics and layouts may differ by

/// "page/card/label": the names on the way down, types where there are none.
QString place(const QWidget &widget)
{
    QStringList names;
    for (const QWidget *at = &widget; at && names.size() < 5; at = at->parentWidget())
        names.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : at->objectName());
    return names.join(QLatin1Char('/'));
}

void labelFaults(const QLabel &label, QStringList &faults)
{
    if (label.text().isEmpty() || label.toolTip().contains(label.text()))
        return;
    const QRect room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin());
    QSize needed;
    if (label.textFormat() == Qt::RichText || (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(label.text()))) {
        QTextDocument document;
        document.setDefaultFont(label.font());
        document.setDocumentMargin(0);
        document.setHtml(label.text());
        document.setTextWidth(label.wordWrap() ? room.width() : -1);
        needed = document.size().toSize();
    } else {
        needed = label.fontMetrics().boundingRect(label.wordWrap() ? QRect(0, 0, room.width(), 1 << 20) : QRect(0, 0, 1 << 20, 1 << 20),
                                                  label.wordWrap() ? Qt::TextWordWrap : 0, label.text()).size();
    }
    if (needed.width() > room.width() + kRounding || needed.height() > room.height() + kRounding)
        faults << QStringLiteral("clipped: \"%1\" needs %2x%3, has %4x%5: %6")
                      .arg(label.text().left(60)).arg(needed.width()).arg(needed.height())
                      .arg(room.width()).arg(room.height()).arg(place(label));
}

void buttonFaults(const QAbstractButton &button, QStringList &faults)
{
    if (!button.text().isEmpty() && button.sizeHint().width() > button.width() + kRounding)
        faults << QStringLiteral("clipped: button \"%1\" wants %2, has %3: %4")
                      .arg(button.text()).arg(button.sizeHint().width()).arg(button.width()).arg(place(button));
}

void headingFaults(const QHeaderView &header, QStringList &faults)
{
    if (header.orientation() != Qt::Horizontal)
        return;
    for (int section = 0; section < header.count(); ++section) {
        const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
        const QString tip = header.model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
        const int wrap = header.model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::TextWordWrap;
        const QSize room(header.sectionSize(section) - kHeadingPadding, header.height());
        const QSize needed = header.fontMetrics().boundingRect(QRect({}, room), wrap, text).size();
        const bool isShown = !header.isSectionHidden(section) && header.sectionViewportPosition(section) < header.viewport()->width();
        if (isShown && !tip.contains(text) && (needed.width() > room.width() || needed.height() > room.height()))
            faults << QStringLiteral("clipped: heading \"%1\" needs %2x%3, has %4x%5: %6")
                          .arg(text).arg(needed.width()).arg(needed.height()).arg(room.width()).arg(room.height()).arg(place(header));
    }
}

void comboFaults(const QComboBox &combo, QStringList &faults)
{
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    const QRect room = combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    const int needed = combo.fontMetrics().horizontalAdvance(combo.currentText());
    if (needed > room.width() + kRounding && !combo.toolTip().contains(combo.currentText()))
        faults << QStringLiteral("clipped: choice \"%1\" needs %2, has %3: %4")
                      .arg(combo.currentText()).arg(needed).arg(room.width()).arg(place(combo));
}

/// What a scroll area cannot be scrolled to is cut off, too.
void scrollFaults(const QScrollArea &area, QStringList &faults)
{
    if (area.widget() && area.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
        && area.widget()->width() > area.viewport()->width() + kRounding)
        faults << QStringLiteral("clipped: content of %1 in %2: %3")
                      .arg(area.widget()->width()).arg(area.viewport()->width()).arg(place(area));
}

void overlaps(const QWidget &parent, QStringList &faults)
{
    QList<const QWidget *> shown;
    for (const QObject *child : parent.children())
        if (const auto *widget = qobject_cast<const QWidget *>(child);
            widget && widget->isVisible() && !widget->isWindow() && !qobject_cast<const QSplitterHandle *>(widget)
            && !widget->testAttribute(Qt::WA_TransparentForMouseEvents) && !widget->size().isEmpty())
            shown << widget;
    for (qsizetype i = 0; i < shown.size(); ++i)
        for (qsizetype j = i + 1; j < shown.size(); ++j) {
            const QRect both = shown[i]->geometry() & shown[j]->geometry();
            if (both.width() > kRounding && both.height() > kRounding)
                faults << QStringLiteral("overlapping by %1x%2: %3 and %4")
                              .arg(both.width()).arg(both.height()).arg(place(*shown[i]), place(*shown[j]));
        }
}

} // namespace

QStringList layoutFaults(const QWidget &root)
{
    QStringList faults;
    QList<const QWidget *> all{&root};
    all << root.findChildren<const QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            labelFaults(*label, faults);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            buttonFaults(*button, faults);
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            headingFaults(*header, faults);
        else if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            comboFaults(*combo, faults);
        else if (const auto *area = qobject_cast<const QScrollArea *>(widget))
            scrollFaults(*area, faults);
        if (!qobject_cast<const QAbstractScrollArea *>(widget) && !qobject_cast<const QComboBox *>(widget))
            overlaps(*widget, faults);
    }
    return faults;
}

} // namespace assay::test
