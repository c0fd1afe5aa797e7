#include "core/formats/countingsink.h"
#include "core/formats/receiptjson.h"
#include "tests/support/formatsamples.h"
#include "tests/support/recordingsink.h"

#include <QtTest>
#include <archive.h>
#include <archive_entry.h>
#include <random>

using namespace assay;
using test::contentOf;
using test::eventsOf;
using test::formatSamples;
using test::RecordingSink;
using test::sampleName;

namespace {

std::string sample(const char *name)
{
    return contentOf(std::string(TEST_DATA "/formats/") + name);
}

ImportCounts countsOf(const std::string &bytes)
{
    CountingSink sink;
    (void)readBytes(bytes, "test", {}, sink);
    return sink.counts();
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// Packs with libarchive: `format` sets the container, `filter` the compression; one entry per content.
std::string packed(const std::vector<std::string> &contents, int (*format)(archive *), int (*filter)(archive *))
{
    std::string bytes(4'000'000, '\0');
    std::size_t used = 0;
    archive *writer = archive_write_new();
    format(writer);
    filter(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
    for (std::size_t i = 0; i < contents.size(); ++i) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, ("log" + std::to_string(i) + ".jsonl").c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, la_int64_t(contents[i].size()));
        archive_write_header(writer, entry);
        archive_write_data(writer, contents[i].data(), contents[i].size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.resize(used);
    return bytes;
}

/// Whether a record of this sample is a line, and not an element of a document or a message of a stream.
bool isLineByLine(const std::string &path)
{
    return !path.ends_with(".json") && !path.ends_with(".sse");
}

/// Brackets open around the records of a sample, themselves included: the object itself in a log of lines.
int recordDepth(const std::string &path)
{
    for (const auto &[folder, depth] : {std::pair{"/otlp_traces/", 7}, {"/otlp_logs/", 7}, {"/anthropic_usage_report/", 5},
                                        {"/anthropic_cost_report/", 5}, {"/claude_code_analytics/", 5},
                                        {"/cloudflare_ai_gateway/", 3}})
        if (path.find(folder) != path.npos)
            return depth;
    return path.ends_with("meta.json") ? 1 : 2;
}

/// Where each element of an array ends that lies so deep (or the object itself), by brackets outside quotes.
std::vector<std::size_t> recordEnds(std::string_view json, int depth)
{
    std::vector<std::size_t> ends;
    std::string open;
    bool isQuoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (isQuoted && json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (json[i] == '{' || json[i] == '['))
            open += json[i];
        if (isQuoted || open.empty() || (json[i] != '}' && json[i] != ']'))
            continue;
        if (int(open.size()) == depth && json[i] == '}' && (depth == 1 || open[open.size() - 2] == '['))
            ends.push_back(i + 1);
        open.pop_back();
    }
    return ends;
}

/// A broken line that is not the last one cannot be told from a cut.
bool isCutOff(const std::string &event)
{
    return event.starts_with("reject") && (event.find(" truncated") != event.npos || event.find(" bad_json") != event.npos);
}

} // namespace

/// The same records must come out of a file whatever bytes it is wrapped in, and hostile bytes must hurt nothing.
class TestFormatBytes : public QObject
{
    Q_OBJECT

private slots:
    void theSameRecordsComeOutOfEveryWrapping_data()
    {
        QTest::addColumn<std::string>("plain");
        QTest::addColumn<std::string>("wrapped");
        for (const std::string &path : formatSamples()) {
            const std::string plain = contentOf(path);
            const auto row = [&](const char *how, const std::string &wrapped) {
                QTest::addRow("%s %s", sampleName(path).c_str(), how) << plain << wrapped;
            };
            row("gzipped", packed({plain}, archive_write_set_format_raw, archive_write_add_filter_gzip));
            row("zstd", packed({plain}, archive_write_set_format_raw, archive_write_add_filter_zstd));
            row("bzip2", packed({plain}, archive_write_set_format_raw, archive_write_add_filter_bzip2));
            row("xz", packed({plain}, archive_write_set_format_raw, archive_write_add_filter_xz));
            row("in a zip", packed({plain}, archive_write_set_format_zip, archive_write_add_filter_none));
            row("in a tar", packed({plain}, archive_write_set_format_ustar, archive_write_add_filter_none));
            row("in a gzipped tar", packed({plain}, archive_write_set_format_ustar, archive_write_add_filter_gzip));
            row("with a byte order mark", "\xef\xbb\xbf" + plain);
            row("with CRLF", replaced(plain, "\n", "\r\n"));
            row("without its last line break", plain.substr(0, plain.find_last_not_of("\r\n") + 1));
            row("after blank lines", "\n \r\n\n" + plain);
        }
        const std::string lines = sample("anthropic_message/anthropic_messages.jsonl");
        const std::string elements = replaced(lines.substr(0, lines.size() - 1), "\n", ",\n");
        QTest::newRow("JSON array of lines") << lines << "[" + elements + "]";
        QTest::newRow("JSON array in one line") << lines << "[" + replaced(elements, "\n", " ") + "]";
        QTest::newRow("JSON array, elements over several lines")
            << lines << "[\n  " + replaced(elements, ",\"", ",\n    \"") + "\n]\n";
        QTest::newRow("pretty-printed objects one after another") << lines << replaced(lines, ",\"", ",\n  \"");
    }
    void theSameRecordsComeOutOfEveryWrapping()
    {
        QFETCH(std::string, plain);
        QFETCH(std::string, wrapped);
        QVERIFY(!plain.empty());
        QCOMPARE(eventsOf(wrapped), eventsOf(plain));
    }

