#include "core/store/dictionaryrows.h"
#include "core/store/segmentrows.h"
#include "core/store/storeprivate.h"

namespace assay {

Result<std::shared_ptr<const CallColumns>> Store::loadColumns(const JobControl &control) const
{
    const Database &database = *m_d->database;
    auto transaction = Transaction::begin(database, Database::Access::Read); // one state of the store throughout
    if (!transaction)
        return transaction.error();
    const auto infos = segmentInfos(database);
    if (!infos)
        return infos.error();
    auto columns = std::make_shared<CallColumns>();
    for (const SegmentInfo &info : *infos) {
        if (control.isCancelled())
            return Error{"Loading was cancelled", path()};
        control.report(columns->segments.size(), infos->size(), "Loading calls");
        auto segment = readSegment(database, info, ColumnChoice::questions());
        if (segment)
            columns->segments.push_back(std::make_shared<const Segment>(segment.take()));
        else
            columns->damage.push_back(segment.error().message);
    }
    auto dictionaries = readDictionaries(database);
    if (!dictionaries)
        return dictionaries.error();
    columns->dictionaries = std::make_shared<const Dictionaries>(dictionaries.take());
    return std::shared_ptr<const CallColumns>(std::move(columns));
}

} // namespace assay
