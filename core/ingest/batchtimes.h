#pragma once

#include "core/formats/batchobject.h"
#include "core/ingest/filewalk.h"

#include <map>

namespace assay {

/// The batches that the files of an import belong to. Results go with the batch object in their folder whose id their name
/// holds, or with the only one there when they are the only results; else nothing says which batch they are of.
class BatchTimes
{
public:
    explicit BatchTimes(const std::vector<SourceFile> &files);
    /// Null: it holds no results, or of no batch that is known.
    const BatchObject *of(const SourceFile &file) const;

private:
    std::map<std::string, BatchObject> m_batches; ///< by path of the results
};

} // namespace assay
