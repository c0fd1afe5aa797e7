#pragma once

namespace assay {

/// 128-bit integers for sums of money; `__extension__` keeps -Wpedantic quiet.
__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 UInt128;

} // namespace assay
