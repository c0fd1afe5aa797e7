#pragma once

#include "core/analysis/query.h"

#include <QWidget>

namespace assay {

class ChartLegend;

/// One line that names the colours of the bars in the table's cells: token classes and model families.
class MixLegends : public QWidget
{
    Q_OBJECT

public:
    explicit MixLegends(QWidget *parent = nullptr);
    /// What the total of `result` holds.
    void setResult(const QueryResult &result);

private:
    ChartLegend *add(const QString &title);

    ChartLegend *m_classes;
    ChartLegend *m_families;
};

} // namespace assay
