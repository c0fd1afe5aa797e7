#pragma once

#include "core/ingest/importjob.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace assay::test {

/// Writes a file and the folders it lies in.
void write(const QString &path, const std::string &text);

/// A record as a generic log holds it; without an id when `id` is empty.
std::string record(const std::string &id, int output, const std::string &extra = {});

/// An empty folder with a store in it, and imports into that.
class ImportFolder
{
public:
    ImportFolder();

    Store &store() const { return *m_store; }
    QString folder() const { return m_folder.path(); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// The receipt; ends the program when the import fails.
    ImportReceipt import(const std::vector<QString> &paths, const std::function<void(ImportRequest &)> &change = {}) const;

    /// What is wrong with the store or with a receipt in it; empty when nothing is.
    std::string complaint() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

} // namespace assay::test
