#include "ui/shell/layoutmemory.h"

#include "ui/settings.h"

#include <QSplitter>

namespace assay {

void rememberSplitters(QWidget &page, Settings &settings)
{
    for (QSplitter *splitter : page.findChildren<QSplitter *>()) {
        const QString name = splitter->objectName();
        if (name.isEmpty())
            continue;
        splitter->restoreState(settings.value(kSplitters).value(name).toByteArray());
        QObject::connect(splitter, &QSplitter::splitterMoved, splitter, [splitter, name, &settings] {
            QVariantMap all = settings.value(kSplitters);
            all.insert(name, splitter->saveState());
            settings.setValue(kSplitters, all);
        });
    }
}

} // namespace assay
