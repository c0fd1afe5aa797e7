#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

// The architecture as a test: who may include whom. Adding a room means adding a row here and in core/CMakeLists.txt.
class TestIncludeRules : public QObject
{
    Q_OBJECT

    static QStringList includesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        static const QRegularExpression include(QStringLiteral("#include\\s*[<\"]([^>\"]+)[>\"]"));
        QStringList found;
        for (auto it = include.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
            found << it.next().captured(1);
        return found;
    }

    static QStringList sourcesUnder(const QString &folder)
    {
        QStringList found;
        for (QDirIterator it(QStringLiteral(PROJECT_ROOT "/") + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                             QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();)
            found << it.next();
        return found;
    }

private slots:
    void roomsUseOnlyWhatIsBelow_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("allowed");
        const auto row = [](const char *room, const char *allowed) {
            QTest::newRow(room) << QString::fromLatin1(room) << QString::fromLatin1(allowed);
        };
        row("values", "");
        row("calls", "values");
        row("pricing", "values calls");
        row("formats", "values calls");
        row("ledgers", "values calls formats");
        row("columns", "values calls pricing formats");
        row("store", "values calls pricing formats ledgers columns");
        row("rules", "values calls pricing formats");
        row("ingest", "values calls pricing formats ledgers columns store");
        row("analysis", "values calls pricing formats ledgers columns rules store");
        row("attribution", "values calls pricing formats ledgers columns rules store analysis");
        row("levers", "values calls pricing formats ledgers columns store analysis");
        row("planning", "values calls pricing formats ledgers columns store analysis levers");
        row("targets", "values calls pricing formats ledgers columns store analysis levers");
        row("report", "values calls pricing formats ledgers columns store ingest analysis levers planning targets");
    }
    void roomsUseOnlyWhatIsBelow()
    {
        QFETCH(QString, room);
        QFETCH(QString, allowed);
        const QStringList rooms = allowed.split(QLatin1Char(' '), Qt::SkipEmptyParts) << room;
        for (const QString &path : sourcesUnder(QStringLiteral("core/") + room)) {
            for (const QString &include : includesOf(path)) {
                QVERIFY2(!include.startsWith(QLatin1String("ui/")) && !include.startsWith(QLatin1String("app/")),
                         qPrintable(path + QLatin1String(" includes ") + include));
                if (include.startsWith(QLatin1String("core/")))
                    QVERIFY2(rooms.contains(include.section(QLatin1Char('/'), 1, 1)),
                             qPrintable(path + QLatin1String(" includes ") + include));
            }
        }
    }

    void librariesStayInTheirRooms_data()
    {
        QTest::addColumn<QString>("tree");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("rooms");
        const auto row = [](const char *name, const char *tree, const char *pattern, const char *rooms) {
            QTest::newRow(name) << QString::fromLatin1(tree) << QString::fromLatin1(pattern) << QString::fromLatin1(rooms);
        };
        row("core knows no widgets", "core", "^Q(Widget|Application|MainWindow|Dialog|Painter|Chart|Pixmap|Color|Icon|Gui)", "");
        row("SQLite", "core", "^sqlite3\\.h$", "store ledgers");
        row("simdjson", "core", "^simdjson\\.h$", "formats");
        row("RE2", "core", "^re2/", "rules");
        row("libpq", "core", "^libpq", "ledgers");
        row("libcurl", "core", "^curl/", "ledgers");
        row("libarchive", "core", "^archive", "formats");
        row("GMP", "core", "^gmp", "analysis");
        row("Qt Charts", "ui", "^(QtCharts|Q\\w*(Chart|Series|BarSet|ValueAxis|CategoryAxis|DateTimeAxis|Legend))", "charts");
        row("ui does not know app", "ui", "^app/", "");
    }
    void librariesStayInTheirRooms()
    {
        QFETCH(QString, tree);
        QFETCH(QString, pattern);
        QFETCH(QString, rooms);
        const QRegularExpression forbidden(pattern);
        for (const QString &path : sourcesUnder(tree)) {
            const QString room = path.section(QLatin1Char('/') + tree + QLatin1Char('/'), -1).section(QLatin1Char('/'), 0, 0);
            for (const QString &include : includesOf(path))
                QVERIFY2(!forbidden.match(include).hasMatch() || rooms.split(QLatin1Char(' ')).contains(room),
                         qPrintable(path + QLatin1String(" includes ") + include));
        }
    }

    void aTypeIsDefinedOnce()
    {
        // Two types of one name in two headers link without a word and crash at run time.
        static const QRegularExpression type(QStringLiteral("^(?:struct|class)\\s+(\\w+)\\b(?!::)(?!.*;\\s*$)"), QRegularExpression::MultilineOption);
        QHash<QString, QString> where;
        for (const char *tree : {"core", "ui", "app"}) {
            for (const QString &path : sourcesUnder(QString::fromLatin1(tree))) {
                QFile file(path);
                if (!path.endsWith(QLatin1String(".h")))
                    continue;
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (auto it = type.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
                    const QString name = it.next().captured(1);
                    QVERIFY2(!where.contains(name) || where[name] == path,
                             qPrintable(name + QLatin1String(" in ") + path + QLatin1String(" and ") + where.value(name)));
                    where.insert(name, path);
                }
            }
        }
        QVERIFY(where.size() > 50);
    }

    void sqlIsWrittenInStoreAndLedgersOnly()
    {
        static const QRegularExpression sql(QStringLiteral("\"\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\\s"));
        for (const char *tree : {"core", "ui", "app"}) {
            for (const QString &path : sourcesUnder(QString::fromLatin1(tree))) {
                if (path.contains(QLatin1String("/core/store/")) || path.contains(QLatin1String("/core/ledgers/")))
                    continue;
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(!sql.match(QString::fromUtf8(file.readAll())).hasMatch(), qPrintable(path));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestIncludeRules)
#include "tst_includerules.moc"
