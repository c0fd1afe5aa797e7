#pragma once

#include <cstddef>
#include <thread>
#include <utility>

namespace assay {

/// Frees what a question of so many cells was answered with. Large tables, which go back page by page, on a thread of their
/// own: neither the answer nor a cancelled job waits for that. A value must not use anything outside of itself in its destructor.
template <typename T>
void freeAside(T value, std::size_t cells)
{
    constexpr std::size_t kManyCells = 50'000;
    if (cells > kManyCells)
        std::thread([value = std::move(value)] {}).detach();
}

} // namespace assay
