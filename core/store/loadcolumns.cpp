#include "core/store/dictionaryrows.h"
#include "core/store/segmentrows.h"
#include "core/store/storeprivate.h"

namespace assay {

namespace {

Result<void> takeIn(Segment &segment, ColumnSpill &spill)
{
    const auto takeOne = [&spill](PackedColumn &column) -> Result<void> {
        auto kept = spill.take(column);
        if (!kept)
            return kept.error();
        column = kept.take();
        return {};
    };
    for (PackedColumn &column : segment.columns)
        if (auto done = takeOne(column); !done)
            return done;
    for (auto &[key, values] : segment.tags)
        if (auto done = takeOne(values); !done)
            return done;
    return {};
}

} // namespace

Result<std::shared_ptr<const CallColumns>> Store::loadColumns(const JobControl &control, const ColumnChoice &choice) const
{
    const Database &database = *m_d->database;
    auto transaction = Transaction::begin(database, Database::Access::Read); // one state of the store throughout
    if (!transaction)
        return transaction.error();
    const auto infos = segmentInfos(database);
    if (!infos)
        return infos.error();
    auto settings = SpillSettings::forStore(path());
    if (!settings)
        return settings.error();
    auto columns = std::make_shared<CallColumns>();
    columns->spill = settings.take();
    ColumnSpill spill(columns->spill);
    for (const SegmentInfo &info : *infos) {
        if (control.isCancelled())
            return Error{"Loading was cancelled", path()};
        control.report(columns->segments.size(), infos->size(), "Loading calls");
        auto segment = readSegment(database, info, choice);
        if (!segment) {
            columns->damage.push_back(segment.error().message);
            continue;
        }
        if (auto done = takeIn(*segment, spill); !done)
            return done.error();
        columns->segments.push_back(std::make_shared<const Segment>(segment.take()));
    }
    auto dictionaries = readDictionaries(database, choice);
    if (!dictionaries)
        return dictionaries.error();
    columns->dictionaries = std::make_shared<const Dictionaries>(dictionaries.take());
    return std::shared_ptr<const CallColumns>(std::move(columns));
}

} // namespace assay
