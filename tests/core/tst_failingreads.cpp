#include "core/ingest/importjob.h"

#include <QtTest>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include <sys/syscall.h>
#include <unistd.h>

using namespace assay;

namespace {

std::atomic<off_t> damagedFrom = std::numeric_limits<off_t>::max(); ///< byte of broken.jsonl

bool isBroken(int file)
{
    std::error_code none;
    return std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(file), none).filename() == "broken.jsonl";
}

} // namespace

/// Stands in for that of the C library: a disk or a network drive that fails while a file is read.
extern "C" ssize_t read(int file, void *buffer, size_t size)
{
    if (isBroken(file)) {
        const off_t left = damagedFrom - lseek(file, 0, SEEK_CUR);
        if (left <= 0) {
            errno = EIO;
            return -1;
        }
        size = std::min(size, size_t(left));
    }
    return syscall(SYS_read, file, buffer, size);
}

/// What is read of a file before its disk fails is kept, and the rest when it answers again.
class TestFailingReads : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const char *name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    static std::string record(int number)
    {
        return R"({"timestamp":"2026-10-05T08:00:00Z","model":"claude-sonnet-5","input_tokens":10,"output_tokens":5,"request_id":)"
            + std::to_string(number) + "}\n";
    }

    void write(const char *name, int records) const
    {
        std::ofstream file(path(name), std::ios::binary);
        for (int i = 0; i < records; ++i)
            file << record(i);
    }

    static ImportReceipt import(Store &store, const std::string &path, const JobControl &control = {}, std::uint64_t *bytesRead = nullptr)
    {
        ImportRequest request;
        request.paths = {path};
        request.bytesRead = bytesRead;
        auto receipt = importFiles(store, request, control);
        if (!receipt)
            qFatal("%s", receipt.error().text().c_str());
        return receipt.take();
    }

private slots:
    void cleanup() { damagedFrom = std::numeric_limits<off_t>::max(); }

    void whatWasReadIsKeptAndTheRestIsReadNextTime_data()
    {
        QTest::addColumn<int>("records");
        QTest::newRow("a small file, read whole") << 1'000;
        QTest::newRow("a long one, read in pieces") << 100'000;
    }
    void whatWasReadIsKeptAndTheRestIsReadNextTime()
    {
        QFETCH(int, records);
        write("broken.jsonl", records);
        auto store = Store::open(path(QTest::currentDataTag()[2] == 's' ? "small.assay" : "long.assay"), StoreMode::Write);
        QVERIFY(bool(store));
        damagedFrom = off_t(std::filesystem::file_size(path("broken.jsonl")) / 4 * 3);
        const ImportReceipt first = import(**store, path("broken.jsonl"));
        QVERIFY2(first.counts.accepted > 0 && first.counts.accepted < records, qPrintable(QString::number(first.counts.accepted)));
        QCOMPARE(first.unreadable.size(), std::size_t(1));
        QVERIFY2(first.unreadable.front().message.starts_with("The file could be read in part only ("), first.unreadable.front().message.c_str());
        QVERIFY(first.unreadable.front().where.ends_with("broken.jsonl"));

        cleanup();
        const ImportReceipt second = import(**store, path("broken.jsonl"));
        QVERIFY(second.unreadable.empty());
        QCOMPARE(first.counts.accepted + second.counts.accepted, std::int64_t(records));
        QCOMPARE(second.counts.seen, std::int64_t(records));
    }

    void aLineWithoutAnEndIsLeftWhenTheJobIsCancelled()
    {
        write("endless.jsonl", 60'000);
        const auto lines = std::filesystem::file_size(path("endless.jsonl"));
        constexpr std::uintmax_t kEndless = std::uintmax_t(200) << 30; // of zeros that take no room on the disk
        std::error_code failed;
        std::filesystem::resize_file(path("endless.jsonl"), lines + kEndless, failed);
        if (failed)
            QSKIP("the file system has no room for a file of zeros");
        auto store = Store::open(path("endless.assay"), StoreMode::Write);
        QVERIFY(bool(store));
        JobControl *job = nullptr;
        std::uint64_t before = 0;
        JobControl control([&](std::uint64_t done, std::uint64_t, std::string_view) {
            if (done == before && done >= lines) // nothing is left to be taken: it stands in the line without an end
                job->cancel();
            before = done;
        });
        job = &control;
        std::uint64_t bytesRead = 0;
        const ImportReceipt receipt = import(**store, path("endless.jsonl"), control, &bytesRead);
        QVERIFY(receipt.cancelled);
        QCOMPARE(receipt.counts.accepted, std::int64_t(60'000));
        QVERIFY2(bytesRead < kEndless, "it was read to its end");
        std::filesystem::remove(path("endless.jsonl"));
    }
};

QTEST_GUILESS_MAIN(TestFailingReads)
#include "tst_failingreads.moc"
