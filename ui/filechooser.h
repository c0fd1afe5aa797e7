#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace assay {

/// Asks a person for files. Tests answer through their own subclass.
class FileChooser
{
public:
    virtual ~FileChooser() = default;
    /// Files to read; empty when the person thought better of it. `filter` as QFileDialog has it.
    virtual QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// A file to write; empty for none.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) = 0;
    virtual QString openFolder(QWidget *parent, const QString &title) = 0;
};

/// The dialogs of Qt.
class DialogFileChooser : public FileChooser
{
public:
    QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) override;
    QString openFolder(QWidget *parent, const QString &title) override;
};

} // namespace assay
