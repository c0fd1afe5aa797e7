#include "ui/pages/explore/groupbar.h"

#include "ui/format.h"
#include "ui/pages/explore/levelhandle.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <set>

namespace assay {

namespace {

constexpr std::size_t kLevels = 5;

/// Every dimension, and every tag key that the ledger knows.
void fill(QComboBox &box, const Snapshot *snapshot)
{
    for (const DimensionInfo &info : allDimensions())
        if (info.dimension != Dimension::Tag)
            box.addItem(Format::dimension({info.dimension, {}}), QString::fromUtf8(info.id.data(), qsizetype(info.id.size())));
    if (!snapshot)
        return;
    const Dictionary &keys = snapshot->calls().dictionaries->tagKeys;
    for (std::uint32_t id = 1; id < keys.size(); ++id) {
        const DimensionRef tag{Dimension::Tag, std::string(keys.text(id))};
        box.addItem(Format::dimension(tag), QString::fromStdString(tag.id()));
    }
}

} // namespace

GroupBar::GroupBar(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::tight);
    row->addWidget(new QLabel(tr("Group by")));
    for (std::size_t level = 0; level < kLevels; ++level) {
        auto *handle = new LevelHandle;
        handle->setObjectName(QStringLiteral("group.handle.%1").arg(level));
        row->addWidget(handle);
        m_handles.push_back(handle);
        connect(handle, &LevelHandle::stepped, this, [this, level](int by) { move(level, level + std::size_t(by)); });
        connect(handle, &LevelHandle::dropped, this, [this, level](const QPoint &at) {
            for (std::size_t other = 0; other < m_levels.size(); ++other)
                if (m_levels[other]->isVisible() && mapFromGlobal(at).x() <= m_levels[other]->geometry().right())
                    return move(level, other);
            move(level, m_session.view().groupBy.size() - 1);
        });
        auto *box = new QComboBox;
        box->setObjectName(QStringLiteral("group.%1").arg(level));
        box->setAccessibleName(level == 0 ? tr("Group by") : tr("Then by"));
        box->setMaxVisibleItems(24);
        box->setMinimumWidth(110);
        row->addWidget(box);
        m_levels.push_back(box);
        connect(box, &QComboBox::activated, this, &GroupBar::choose);
    }
    connect(&session, &Session::changed, this, &GroupBar::follow);
    follow();
}

void GroupBar::choose()
{
    std::vector<DimensionRef> chosen;
    for (const QComboBox *box : m_levels) {
        const auto dimension = DimensionRef::parse(box->currentData().toString().toStdString());
        if (dimension && std::ranges::find(chosen, *dimension) == chosen.end())
            chosen.push_back(*dimension);
    }
    m_session.change(tr("Change of the grouping"), [&](View &v) { v.groupBy = chosen; });
    follow();
}

void GroupBar::move(std::size_t from, std::size_t to)
{
    if (to >= m_session.view().groupBy.size() || from == to)
        return;
    m_session.change(tr("Change of the grouping"), [from, to](View &v) {
        const DimensionRef moved = v.groupBy[from];
        v.groupBy.erase(v.groupBy.begin() + std::ptrdiff_t(from));
        v.groupBy.insert(v.groupBy.begin() + std::ptrdiff_t(to), moved);
    });
    m_handles[to]->setFocus();
}

void GroupBar::follow()
{
    const auto &groupBy = m_session.view().groupBy;
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        QComboBox &box = *m_levels[level];
        const QSignalBlocker quiet(box);
        box.clear();
        if (level > 0)
            box.addItem(tr("then by …"), QString());
        fill(box, m_session.snapshot().get());
        const QString wanted = level < groupBy.size() ? QString::fromStdString(groupBy[level].id()) : QString();
        box.setCurrentIndex(std::max(0, box.findData(wanted)));
        box.setVisible(level <= groupBy.size());
        m_handles[level]->setVisible(level < groupBy.size() && groupBy.size() > 1);
    }
}

} // namespace assay
