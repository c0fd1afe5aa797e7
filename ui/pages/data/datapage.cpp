#include "ui/pages/data/datapage.h"

#include "ui/pages/data/billview.h"
#include "ui/pages/data/companionsview.h"
#include "ui/pages/data/contractview.h"
#include "ui/pages/data/importsview.h"
#include "ui/pages/data/ledgersview.h"
#include "ui/pages/data/pricesview.h"
#include "ui/pages/data/reconciliationview.h"
#include "ui/pages/data/rulesview.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace assay {

DataPage::DataPage(Session &session, QWidget *parent)
    : AskingPage(session, parent), m_tabs(new QTabBar(this)), m_views(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("dataPage"));
    m_tabs->setObjectName(QStringLiteral("dataTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::small, Space::large, Space::medium);
    layout->setSpacing(Space::small);
    layout->addWidget(m_tabs);
    layout->addWidget(m_views, 1);
    addView<ImportsView>(tr("Imports"));
    addView<LedgersView>(tr("Ledgers"));
    addView<CompanionsView>(tr("Companion tables"));
    addView<BillView>(tr("Bill"));
    addView<PricesView>(tr("Price book"));
    addView<ContractView>(tr("Contract"));
    addView<RulesView>(tr("Rules"));
    addView<ReconciliationView>(tr("Reconciliation"));
    connect(m_tabs, &QTabBar::currentChanged, this, &DataPage::open);
    open(0);
}

template <typename View>
void DataPage::addView(const QString &title)
{
    m_tabs->addTab(title);
    m_create.emplace_back([this] {
        auto *view = new View(session(), m_views);
        m_reload.emplace_back([view] { view->reload(); });
        return view;
    });
    m_shownViews.push_back(nullptr);
}

/// A view is made when it is first looked at: all of them at once would stop the window.
void DataPage::open(int tab)
{
    QWidget *&view = m_shownViews[std::size_t(tab)];
    if (!view) {
        view = m_create[std::size_t(tab)]();
        m_views->addWidget(view);
        if (m_asked)
            m_reload.back()();
    }
    m_views->setCurrentWidget(view);
}

void DataPage::showTab(Tab tab) { m_tabs->setCurrentIndex(int(tab)); }

void DataPage::ask()
{
    if (m_asked && session().snapshot() == m_shown)
        return; // only the selection changed
    m_asked = true;
    m_shown = session().snapshot();
    for (const auto &reload : m_reload)
        reload();
}

QWidget *createDataPage(Session &session, QWidget *parent) { return new DataPage(session, parent); }

} // namespace assay
