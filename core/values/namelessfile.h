#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace assay {

/// A temporary file that has no name from the start: nothing is left of it, whatever happens to the process.
class NamelessFile
{
public:
    NamelessFile() = default;
    /// In `folder`; not open, with errno set, when that cannot be.
    explicit NamelessFile(const std::string &folder);
    NamelessFile(NamelessFile &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
    NamelessFile &operator=(NamelessFile &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~NamelessFile();

    bool isOpen() const { return m_handle >= 0; }
    int handle() const { return m_handle; }

private:
    int m_handle = -1;
};

} // namespace assay
