#include <QtTest>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace {

const QStringList kFiles{QStringLiteral("gateway.jsonl"), QStringLiteral("workloads.csv"), QStringLiteral("units.csv"),
                         QStringLiteral("revenue.csv"),   QStringLiteral("invoices.csv"),  QStringLiteral("contract.json"),
                         QStringLiteral("schedule.json"), QStringLiteral("oracle.json")};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSampleGenerator : public QObject
{
    Q_OBJECT

private slots:
    void writesTheSameBytesTwice();
    void logHoldsWhatTheOracleCounts();
};

void TestSampleGenerator::writesTheSameBytesTwice()
{
    const QTemporaryDir folder;
    QCOMPARE(QProcess::execute(QStringLiteral(SAMPLE_GENERATOR), {folder.path()}), 0);
    for (const QString &name : kFiles) {
        const QByteArray again = bytesOf(folder.filePath(name));
        QVERIFY2(!again.isEmpty(), qPrintable(name));
        QVERIFY2(again == bytesOf(QStringLiteral(SAMPLE_FOLDER "/") + name), qPrintable(name));
    }
}

/// Counted with Qt's own JSON reader: neither the generator's sums nor the product's importer take part.
void TestSampleGenerator::logHoldsWhatTheOracleCounts()
{
    QHash<QString, QList<qint64>> models; // calls, input, read, 5m, 1h, output
    for (const QByteArray &line : bytesOf(QStringLiteral(SAMPLE_FOLDER "/gateway.jsonl")).split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject call = QJsonDocument::fromJson(line).object();
        const QJsonObject usage = call[QLatin1String("usage")].toObject();
        const QJsonObject written = usage[QLatin1String("cache_creation")].toObject();
        const QList<qint64> found{1,
                                  usage[QLatin1String("input_tokens")].toInteger(),
                                  usage[QLatin1String("cache_read_input_tokens")].toInteger(),
                                  written[QLatin1String("ephemeral_5m_input_tokens")].toInteger(),
                                  written[QLatin1String("ephemeral_1h_input_tokens")].toInteger(),
                                  usage[QLatin1String("output_tokens")].toInteger()};
        QList<qint64> &sums = models[call[QLatin1String("model")].toString()];
        sums.resize(found.size());
        for (int k = 0; k < found.size(); ++k)
            sums[k] += found[k];
    }
    const QJsonObject oracle = QJsonDocument::fromJson(bytesOf(QStringLiteral(SAMPLE_FOLDER "/oracle.json"))).object();
    const QJsonObject expected = oracle[QLatin1String("by_model")].toObject();
    QCOMPARE(models.size(), expected.size());
    for (auto it = models.cbegin(); it != models.cend(); ++it) {
        const QJsonObject sums = expected[it.key()].toObject();
        const QList<qint64> wanted{sums[QLatin1String("calls")].toInteger(),          sums[QLatin1String("input")].toInteger(),
                                   sums[QLatin1String("cache_read")].toInteger(),     sums[QLatin1String("cache_write_5m")].toInteger(),
                                   sums[QLatin1String("cache_write_1h")].toInteger(), sums[QLatin1String("output")].toInteger()};
        QCOMPARE(it.value(), wanted);
    }
}

QTEST_GUILESS_MAIN(TestSampleGenerator)
#include "tst_samplegenerator.moc"
