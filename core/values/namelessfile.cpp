#include "core/values/namelessfile.h"

#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace assay {

NamelessFile::NamelessFile(const std::string &folder)
{
    m_handle = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_handle >= 0)
        return;
    std::string name = folder + "/assay-XXXXXX"; // not every file system has files without a name
    m_handle = mkostemp(name.data(), O_CLOEXEC);
    if (m_handle >= 0)
        unlink(name.c_str());
}

NamelessFile::~NamelessFile()
{
    if (isOpen())
        close(m_handle);
}

} // namespace assay
