#pragma once

#include "core/analysis/selection.h"

#include <QStringList>

namespace assay::test {

/// The key of a row in the words of a failed test.
inline QString keyText(const std::vector<KeyValue> &key)
{
    QStringList parts;
    for (const KeyValue &value : key)
        parts << (value ? QString::fromStdString(*value) : QStringLiteral("(null)"));
    return parts.join(QStringLiteral(" / "));
}

} // namespace assay::test
