#include "core/formats/bytesource.h"

#include "core/formats/archivesource.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay {

namespace {

class FileHandle
{
public:
    explicit FileHandle(int fd)
        : m_fd(fd)
    {
    }
    FileHandle(FileHandle &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    FileHandle &operator=(FileHandle &&) = delete;
    ~FileHandle()
    {
        if (m_fd >= 0)
            close(m_fd);
    }
    int get() const { return m_fd; }

private:
    int m_fd;
};

constexpr char kUnreadable[] = "The file could not be read";

Error fileError(const std::string &path, const std::string &what = kUnreadable)
{
    return {what + " (" + std::strerror(errno) + ")", path};
}

class PlainFile : public ByteSource
{
public:
    /// The bytes from `from`, where the file stands, up to `to`, of a file of `size` bytes.
    PlainFile(FileHandle file, std::string path, std::uint64_t from, std::uint64_t to, std::uint64_t size)
        : m_file(std::move(file))
        , m_path(std::move(path))
        , m_end(to)
        , m_size(std::min(to, size))
        , m_position(from)
    {
    }

    Result<bool> nextMember() override { return !std::exchange(m_opened, true); }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        const auto wanted = std::size_t(std::min<std::uint64_t>(size, m_end - std::min(m_end, m_position)));
        for (;;) {
            const ssize_t count = ::read(m_file.get(), buffer, wanted);
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return fileError(m_path, m_hasRead ? "The file could be read in part only" : kUnreadable);
            m_hasRead = m_hasRead || count > 0;
            m_position += std::uint64_t(count);
            return std::size_t(count);
        }
    }

    std::uint64_t position() const override { return m_position; }
    std::uint64_t size() const override { return m_size; }
    bool isPlain() const override { return true; }

private:
    FileHandle m_file;
    std::string m_path;
    std::uint64_t m_end;
    std::uint64_t m_size;
    std::uint64_t m_position;
    bool m_opened = false;
    bool m_hasRead = false;
};

class MemoryBytes : public ByteSource
{
public:
    explicit MemoryBytes(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    Result<bool> nextMember() override { return !std::exchange(m_opened, true); }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        const std::string_view part = m_bytes.substr(m_position, size);
        std::copy(part.begin(), part.end(), buffer);
        m_position += part.size();
        return part.size();
    }

    std::uint64_t position() const override { return m_position; }
    std::uint64_t size() const override { return m_bytes.size(); }
    bool isPlain() const override { return true; }

private:
    std::string_view m_bytes;
    std::size_t m_position = 0;
    bool m_opened = false;
};

class HeldBytes : public ByteSource
{
public:
    explicit HeldBytes(PaddedBytes bytes) : m_bytes(std::move(bytes)), m_size(m_bytes.text().size()) {}

    Result<bool> nextMember() override { return !std::exchange(m_opened, true); }
    Result<std::size_t> read(char *, std::size_t) override { return std::size_t(0); }
    std::optional<PaddedBytes> takeAll() override { return std::exchange(m_bytes, {}); }

    std::uint64_t position() const override { return m_size; }
    std::uint64_t size() const override { return m_size; }
    bool isPlain() const override { return true; }

private:
    PaddedBytes m_bytes;
    std::uint64_t m_size;
    bool m_opened = false;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openBytes(const std::string &path, std::uint64_t from, std::uint64_t to)
{
    FileHandle file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info = {};
    if (file.get() < 0 || fstat(file.get(), &info) != 0)
        return fileError(path);
    if (S_ISDIR(info.st_mode))
        return Error{"This is a folder, not a file", path};

    char head[kMagicBytes];
    const ssize_t count = pread(file.get(), head, sizeof head, 0);
    if (count > 0 && isArchive({head, std::size_t(count)}))
        return openArchive(path, std::uint64_t(info.st_size));
    if (from > 0 && lseek(file.get(), off_t(from), SEEK_SET) < 0)
        return fileError(path);
    return std::unique_ptr<ByteSource>(std::make_unique<PlainFile>(std::move(file), path, from, to, std::uint64_t(info.st_size)));
}

Result<std::unique_ptr<ByteSource>> openBytes(std::string_view bytes)
{
    if (isArchive(bytes.substr(0, kMagicBytes)))
        return openArchive(bytes);
    return std::unique_ptr<ByteSource>(std::make_unique<MemoryBytes>(bytes));
}

std::unique_ptr<ByteSource> openPlainBytes(PaddedBytes bytes)
{
    return std::make_unique<HeldBytes>(std::move(bytes));
}

} // namespace assay
