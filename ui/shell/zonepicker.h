#pragma once

#include <QComboBox>

namespace assay {

class Session;

/// The time zone in which days begin; typing finds it.
class ZonePicker : public QComboBox
{
    Q_OBJECT

public:
    explicit ZonePicker(Session &session, QWidget *parent = nullptr);

private:
    void choose(const QString &id);
    void follow();

    Session &m_session;
};

} // namespace assay
