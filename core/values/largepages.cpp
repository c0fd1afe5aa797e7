#include "core/values/largepages.h"

#include <new>

#include <sys/mman.h>

namespace assay {

namespace {

constexpr std::size_t kLargePage = std::size_t(2) << 20; ///< of x86-64 and most of ARM64
constexpr std::size_t kLeast = kLargePage / 2;           ///< a page half used is still worth it

} // namespace

void *largeMemory(std::size_t bytes)
{
    if (bytes < kLeast) {
        if (void *memory = std::malloc(bytes == 0 ? 1 : bytes))
            return memory;
        throw std::bad_alloc();
    }
    const std::size_t pages = (bytes + kLargePage - 1) / kLargePage;
    void *memory = std::aligned_alloc(kLargePage, pages * kLargePage);
    if (!memory)
        throw std::bad_alloc();
    madvise(memory, pages * kLargePage, MADV_HUGEPAGE); // where the system has none, small ones do
    return memory;
}

} // namespace assay
