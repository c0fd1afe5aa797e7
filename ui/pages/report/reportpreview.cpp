#include "ui/pages/report/reportpreview.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QScrollBar>

namespace assay {

namespace {

constexpr int kWidestPage = 900; // pixels: a line of text is then about as long as an eye follows

} // namespace

ReportPreview::ReportPreview(QWidget *parent) : QPdfView(parent), m_document(new QPdfDocument(this))
{
    setDocument(m_document);
    setPageMode(PageMode::MultiPage);
    setFrameShape(QFrame::NoFrame);
    setDocumentMargins({Space::medium, Space::medium, Space::medium, Space::medium});
    setPageSpacing(Space::medium);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    colour();
}

ReportPreview::~ReportPreview()
{
    setDocument(nullptr); // it closes after the view's own parts are gone, and would tell them
}

void ReportPreview::showPdf(const QByteArray &pdf)
{
    const int place = verticalScrollBar()->value();
    m_document->close();
    m_bytes.close();
    m_bytes.setData(pdf);
    m_bytes.open(QIODevice::ReadOnly);
    m_document->load(&m_bytes);
    fit();
    verticalScrollBar()->setValue(place);
}

void ReportPreview::jumpTo(int page)
{
    pageNavigator()->jump(page, {}, zoomFactor());
}

void ReportPreview::resizeEvent(QResizeEvent *event)
{
    fit();
    QPdfView::resizeEvent(event);
}

void ReportPreview::changeEvent(QEvent *event)
{
    QPdfView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        colour();
}

void ReportPreview::fit()
{
    const qreal points = m_document->pageCount() > 0 ? m_document->pagePointSize(0).width() : 0;
    if (points <= 0 || viewport()->width() <= kWidestPage + 2 * Space::medium)
        return setZoomMode(ZoomMode::FitToWidth);
    setZoomMode(ZoomMode::Custom);
    setZoomFactor(kWidestPage / (points * logicalDpiX() / 72));
}

/// QPdfView paints what is behind its pages in the palette's dark colour.
void ReportPreview::colour()
{
    QPalette own = palette();
    if (own.color(QPalette::Dark) == Theme::current().sunken)
        return;
    own.setColor(QPalette::Dark, Theme::current().sunken);
    setPalette(own);
}

} // namespace assay
