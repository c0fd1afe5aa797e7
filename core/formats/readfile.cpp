#include "core/formats/containers.h"

namespace assay {

namespace {

Result<void> readSource(ByteSource &source, const ReadOptions &options, CallSink &sink, const JobControl &control,
                        const FilePart &part = {})
{
    bool hasReadAnything = false;
    while (!control.isCancelled()) {
        const auto hasMember = source.nextMember();
        if (!hasMember) {
            if (!hasReadAnything)
                return hasMember.error();
            sink.seen({});
            sink.reject(Reject::Truncated, 0, {});
            break;
        }
        if (!*hasMember)
            break;
        if (const std::string name = source.memberName(); !name.empty())
            sink.member(name);

        TextWindow window(source, control, part.line);
        RecordReader reader(options, sink);
        if (part.from > 0)
            readLog(window, reader);
        else
            readText(window, reader);
        hasReadAnything = hasReadAnything || window.hasReadAnything();
        if (window.damage() && (!hasReadAnything || source.isPlain()))
            return *window.damage(); // a file may be read to its end another time, a damaged archive never
        if (window.damage()) {
            reader.reject(Reject::Truncated, window.line());
            break;
        }
    }
    return {};
}

Result<void> readOpened(Result<std::unique_ptr<ByteSource>> source, const std::string &name, const ReadOptions &options,
                        CallSink &sink, const JobControl &control, const FilePart &part = {})
{
    if (!options.formatId.empty() && !formatInfo(options.formatId))
        return Error{"There is no format called \"" + options.formatId + "\"", {}};
    if (!source)
        return Error{source.error().message, name};
    const auto done = readSource(**source, options, sink, control, part);
    return done ? done : Error{done.error().message, name};
}

} // namespace

Result<void> readFile(const std::string &path, const ReadOptions &options, CallSink &sink, const JobControl &control,
                      const FilePart &part)
{
    return readOpened(openBytes(path, part.from, part.to), path, options, sink, control, part);
}

Result<void> readBytes(std::string_view bytes, const std::string &name, const ReadOptions &options, CallSink &sink)
{
    return readOpened(openBytes(bytes), name, options, sink, JobControl());
}

Result<void> readPlainBytes(PaddedBytes bytes, const std::string &name, const ReadOptions &options, CallSink &sink)
{
    return readOpened(openPlainBytes(std::move(bytes)), name, options, sink, JobControl());
}

} // namespace assay
