#pragma once

#include <QString>

#include <vector>

namespace assay {

/// Something a column can mean.
struct Meaning
{
    QString target; ///< its id in a Mapping
    QString title;
};

/// All of them, in the order of the fields.
std::vector<Meaning> allMeanings();

} // namespace assay
