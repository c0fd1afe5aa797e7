#include "ui/shell/metriccard.h"

#include "core/analysis/metric.h"
#include "ui/coretext.h"
#include "ui/theme.h"

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int kWidth = 400;

QString html(std::string_view text)
{
    return coreText(text).toHtmlEscaped();
}

QString line(const QString &name, std::string_view text)
{
    return QStringLiteral("<br>%1: %2").arg(name.toHtmlEscaped(), html(text));
}

} // namespace

QString metricText(const Metric &metric)
{
    QString text = QStringLiteral("<b>%1</b><br>= %2").arg(html(metric.name), html(metric.formula));
    text += line(MetricCard::tr("Unit"), unitText(metric.unit));
    if (metric.direction != Direction::Neutral)
        text += line(MetricCard::tr("Direction"), directionText(metric.direction));
    text += line(MetricCard::tr("Not available"), metric.notAvailable);
    text += line(MetricCard::tr("Low sample"), metric.lowSample);
    if (!metric.action.empty())
        text += line(MetricCard::tr("If it moved"), metric.action);
    return text;
}

MetricCard::MetricCard(QWidget *window, const Metric &metric)
    : QFrame(window, Qt::Popup)
{
    setObjectName(QStringLiteral("metricCard"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(coreText(metric.name));
    auto *text = new QLabel(metricText(metric));
    text->setObjectName(QStringLiteral("metricCard.text"));
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->addWidget(text);
    setFixedWidth(kWidth);
}

void MetricCard::open(QWidget *window, const Metric &metric, const QPoint &at)
{
    auto *card = new MetricCard(window, metric);
    card->adjustSize();
    const QRect screen = window->screen()->availableGeometry();
    card->move(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - card->width())),
               std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - card->height())));
    card->show();
}

} // namespace assay
