#pragma once

#include <QWidget>

namespace assay {

/// How to record calls that nothing records yet: what to set, and functions to copy into a program of one's own.
class RecordCalls : public QWidget
{
    Q_OBJECT

public:
    explicit RecordCalls(QWidget *parent = nullptr);
};

} // namespace assay
