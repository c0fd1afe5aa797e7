#include "core/levers/together.h"
#include "tests/ui/pagefixture.h"
#include "ui/format.h"
#include "ui/pages/savings/findings.h"
#include "ui/pages/savings/leverlist.h"
#include "ui/pages/savings/parameterslider.h"
#include "ui/pages/savings/scenarioanswer.h"
#include "ui/pages/savings/scenariocompare.h"
#include "ui/scenariodraft.h"
#include "ui/pages/savings/scenarioresultview.h"
#include "ui/pages/savings/savingspage.h"
#include "ui/pages/savings/stepeditor.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/waterfall.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>
#include <QToolButton>

using namespace assay;
using namespace assay::test;

namespace {

constexpr int kPatience = 30'000; // milliseconds for thousands of draws on a busy machine

/// 400 calls a minute apart that send the same large prompt to Opus without a cache, and as many short ones to Haiku.
QByteArray wastefulLog()
{
    QByteArray log = "timestamp,model,input_tokens,output_tokens,workload,request_id\n";
    for (int i = 0; i < 400; ++i) {
        const QByteArray time = QByteArray::fromStdString(isoText(*parseTime("2026-10-05T08:00:00Z") + i * 60'000));
        const QByteArray number = QByteArray::number(i);
        log += time + ",claude-opus-4-7,20000,50,doc-qa,d-" + number + '\n';
        log += time + ",claude-haiku-4-5-20251001,200,50,tagging,t-" + number + '\n';
    }
    return log;
}

} // namespace

class TestSavingsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageFixture> m_fixture;
    QListView *levers() const { return m_fixture->find<QListView>("levers"); }
    ScenarioDraft &draft() const { return m_fixture->session->scenario(); }
    QUndoStack &undo() const { return m_fixture->session->undoStack(); }
    QString saving() const { return m_fixture->find<QLabel>("scenarioSaving")->text(); }
    void clickLever(int row) const
    {
        const QRect rect = levers()->visualRect(levers()->model()->index(row, 0));
        QTest::mouseClick(levers()->viewport(), Qt::LeftButton, {}, rect.center());
    }
    void startEmpty() const
    {
        draft().replace(QStringLiteral("New scenario"), {});
        QVERIFY(m_fixture->settle());
    }
    ScenarioResult fromCore() const
    {
        const auto input = LeverInput::gather(m_fixture->session->snapshot(), m_fixture->session->selection(), {});
        return evaluate(*input, draft().scenario(), {});
    }
    QString savingFromCore() const { return QStringLiteral("%1 saved").arg(Format::money(fromCore().saving)); }
    void confirm() const { QTest::mouseClick(m_fixture->find<QPushButton>("confirmScenario"), Qt::LeftButton); }
    void trigger(const char *action) const { m_fixture->find<QAction>(action)->trigger(); }
    QStringList savedNames() const
    {
        const auto store = Store::open(m_fixture->session->storePath().toStdString(), StoreMode::Read);
        QStringList names;
        const auto saved = (*store)->documentNames("scenario:");
        for (const std::string &name : *saved)
            names << QString::fromStdString(name);
        return names;
    }
    void saveAs(const QString &name) const
    {
        trigger("saveScenarioAs");
        m_fixture->find<QLineEdit>("scenarioName")->setText(name);
        confirm();
        QVERIFY(m_fixture->settle());
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<PageFixture>(createSavingsPage);
        QVERIFY(QTest::qWaitForWindowExposed(m_fixture->page.get()));
        QVERIFY(m_fixture->import(QStringLiteral("usage.csv"), wastefulLog()));
        QTRY_VERIFY(levers()->model()->rowCount() > 0);
        QVERIFY(m_fixture->settle());
        if (qstrcmp(QTest::currentTestFunction(), "theLeversFoundAreTheFirstScenario") != 0)
            startEmpty();
    }
    void cleanup() { m_fixture.reset(); }

    void leversAreRankedByMoney()
    {
        const auto found = diagnose(*LeverInput::gather(m_fixture->session->snapshot(), {}, {}), {});
        QCOMPARE(levers()->model()->rowCount(), int(found.levers.size()));
        const auto first = levers()->model()->index(0, 0).data(FindingModel::kFindingRole).value<Finding>();
        QCOMPARE(first.title, QStringLiteral("doc-qa"));
        QCOMPARE(first.figure, Format::money(found.levers.front().saving.base));
        QCOMPARE(m_fixture->find<QListView>("leanWorkloads")->model()->rowCount(), int(found.lean.size()));
    }

    void theLeversFoundAreTheFirstScenario()
    {
        const auto together = leversTogether(diagnose(*LeverInput::gather(m_fixture->session->snapshot(), {}, {}), {}));
        QVERIFY(together && draft().scenario() == *together);
        QTRY_COMPARE(saving(), savingFromCore());
        QCOMPARE(m_fixture->find<QComboBox>("savedScenarios")->currentText(), QStringLiteral("Levers found, together"));
        QCOMPARE(undo().count(), 0);
        clickLever(0); // from here on it is a person's scenario
        QCOMPARE(draft().scenario().steps.size(), together->steps.size() - 1);
        QVERIFY(!draft().isSuggestion());
    }

    void oneClickTurnsALeverIntoAScenarioAndAnotherTakesItOut()
    {
        clickLever(0);
        QCOMPARE(draft().scenario().steps.size(), std::size_t(1));
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(saving(), savingFromCore());
        QCOMPARE(m_fixture->find<Waterfall>("waterfall")->steps().size(), 3);
        QCOMPARE(levers()->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));

        undo().undo();
        QVERIFY(draft().isEmpty());
        undo().redo();
        QCOMPARE(draft().scenario().steps.size(), std::size_t(1));
        clickLever(0);
        QVERIFY(draft().isEmpty());
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(saving(), QStringLiteral("$0.00 saved"));
    }

