#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

namespace assay {

/// Memory to be freed with std::free(). From 1 MiB on it asks for large pages: a table that is looked at here and there has
/// more small pages than a core keeps addresses of, and each look walks the page table first.
/// Throws std::bad_alloc.
void *largeMemory(std::size_t bytes);

template <typename T>
struct LargePages
{
    using value_type = T;

    LargePages() = default;
    template <typename U>
    LargePages(const LargePages<U> &)
    {
    }
    T *allocate(std::size_t count) { return static_cast<T *>(largeMemory(count * sizeof(T))); }
    void deallocate(T *memory, std::size_t) { std::free(memory); }
    friend bool operator==(const LargePages &, const LargePages &) { return true; }
};

template <typename T>
using LargeVector = std::vector<T, LargePages<T>>;

struct FreeMemory
{
    void operator()(void *memory) const { std::free(memory); }
};
using LargeBytes = std::unique_ptr<char[], FreeMemory>;

} // namespace assay
