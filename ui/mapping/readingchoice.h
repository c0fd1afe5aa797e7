#pragma once

#include "core/ingest/mappingpreview.h"

#include <QWidget>

class QLabel;
class QRadioButton;

namespace assay {

/// The question whether the input count includes cached tokens: both answers side by side, with what the first records
/// come to under each.
class ReadingChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingChoice(QWidget *parent = nullptr);

    bool includesCache() const;
    void setIncludesCache(bool includes);
    void show(const MappingPreview &preview);

signals:
    void changed();

private:
    struct Answer
    {
        QRadioButton *choice;
        QLabel *cost, *detail;
    };
    Answer createAnswer(const char *name, const QString &title);
    static void show(const Answer &answer, const MappingReading &reading);

    Answer m_excludes, m_includes;
};

} // namespace assay
