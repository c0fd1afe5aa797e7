#include "ui/widgets/hovercard.h"

#include "ui/icons.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace assay {

namespace {

constexpr int kBeside = 12; ///< from the line it stands beside
constexpr int kMostNotes = 60; ///< characters of a line, so that a formula does not make the card as wide as the window

QString rowHtml(const HoverFigures::Row &row, bool isTotal)
{
    const QString swatch = row.colour.isValid() ? QStringLiteral("<span style='color:%1'>&#9632;</span>&nbsp;").arg(row.colour.name()) : QString();
    const QString weight = isTotal ? QStringLiteral(" style='font-weight:500'") : QString();
    return QStringLiteral("<tr%1><td>%2%3&nbsp;&nbsp;&nbsp;</td><td align='right'>%4</td></tr>")
        .arg(weight, swatch, row.name.toHtmlEscaped(), row.value.toHtmlEscaped());
}

QString wrapped(const QString &text)
{
    QString lines;
    int used = 0;
    for (const QString &word : text.split(QLatin1Char(' '))) {
        const bool breaks = used > 0 && used + word.size() > kMostNotes;
        lines += breaks ? QStringLiteral("<br>") : used > 0 ? QStringLiteral(" ") : QString();
        used = (breaks ? 0 : used + 1) + int(word.size());
        lines += word.toHtmlEscaped();
    }
    return lines;
}

} // namespace

HoverFigures HoverFigures::fromTip(const QString &tip)
{
    HoverFigures figures;
    const QStringList lines = tip.split(QLatin1Char('\n'));
    figures.title = lines.first();
    for (const QString &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(QLatin1String(": "));
        if (colon > 0 && colon < 30 && line.size() < kMostNotes)
            figures.rows << Row{{}, line.left(colon), line.mid(colon + 2)};
        else
            figures.notes << line;
    }
    return figures;
}

HoverCard::HoverCard(QWidget *window)
    : QFrame(window)
    , m_text(new QLabel)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_text->setTextFormat(Qt::RichText);
    m_text->setObjectName(QStringLiteral("hoverCard.text"));
    m_close->setObjectName(QStringLiteral("hoverCard.close"));
    m_close->setAccessibleName(tr("Close the card"));
    setKind(m_close, "cross");
    Icons::follow(m_close, QStringLiteral("close"));
    m_close->setIconSize({12, 12});
    m_close->hide();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(Space::small + 2, Space::small, Space::small + 2, Space::small);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_close, 0, 1, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QObject::deleteLater);
    hide();
}

void HoverCard::setFigures(const HoverFigures &figures)
{
    QString html = QStringLiteral("<div style='font-weight:500'>%1</div><table cellspacing='0' cellpadding='1' width='100%'>").arg(wrapped(figures.title));
    m_plain = figures.title;
    const auto add = [&](const HoverFigures::Row &row, bool isTotal) {
        html += rowHtml(row, isTotal);
        m_plain += QLatin1Char('\n') + row.name + QLatin1Char('\t') + row.value;
    };
    for (const HoverFigures::Row &row : figures.rows)
        add(row, false);
    if (!figures.total.name.isEmpty())
        add(figures.total, true);
    html += QStringLiteral("</table>");
    for (const QString &note : figures.notes) {
        html += QStringLiteral("<div style='color:%1'>%2</div>").arg(Theme::current().textMuted.name(), wrapped(note));
        m_plain += QLatin1Char('\n') + note;
    }
    m_text->setFont(Fonts::small());
    m_text->setText(html);
}

void HoverCard::showBeside(const QWidget &chart, const QPoint &top, const HoverFigures &figures)
{
    setFigures(figures);
    adjustSize();
    const int x = top.x() < chart.width() / 2 ? top.x() + kBeside : top.x() - kBeside - width();
    const QPoint at = chart.mapTo(parentWidget(), QPoint(x, top.y()));
    move(std::clamp(at.x(), 0, std::max(0, parentWidget()->width() - width())),
         std::clamp(at.y(), 0, std::max(0, parentWidget()->height() - height())));
    raise();
    show();
}

void HoverCard::pin()
{
    m_isPinned = true;
    setObjectName(QStringLiteral("pinnedCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->show();
    adjustSize();
    m_text->setFocus();
}

void HoverCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isPinned)
        deleteLater();
    else
        QFrame::keyPressEvent(event);
}

} // namespace assay
