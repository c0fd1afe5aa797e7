#pragma once

#include "ui/pages/askingpage.h"

#include <functional>
#include <memory>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace assay {

class Snapshot;

/// Where the figures come from: imports with receipts, companion tables, bills, prices and contract, and whose money
/// it was: attribution rules.
class DataPage : public AskingPage
{
    Q_OBJECT

public:
    /// In the order of the tabs.
    enum class Tab { Imports, Ledgers, Companions, Bill, Prices, Contract, Rules, Reconciliation };

    DataPage(Session &session, QWidget *parent);
    void showTab(Tab tab);

protected:
    void ask() override;

private:
    template <typename View>
    void addView(const QString &title);
    void open(int tab);

    QTabBar *m_tabs;
    QStackedWidget *m_views;
    std::vector<std::function<QWidget *()>> m_create; ///< one a tab
    std::vector<QWidget *> m_shownViews;              ///< of the tabs that were opened, null the others
    std::vector<std::function<void()>> m_reload;      ///< one a view
    std::shared_ptr<const Snapshot> m_shown;
    bool m_asked = false;
};

QWidget *createDataPage(Session &session, QWidget *parent);

} // namespace assay