    void leversTogetherArePricedTogether()
    {
        if (levers()->model()->rowCount() < 2)
            QFAIL("the log is meant to hold two levers");
        clickLever(0);
        clickLever(1);
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(saving(), savingFromCore());
        Money alone, marginal;
        const ScenarioResult result = fromCore();
        for (const ScenarioStepResult &step : result.steps) {
            alone += step.alone;
            marginal += step.marginal;
        }
        QCOMPARE(Format::moneyExact(marginal), Format::moneyExact(result.saving));
        QVERIFY(alone >= marginal);
    }

    void aSliderAnswersWhileItMovesAndItsDragIsOneUndoStep()
    {
        ScenarioStep step = ScenarioStep::of(LeverKind::Output);
        step.share = Parameter::exactly(0.1);
        draft().addStep(step);
        const int before = undo().count();
        auto *slider = m_fixture->page->findChild<ParameterSlider *>();
        QVERIFY(slider);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(slider->slider(), Qt::Key_Right);
        QVERIFY(draft().scenario().steps.front().share.base > 0.15);
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(saving(), savingFromCore());
        QCOMPARE(undo().count(), before + 1);
        undo().undo();
        QCOMPARE(draft().scenario().steps.front().share.base, 0.1);
        QCOMPARE(slider->value(), 0.1);
    }

