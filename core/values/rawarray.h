#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

namespace assay {

/// `size` elements that hold nothing until they are written: a large table that several threads fill is not cleared by one
/// of them before.
template <typename T>
class RawArray
{
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    RawArray() = default;
    explicit RawArray(std::size_t size) : m_data(allocate(size)), m_size(size) {}

    std::size_t size() const { return m_size; }
    T *data() { return m_data.get(); }
    const T *data() const { return m_data.get(); }
    T *begin() { return data(); }
    T *end() { return data() + m_size; }
    const T *begin() const { return data(); }
    const T *end() const { return data() + m_size; }
    T &operator[](std::size_t i) { return data()[i]; }
    const T &operator[](std::size_t i) const { return data()[i]; }

private:
    static constexpr std::align_val_t kCacheLine{64};
    struct Free
    {
        void operator()(T *data) const { ::operator delete(data, kCacheLine); }
    };
    /// Storage in which trivial objects live as soon as they are written ([intro.object]/13).
    static T *allocate(std::size_t size) { return static_cast<T *>(::operator new(size * sizeof(T), kCacheLine)); }

    std::unique_ptr<T[], Free> m_data;
    std::size_t m_size = 0;
};

} // namespace assay
