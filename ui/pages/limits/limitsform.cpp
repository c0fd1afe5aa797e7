#include "ui/pages/limits/limitsform.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/language.h"
#include "ui/pages/limits/limitcolumns.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace assay {

namespace {

constexpr int kFieldWidth = 150;

} // namespace

LimitsForm::LimitsForm(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_problem(new QLabel)
{
    setKind(m_heading, "strong");
    setKind(m_problem, "bad");
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::tight);
    grid->addWidget(m_heading, 0, 0, 1, int(kLimitedResourceCount) + 1);
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i) {
        auto *label = new QLabel(tr("%1 per minute").arg(resourceTitle(LimitedResource(i))));
        setKind(label, "note");
        m_fields[i] = new QLineEdit;
        m_fields[i]->setObjectName(QStringLiteral("limits.") + QString::fromStdString(std::string(limitedResourceId(LimitedResource(i)))));
        m_fields[i]->setAccessibleName(label->text());
        m_fields[i]->setFixedWidth(kFieldWidth);
        connect(m_fields[i], &QLineEdit::editingFinished, this, &LimitsForm::apply);
        grid->addWidget(label, 1, int(i));
        grid->addWidget(m_fields[i], 2, int(i));
    }
    grid->addWidget(m_problem, 2, int(kLimitedResourceCount));
    grid->setColumnStretch(int(kLimitedResourceCount), 1);
}

void LimitsForm::setBucket(const std::string &name, const AgreedLimits::PerMinute &agreed, const AgreedLimits::PerMinute &inForce)
{
    m_bucket = name;
    m_heading->setText(tr("Limits agreed for %1; an empty field means that of the tier").arg(coreText(name)));
    m_problem->clear();
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i) {
        m_fields[i]->setText(agreed[i] ? Format::count(*agreed[i]) : QString());
        m_fields[i]->setPlaceholderText(inForce[i] ? Format::count(*inForce[i]) : tr("not known"));
    }
}

void LimitsForm::apply()
{
    AgreedLimits::PerMinute limits;
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i) {
        const QString text = m_fields[i]->text().simplified();
        bool isNumber = true;
        const qlonglong number = text.isEmpty() ? 0 : Language::locale().toLongLong(text, &isNumber);
        if (!text.isEmpty() && (!isNumber || number <= 0))
            return m_problem->setText(tr("“%1” is no whole number above 0.").arg(text));
        if (!text.isEmpty())
            limits[i] = number;
    }
    m_problem->clear();
    emit typed(m_bucket, limits);
}

} // namespace assay
