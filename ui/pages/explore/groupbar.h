#pragma once

#include "core/calls/dimension.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace assay {

class Session;

/// By what the table is grouped: up to three dimensions in any order.
class GroupBar : public QWidget
{
    Q_OBJECT

public:
    explicit GroupBar(Session &session, QWidget *parent = nullptr);

private:
    void choose();
    void follow();

    Session &m_session;
    std::vector<QComboBox *> m_levels;
};

} // namespace assay
