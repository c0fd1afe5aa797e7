#pragma once

#include <QBuffer>
#include <QPdfView>

class QPdfDocument;

namespace assay {

/// Pages of a report on the screen, no wider than they can be read well; the place stays when a new one is shown.
class ReportPreview : public QPdfView
{
    Q_OBJECT

public:
    explicit ReportPreview(QWidget *parent = nullptr);
    ~ReportPreview() override;

    void showPdf(const QByteArray &pdf);
    void jumpTo(int page); ///< from 0

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void colour();

    QPdfDocument *m_document;
    QBuffer m_bytes; ///< what m_document reads; outlives its pages
};

} // namespace assay
