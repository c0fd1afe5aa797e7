#pragma once

#include "core/calls/dimension.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace assay {

class LevelHandle;
class Session;

/// By what the table is grouped: up to five dimensions in any order, which handles between them change.
class GroupBar : public QWidget
{
    Q_OBJECT

public:
    explicit GroupBar(Session &session, QWidget *parent = nullptr);

private:
    void choose();
    void follow();
    void move(std::size_t from, std::size_t to);

    Session &m_session;
    std::vector<QComboBox *> m_levels;
    std::vector<LevelHandle *> m_handles; ///< one before each level
};

} // namespace assay