    void everyMetricAndWorkloadStandsBeforeAndAfter()
    {
        clickLever(0);
        QVERIFY(m_fixture->settle());
        const ScenarioResult result = fromCore();
        QTRY_COMPARE(saving(), savingFromCore());
        QCOMPARE(std::size_t(m_fixture->find<DataTable>("scenarioMetrics")->model()->rowCount()), metricRows(result).size());
        QCOMPARE(std::size_t(m_fixture->find<DataTable>("scenarioWorkloads")->model()->rowCount()), result.byWorkload.size() + 1);
        QVERIFY(m_fixture->find<QLabel>("scenarioRange")->text().contains(QStringLiteral("baseline of")));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QLabel>("scenarioRange")->text().contains(QStringLiteral("parameter range")), kPatience);
    }

    /// Of many calls the costs come first: a slider does not wait for what looks at single calls.
    void metricsOfManyCallsFollowTheCosts()
    {
        Scenario scenario;
        scenario.steps = {ScenarioStep::of(LeverKind::Output)};
        scenario.steps.front().share = Parameter{0.1, 0.2, 0.3};
        ScenarioAnswer answer(m_fixture->session->jobs(), m_fixture->session->levers(), nullptr, 0);
        QList<ScenarioResult> answers;
        connect(&answer, &ScenarioAnswer::answered, &answer, [&answers](const ScenarioResult &result) { answers << result; });
        answer.setScenario(scenario);
        answer.setQuestion(m_fixture->session->snapshot(), m_fixture->session->selection());
        QTRY_VERIFY_WITH_TIMEOUT(!answers.isEmpty() && answers.last().band && !answers.last().metrics.empty(), kPatience);
        QVERIFY(answers.first().metrics.empty() && !answers.first().band);
        QVERIFY(answers.first().saving == answers.last().saving && !answers.first().saving.isZero());
        QCOMPARE(answers.last().metrics.size(), allMetrics().size());
        for (const BeforeAfter &row : metricRows(answers.first(), metricRows(answers.last())))
            QCOMPARE(row.after, QStringLiteral("…"));
    }

    void scenariosAreSavedRenamedAndDeletedInTheStore()
    {
        clickLever(0);
        saveAs(QStringLiteral("Cache it"));
        QCOMPARE(savedNames(), QStringList{QStringLiteral("scenario:Cache it")});
        QTRY_COMPARE(m_fixture->find<QComboBox>("savedScenarios")->currentText(), QStringLiteral("Cache it"));

        trigger("renameScenario");
        m_fixture->find<QLineEdit>("scenarioName")->setText(QStringLiteral("Cache prompts"));
        confirm();
        QVERIFY(m_fixture->settle());
        QCOMPARE(savedNames(), QStringList{QStringLiteral("scenario:Cache prompts")});
        QTRY_COMPARE(m_fixture->find<QComboBox>("savedScenarios")->count(), 2);

        QTRY_VERIFY(m_fixture->find<QAction>("deleteScenario")->isEnabled());
        trigger("deleteScenario");
        confirm();
        QVERIFY(m_fixture->settle());
        QCOMPARE(savedNames(), QStringList());
    }

    void aScenarioTravelsAsAFile()
    {
        clickLever(0);
        const Scenario made = draft().scenario();
        m_fixture->files->save = m_fixture->folder.filePath(QStringLiteral("mine.json"));
        trigger("exportScenario");
        clickLever(0);
        QVERIFY(draft().isEmpty());
        m_fixture->files->open = {m_fixture->files->save};
        trigger("importScenario");
        QVERIFY(draft().scenario() == made);
    }

    void savedScenariosStandSideBySide()
    {
        clickLever(0);
        saveAs(QStringLiteral("One"));
        auto *tabs = m_fixture->page->findChild<QTabWidget *>();
        tabs->setCurrentIndex(tabs->count() - 1);
        auto *table = m_fixture->find<DataTable>("scenarioCompare");
        QVERIFY(m_fixture->settle());
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 4, kPatience);
        QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("One"));
        QCOMPARE(table->model()->index(2, 1).data().toString(), Format::money(fromCore().saving));
    }

    void aRangeMovesAlongWithItsBase()
    {
        const Parameter parameter = moved({0.3, 0.6, 0.95}, 0.8, 1);
        QVERIFY(qFuzzyCompare(parameter.low, 0.5));
        QCOMPARE(parameter.base, 0.8);
        QCOMPARE(parameter.high, 1.0);
    }

    void theFindingModelHoldsUpUnderTheChecker()
    {
        FindingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFindings({Finding{QStringLiteral("doc-qa"), {}, {}, {}, {}, {}, true}, Finding{}});
        model.setChecked({true, false});
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(!model.index(1).data(Qt::CheckStateRole).isValid());
    }
};

QTEST_MAIN(TestSavingsPage)
#include "tst_savingspage.moc"