    void membersOfAnArchiveAreReadAsFilesOfTheirOwn()
    {
        const std::string csv = sample("generic/generic_usage.csv");
        RecordingSink sink;
        QVERIFY(readBytes(packed({csv, csv}, archive_write_set_format_zip, archive_write_add_filter_none), "test", {},
                          sink));
        QCOMPARE(sink.members, (std::vector<std::string>{"log0.jsonl", "log1.jsonl"}));
        QCOMPARE(sink.lines.size(), std::size_t(8));
    }

    void emptyAndBlankFilesHoldNoRecords_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::newRow("nothing") << std::string();
        QTest::newRow("blank lines") << std::string("\n  \r\n\t\n");
        QTest::newRow("a byte order mark") << std::string("\xef\xbb\xbf");
        QTest::newRow("an empty array") << std::string("[ ]\n");
        QTest::newRow("gzipped nothing") << packed({""}, archive_write_set_format_raw, archive_write_add_filter_gzip);
        QTest::newRow("a header without rows") << std::string("ts,model,input_tokens\n");
    }
    void emptyAndBlankFilesHoldNoRecords()
    {
        QFETCH(std::string, bytes);
        QCOMPARE(eventsOf(bytes), std::vector<std::string>{});
    }

    void binaryFilesAreOneRecord()
    {
        QCOMPARE(eventsOf(std::string("PNG\0\1\2\n{\"a\":1}\n", 16)), std::vector<std::string>{"reject 1 not_text "});
    }

    void aCutFileLosesNoGoodRecord_data()
    {
        QTest::addColumn<std::string>("bytes");
        for (const std::string &path : formatSamples())
            if (isLineByLine(path))
                QTest::newRow(sampleName(path).c_str()) << contentOf(path);
    }
    void aCutFileLosesNoGoodRecord()
    {
        QFETCH(std::string, bytes);
        const std::string head = bytes.substr(0, bytes.find('\n') + 1); // a header or a first record
        const std::vector<std::string> before = eventsOf(head);
        for (std::size_t start = 0; start < bytes.size(); start = bytes.find('\n', start) + 1) {
            const std::size_t end = bytes.find('\n', start);
            const std::size_t whole =
                eventsOf((start == 0 ? std::string() : head) + bytes.substr(start, end - start)).size();
            for (std::size_t length = 0; length <= end - start; ++length) {
                const bool isHead = start == 0;
                const auto cut = eventsOf((isHead ? std::string() : head) + bytes.substr(start, length));
                const std::size_t kept = isHead ? 0 : before.size();
                QVERIFY2(
                    cut.size() >= kept &&
                        std::equal(before.begin(), before.begin() + std::ptrdiff_t(kept), cut.begin()),
                    qPrintable(QStringLiteral("cut after %1 bytes of the line at byte %2").arg(length).arg(start)));
                QVERIFY(cut.size() <= std::max(kept + 2, whole + 1));
            }
        }
        constexpr std::size_t kStride = 97;
        for (std::size_t length = 0; length < bytes.size(); length += kStride)
            QVERIFY(countsOf(bytes.substr(0, length)).balances());
    }

