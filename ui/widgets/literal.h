#pragma once

#include <QString>

namespace assay {

/// A name for a button or menu, which take an ampersand for the mark of a key: "R&D" stays "R&D".
inline QString literal(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace assay
