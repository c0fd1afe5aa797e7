#pragma once

#include <QListView>

namespace assay {

class FindingModel;

/// A list of findings that is no higher than they are, so that two of them share a column without a gap between.
class FindingList : public QListView
{
    Q_OBJECT

public:
    FindingList(FindingModel *model, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int contentHeight() const;
    void fit();
};

} // namespace assay