    void aCutDocumentKeepsEveryWholeRecordAndNamesTheCut_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<int>("depth");
        QTest::addColumn<bool>("isLines");
        for (const std::string &path : formatSamples()) {
            const std::string bytes = contentOf(path);
            const int depth = recordDepth(path);
            if (path.ends_with(".json")) {
                QTest::newRow(sampleName(path).c_str()) << bytes << depth << false;
                const std::string minified = nlohmann::ordered_json::parse(bytes).dump();
                QTest::addRow("%s in one line", sampleName(path).c_str()) << minified << depth << false;
                if (bytes.starts_with('{'))
                    QTest::addRow("%s as a list of pages", sampleName(path).c_str())
                        << "[" + bytes + "]" << depth + 1 << false;
            } else if (depth > 2) {
                QTest::newRow(sampleName(path).c_str()) << bytes << depth << true;
            }
        }
    }
    void aCutDocumentKeepsEveryWholeRecordAndNamesTheCut()
    {
        QFETCH(std::string, bytes);
        QFETCH(int, depth);
        QFETCH(bool, isLines);
        const std::vector<std::string> whole = eventsOf(bytes);
        const std::vector<std::size_t> ends = recordEnds(bytes, depth);
        QCOMPARE(ends.size(), whole.size());
        std::size_t complete = 0;
        const std::size_t stride = 1 + bytes.size() / 4096;
        for (std::size_t length = 1; length < bytes.size(); length += stride) {
            const std::string where = "cut after " + std::to_string(length) + " bytes";
            std::vector<std::string> cut = eventsOf(std::string_view(bytes).substr(0, length));
            while (complete < ends.size() && ends[complete] <= length)
                ++complete;
            const bool isNamed = !cut.empty() && isCutOff(cut.back());
            if (isNamed)
                cut.pop_back();
            QVERIFY2(std::ranges::none_of(cut, isCutOff), where.c_str());
            const bool isAtLineEnd = isLines && (bytes[length] == '\n' || bytes[length - 1] == '\n');
            const bool isOnlyBlankCut = std::string_view(bytes).substr(length).find_first_not_of('\n') == bytes.npos;
            QVERIFY2(isNamed == !(isAtLineEnd || isOnlyBlankCut), where.c_str());
            cut.resize(std::min(cut.size(), complete + 1));
            for (std::size_t i = 0; i < std::max(cut.size(), complete); ++i)
                QCOMPARE(QString::fromStdString(where + ": " + (i < cut.size() ? cut[i] : "")),
                         QString::fromStdString(where + ": " + (i < complete ? whole[i] : "")));
        }
    }

    void aBrokenRecordOfADocumentHurtsNoOther_data()
    {
        QTest::addColumn<std::string>("good");
        QTest::addColumn<std::string>("bad");
        const std::string output = "\"output_tokens\": 9000,", end = "\"ephemeral_5m_input_tokens\": 0\n     }",
                          behind = ",\n     \"cache_read_input_tokens\": 2200000";
        QTest::newRow("a bad word") << output << std::string("\"output_tokens\": nine,");
        QTest::newRow("a lost quote") << output << std::string("\"output_tokens: 9000,");
        QTest::newRow("a lost colon") << output << std::string("\"output_tokens\" 9000,");
        QTest::newRow("a bracket too many") << output << std::string("\"output_tokens\": {,");
        QTest::newRow("a bracket too few") << end + behind << end.substr(0, end.find('\n')) + behind;
    }
    void aBrokenRecordOfADocumentHurtsNoOther()
    {
        QFETCH(std::string, good);
        QFETCH(std::string, bad);
        const std::string page = sample("anthropic_usage_report/anthropic_usage_report.json");
        QVERIFY(page.find(good) != page.npos);
        const auto whole = eventsOf(page);
        for (const bool isOneLine : {false, true}) {
            const auto flat = [&](std::string text) {
                text = isOneLine ? replaced(text, "\n", "") : text;
                while (isOneLine && text.find("  ") != text.npos)
                    text = replaced(text, "  ", " ");
                return text;
            };
            const std::string broken = replaced(flat(page), flat(good), flat(bad));
            QVERIFY(broken != flat(page));
            const auto events = eventsOf(broken);
            QCOMPARE(events.size(), whole.size());
            QVERIFY2(events.back().starts_with("reject ") && events.back().find("bad_json") != std::string::npos,
                     events.back().c_str());
            for (std::size_t i = 0; i < events.size() - 1; ++i)
                QVERIFY2(std::ranges::find(whole, events[i]) != whole.end(), events[i].c_str());
        }
    }

    void theCutOfADocumentIsNamedWithTheLineOfTheCutRecord()
    {
        const std::string page = sample("anthropic_cost_report/anthropic_cost_report.json");
        const std::size_t last = page.rfind("\"amount\"");
        const auto events = eventsOf(page.substr(0, last));
        const auto line = std::ranges::count(page.substr(0, page.rfind('{', last)), '\n') + 1;
        QCOMPARE(events.back(), "reject " + std::to_string(line) + " truncated ");
    }

    void aStreamedMessageIsReadAsSoonAsItEnded()
    {
        const std::string bytes = sample("anthropic_sse/anthropic_stream.sse");
        const std::vector<std::string> whole = eventsOf(bytes);
        const std::string end = "data: {\"type\":\"message_stop\"}\n";
        const std::size_t first = bytes.find(end) + end.size();
        QCOMPARE(eventsOf(bytes.substr(0, first)), std::vector<std::string>{whole[0]});
        const auto cut = eventsOf(bytes.substr(0, first - end.size()));
        QVERIFY2(cut.size() == 1 && cut[0].find("status=interrupted") != std::string::npos, cut[0].c_str());
    }

    void aCompressedFileThatBreaksOffKeepsWhatCameBefore()
    {
        std::string lines;
        for (int i = 0; i < 20'000; ++i)
            lines += "{\"ts\":" + std::to_string(1'792'051'200 + i * 7919) +
                     ",\"model\":\"claude-opus-5\",\"input_tokens\":" + std::to_string(i * i) + "}\n";
        const std::string gz = packed({lines}, archive_write_set_format_raw, archive_write_add_filter_gzip);
        const ImportCounts counts = countsOf(gz.substr(0, gz.size() / 2));
        QVERIFY(counts.accepted > 1000 && counts.accepted < 20'000);
        QVERIFY(counts.rejected.contains("truncated"));
        QVERIFY(counts.balances());
    }

    void aCompressedFileThatHoldsNothingReadableIsAnError()
    {
        CountingSink sink;
        QVERIFY(!readBytes(std::string("\x1f\x8b\x08\0garbage", 11), "bad.gz", {}, sink));
    }

    void aBadLineHurtsNoOther_data()
    {
        QTest::addColumn<std::string>("line");
        QTest::newRow("no JSON") << std::string("what is this");
        QTest::newRow("an open string") << std::string("{\"ts\":\"2026-10-14");
        QTest::newRow("an open object") << std::string("{\"ts\":1,\"model\":{\"x\":1");
        QTest::newRow("too many brackets") << std::string("{\"ts\":1}}");
        QTest::newRow("not UTF-8") << std::string("{\"model\":\"\xff\xfe\"}");
        QTest::newRow("a control character") << std::string("{\"model\":\"a\x01\"}");
        QTest::newRow("NUL bytes far into the file") << std::string("{\"model\":\"\0\0\"}", 14);
        QTest::newRow("two objects") << std::string("{\"a\":1} {\"b\":2}");
        QTest::newRow("a bad word") << std::string("{\"a\":nul}");
        QTest::newRow("a bad number") << std::string("{\"a\":01}");
        QTest::newRow("very deep") << "{\"a\":" + std::string(5000, '[') + std::string(5000, ']') + "}";
    }
    void aBadLineHurtsNoOther()
    {
        QFETCH(std::string, line);
        const std::string good = R"({"ts":1792051200,"model":"claude-opus-5","input_tokens":1})";
        const std::string far(line.find('\0') == line.npos ? 0 : 70'000, '\n');
        const std::vector<std::string> lines = eventsOf(good + "\n" + far + line + "\n" + good + "\n");
        QCOMPARE(lines.size(), std::size_t(3));
        QCOMPARE(lines.front(), eventsOf(good).front());
        QCOMPARE(lines.back(), eventsOf(good).front());
        QVERIFY2(lines[1].find("bad_json") != std::string::npos, lines[1].c_str());
    }

    void aBadElementOfAnArrayHurtsNoOther()
    {
        const std::string good = R"({"ts":1792051200,"model":"claude-opus-5","input_tokens":1})";
        const auto lines = eventsOf("[" + good + ",\n{\"open\":\"\n},\n" + good + ",\n42,\n" + good + "]");
        const std::string accepted = eventsOf(good).front();
        QCOMPARE(lines, (std::vector<std::string>{accepted, "reject 2 bad_json ", accepted, "reject 5 not_object ",
                                                  accepted}));
    }

    void aStrayQuoteCostsOneRowOfACsv()
    {
        const std::string header = "ts,model,input_tokens,team\n";
        const std::string good = "1792051200,claude-opus-5,1,cx\n";
        const auto lines =
            eventsOf(header + good + "1792051200,claude-opus-5,1,\"open\n" + good + "1,\"a\"b,3,4\n" + good);
        const std::string accepted = eventsOf(header + good).front();
        QCOMPARE(lines, (std::vector<std::string>{accepted, "reject 3 column_count ", accepted,
                                                  "reject 5 column_count ", accepted}));
    }

    void aBlockBoundaryInsideARecordDoesNotShow()
    {
        std::string lines, array = "[", csv = "ts,model,input_tokens,note\n";
        for (int i = 0; i < 30'000; ++i) {
            const std::string number = std::to_string(i);
            const std::string object = "{\"ts\":1792051200,\"model\":\"claude-opus-5\",\"input_tokens\":" + number +
                                       ",\"tag\":\"" + std::string(std::size_t(i % 90), 'x') + "\"}";
            lines += object + "\n";
            array += (i ? ",\n" : "") + object;
            csv += "1792051200,claude-opus-5," + number + ",\"" + std::string(std::size_t(i % 60), '\n') + "\"\n";
        }
        for (const std::string &bytes : {lines, array + "]", csv, replaced(csv, "\"\n", "\"\r\n")}) {
            const ImportCounts counts = countsOf(bytes);
            QCOMPARE(counts.accepted, 30'000);
            QVERIFY(counts.byModel.at("claude-opus-5").inUncached == Int128(30'000) * 29'999 / 2);
        }
    }

    void randomBytesDoNoHarm()
    {
        std::mt19937 random(20261122);
        const std::string alphabet = "{}[]\",:\\\n\r \t0123456789.eE-truefalsnmodeliputk_\xff\xc3\xa9";
        for (int round = 0; round < 2000; ++round) {
            std::string bytes(random() % 300, ' ');
            for (char &c : bytes)
                c = round % 3 ? alphabet[random() % alphabet.size()] : char(random());
            QVERIFY(countsOf(bytes).balances());
        }
    }

    void damagedSamplesDoNoHarm()
    {
        std::mt19937 random(7);
        for (const std::string &path : formatSamples()) {
            const std::string good = contentOf(path);
            for (int round = 0; round < 20; ++round) {
                std::string bytes = good;
                for (auto n = random() % 20 + 1; n > 0; --n)
                    bytes[random() % bytes.size()] = char(random());
                QVERIFY(countsOf(bytes).balances());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFormatBytes)
#include "tst_formatbytes.moc"
