#include "core/formats/archivesource.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>

namespace assay {

namespace {

struct ArchiveFree
{
    void operator()(archive *handle) const { archive_read_free(handle); }
};
using ArchiveHandle = std::unique_ptr<archive, ArchiveFree>;

ArchiveHandle newReader()
{
    ArchiveHandle handle(archive_read_new());
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_filter_zstd(handle.get());
    archive_read_support_filter_bzip2(handle.get());
    archive_read_support_filter_xz(handle.get());
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_tar(handle.get());
    archive_read_support_format_raw(handle.get());
    archive_read_support_format_empty(handle.get());
    return handle;
}

Error archiveError(archive *handle)
{
    const char *text = archive_error_string(handle);
    return {std::string("The compressed file is damaged") + (text ? std::string(" (") + text + ")" : std::string()),
            {}};
}

class ArchiveSource : public ByteSource
{
public:
    ArchiveSource(ArchiveHandle handle, std::uint64_t size)
        : m_handle(std::move(handle))
        , m_size(size)
    {
    }

    Result<bool> nextMember() override
    {
        for (;;) {
            archive_entry *entry = nullptr;
            const int status = archive_read_next_header(m_handle.get(), &entry);
            if (status == ARCHIVE_EOF)
                return false;
            if (status < ARCHIVE_WARN)
                return archiveError(m_handle.get());
            const bool isBare = archive_format(m_handle.get()) == ARCHIVE_FORMAT_RAW;
            if (!isBare && archive_entry_filetype(entry) != AE_IFREG)
                continue;
            const char *name = isBare ? nullptr : archive_entry_pathname(entry);
            m_member = name ? name : "";
            return true;
        }
    }

    std::string memberName() const override { return m_member; }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        const la_ssize_t count = archive_read_data(m_handle.get(), buffer, size);
        if (count < 0)
            return archiveError(m_handle.get());
        return std::size_t(count);
    }

    std::uint64_t position() const override { return std::uint64_t(archive_filter_bytes(m_handle.get(), -1)); }
    std::uint64_t size() const override { return m_size; }

private:
    ArchiveHandle m_handle;
    std::uint64_t m_size;
    std::string m_member;
};

} // namespace

bool isArchive(std::string_view head)
{
    using namespace std::string_view_literals;
    static constexpr std::array magics{"\x1f\x8b"sv, "\x28\xb5\x2f\xfd"sv, "BZh"sv,
                                       "\xfd"
                                       "7zXZ\0"sv,
                                       "PK\x03\x04"sv};
    for (const std::string_view magic : magics)
        if (head.starts_with(magic))
            return true;
    return head.size() > 262 && head.substr(257, 5) == "ustar";
}

Result<std::unique_ptr<ByteSource>> openArchive(const std::string &path, std::uint64_t size)
{
    constexpr std::size_t kBlockBytes = 1 << 18;
    ArchiveHandle handle = newReader();
    if (archive_read_open_filename(handle.get(), path.c_str(), kBlockBytes) != ARCHIVE_OK)
        return archiveError(handle.get());
    return std::unique_ptr<ByteSource>(std::make_unique<ArchiveSource>(std::move(handle), size));
}

Result<std::unique_ptr<ByteSource>> openArchive(std::string_view bytes)
{
    ArchiveHandle handle = newReader();
    if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return archiveError(handle.get());
    return std::unique_ptr<ByteSource>(std::make_unique<ArchiveSource>(std::move(handle), bytes.size()));
}

} // namespace assay
