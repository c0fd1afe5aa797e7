#pragma once

#include "ui/pages/limits/agreedlimits.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace assay {

/// Where the limits of one bucket of models are typed: a field for each resource; an empty one means the limit of the tier.
class LimitsForm : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsForm(QWidget *parent = nullptr);
    /// `agreed` fills the fields, `inForce` stands in the empty ones as what holds then.
    void setBucket(const std::string &name, const AgreedLimits::PerMinute &agreed, const AgreedLimits::PerMinute &inForce);

signals:
    void typed(const std::string &bucket, const assay::AgreedLimits::PerMinute &limits);

private:
    void apply();

    std::string m_bucket;
    QLabel *m_heading, *m_problem;
    std::array<QLineEdit *, kLimitedResourceCount> m_fields{};
};

} // namespace assay
