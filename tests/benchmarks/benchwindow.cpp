// Drives the real window on one store, without a display, and measures what a person would wait for.
//   bench_window first STORE    start to the first painted chart, and until all calls are there
//   bench_window all STORE N    the same, then filter, brush, regroup, change of page and the list of calls, N times each
// Prints one JSON document; `all` prints a table to the standard error too. Every silence of the event loop above 50 ms is
// listed with what ran.

#include "tests/benchmarks/windowdriver.h"
#include "ui/pages/explore/explorequestion.h"
#include "ui/scenariodraft.h"
#include "ui/spendovertime.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace assay::bench {

namespace {

using Json = nlohmann::ordered_json;
using Work = std::function<void()>;

double timed(const Work &work)
{
    const Stopwatch watch;
    work();
    return watch.milliseconds();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// The median of every figure; all stalls.
Step together(const std::vector<Step> &runs)
{
    Step all{runs.front().name};
    const auto middle = [&](double Step::*figure) {
        std::vector<double> values;
        for (const Step &run : runs)
            values.push_back(run.*figure);
        return median(values);
    };
    all.drawn = middle(&Step::drawn);
    all.settled = middle(&Step::settled);
    all.bare = middle(&Step::bare);
    for (const Step &run : runs) {
        all.longest = std::max(all.longest, run.longest);
        all.stalls.insert(all.stalls.end(), run.stalls.begin(), run.stalls.end());
    }
    return all;
}

void printHead()
{
    std::fprintf(stderr, "%-14s %10s %10s %10s %10s\n", "ms", "drawn", "settled", "bare scan", "silence");
}

void print(const Step &step)
{
    std::fprintf(stderr, "%-14s %10.1f %10.1f %10.1f %10.1f\n", step.name.c_str(), step.drawn, step.settled, step.bare, step.longest);
    for (const Stall &stall : step.stalls)
        std::fprintf(stderr, "  stall %.0f ms (%.0f computed): %s\n", stall.milliseconds, stall.cpuMilliseconds, stall.where.c_str());
}

/// Nothing to wait for but that it is painted.
Answer nextPaint(QWidget *widget)
{
    return {widget, [](const std::function<void()> &heard) {
                heard();
                return QMetaObject::Connection();
            }};
}

/// What a person does on the pages, one thing at a time.
class Tour
{
public:
    Tour(WindowDriver &driver, int repetitions) : m(driver), m_repetitions(repetitions) {}

    std::vector<Step> run()
    {
        filterAndBrush();
        explore();
        calls();
        otherPages();
        return m_steps;
    }

private:
    void add(const std::string &name, const std::function<void(int)> &act, const std::function<Answer()> &answer, const Work &bare)
    {
        std::vector<Step> runs;
        for (int i = 0; i < m_repetitions; ++i) {
            runs.push_back(m.measure(name, [&] { act(i); }, answer));
            runs.back().bare = bare ? timed(bare) : 0;
        }
        keep(together(runs));
    }

    void keep(Step step)
    {
        print(step);
        m_steps.push_back(std::move(step));
    }

    /// The engine alone on what the first page's chart asks.
    Work bareChart()
    {
        return [this] {
            const View &view = m.session().view();
            spendOverTime(*m.session().snapshot(), {view.selection, view.stackBy, view.compareTo(), {}}, JobControl());
        };
    }

    void filterAndBrush()
    {
        const auto workloads = assay::run(*m.session().snapshot(), Query{{}, {{Dimension::Workload, {}}}, {}, "cost", 0, {}}, JobControl());
        const auto chart = [this] { return m.chart(); };
        add("filter", [&](int i) {
                const auto &row = workloads.rows[std::size_t(i) % workloads.rows.size()];
                m.session().keepOnly({Dimension::Workload, {}}, {row.key.front()});
            }, chart, bareChart());
        m.session().removeAllFilters();
        add("brush", [this](int i) {
                auto *brush = m.find<QWidget>("spend.brush");
                const int left = brush->width() * (2 + i % 5) / 10, y = brush->height() / 3;
                QTest::mousePress(brush, Qt::LeftButton, Qt::NoModifier, QPoint(brush->width() - 4, y));
                QTest::mouseMove(brush, QPoint(left + 8, y));
                QTest::mouseMove(brush, QPoint(left, y));
                QTest::mouseRelease(brush, Qt::LeftButton, Qt::NoModifier, QPoint(left, y));
            }, chart, bareChart());
        m.session().change(QString(), [](View &v) { v.lastDays = View::kAllTime; });
    }

    void explore()
    {
        const auto table = [this] { return m.table("explore.table"); };
        keep(m.measure("page Explore", [this] { m.click("rail.explore"); }, table));
        const std::vector<Dimension> dimensions{Dimension::Customer, Dimension::Model, Dimension::Team, Dimension::User};
        add("regroup", [&](int i) {
                m.session().change(QString(), [&](View &v) { v.groupBy = {{dimensions[std::size_t(i) % dimensions.size()], {}}}; });
            }, table, [this] {
                const View &view = m.session().view();
                ExploreQuestion asked{view.selection, view.compareTo(), view.groupBy.front(), {}, {"cost", "cost_per_call"}};
                const QueryResult rows = assay::run(*m.session().snapshot(), asked.query(), JobControl());
                exploreTrends(*m.session().snapshot(), asked, rows, JobControl());
            });
    }

    Work bareList()
    {
        return [this] {
            selectCalls(*m.session().snapshot(), m.session().selection(), m.session().view().callOrder, 0, JobControl());
        };
    }

    void calls()
    {
        const auto table = [this] { return m.table("calls"); };
        keep(m.measure("page Calls", [this] { m.click("rail.calls"); }, table));
        add("sort calls", [this](int i) {
                m.session().change(QString(), [&](View &v) { v.callOrder = i % 2 == 0 ? CallOrder::Time : CallOrder::Cost; });
            }, table, bareList());
        auto *list = m.find<QTableView>("calls");
        add("scroll calls", [list](int i) {
                QScrollBar *bar = list->verticalScrollBar();
                bar->setValue(int(double(bar->maximum()) * (i % 7 + 1) / 8));
            }, [list] { return nextPaint(list->viewport()); }, nullptr);
        add("receipt", [list](int i) { list->selectRow(list->rowAt(40) + 1 + i % 9); }, [this] {
                return nextPaint(m.find<QTableView>("receiptLines")->viewport());
            }, nullptr);
    }

    void otherPages()
    {
        const auto shown = [this](const char *page) { return [this, page] { return nextPaint(m.find<QWidget>(page)); }; };
        keep(m.measure("page Savings", [this] { m.click("rail.savings"); }, shown("page.savings")));
        whatIf();
        keep(m.measure("page Changes", [this] { m.click("rail.changes"); }, shown("page.changes")));
        keep(m.measure("page Data", [this] { m.click("rail.data"); }, shown("page.data")));
        keep(m.measure("page Report", [this] { m.click("rail.report"); }, shown("page.report")));
        keep(m.measure("page Overview", [this] { m.click("rail.overview"); }, shown("page.overview")));
    }

    /// What a slider of a scenario does: the cost of another share of all calls on a cheaper model.
    void whatIf()
    {
        const auto saving = [this] {
            QWidget *const shown = m.find<QWidget>("scenarioSaving");
            return Answer{shown, m.table("scenarioWorkloads").onContent};
        };
        add("what-if", [this](int i) {
                ScenarioStep step = ScenarioStep::of(LeverKind::Routing);
                step.toModel = "claude-haiku-4-5";
                step.rule.outputBelow = 300;
                step.share = Parameter::exactly(0.5 + 0.05 * i);
                Scenario scenario;
                scenario.steps = {step};
                m.session().scenario().replace(QString(), std::move(scenario));
            }, saving, nullptr);
    }

    WindowDriver &m;
    int m_repetitions;
    std::vector<Step> m_steps;
};

Json jsonOf(const Step &step)
{
    Json stalls = Json::array();
    for (const Stall &stall : step.stalls)
        stalls.push_back({{"ms", stall.milliseconds}, {"cpu_ms", stall.cpuMilliseconds}, {"where", stall.where}});
    return {{"drawn_ms", step.drawn}, {"settled_ms", step.settled}, {"bare_ms", step.bare}, {"longest_silence_ms", step.longest},
            {"stalls", stalls}};
}

int measure(int argc, char **argv, const Stopwatch &since)
{
    const std::string_view what = argc > 2 ? argv[1] : "";
    const bool isTour = what == "all" && argc == 4;
    if (!isTour && !(what == "first" && argc == 3)) {
        std::fputs("usage: bench_window first STORE | all STORE N\n", stderr);
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ThemeSwitch::instance().apply(Theme::light());
    WindowDriver driver(QString::fromLocal8Bit(argv[2]), since);
    std::vector<Step> steps{driver.start()};
    if (isTour) {
        printHead();
        print(steps.front());
        const auto others = Tour(driver, std::atoi(argv[3])).run();
        steps.insert(steps.end(), others.begin(), others.end());
    }
    Json found{{"first_chart_ms", steps.front().drawn}, {"all_columns_ms", steps.front().settled}};
    for (const Step &step : steps)
        found["steps"][step.name] = jsonOf(step);
    found["peak_mb"] = peakMegabytes();
    std::printf("%s\n", found.dump().c_str());
    return EXIT_SUCCESS;
}

} // namespace

} // namespace assay::bench

int main(int argc, char **argv)
{
    const assay::bench::Stopwatch since;
    return assay::bench::measure(argc, argv, since);
}
