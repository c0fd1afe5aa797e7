#pragma once

#include "core/analysis/selection.h"

#include <QLineEdit>

class QStringListModel;

namespace assay {

/// Where the calls of a target are typed, "workload=chat; team=support", with the conditions on offer below; empty: everything.
class SegmentField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SegmentField(QWidget *parent = nullptr);
    /// Conditions to choose from.
    void setOffered(const std::vector<Filter> &conditions);
    void setSegment(const std::vector<Filter> &segment);
    /// An error says which condition cannot be read, and why.
    Result<std::vector<Filter>> segment() const;

private:
    QStringListModel *m_offered;
};

} // namespace assay
