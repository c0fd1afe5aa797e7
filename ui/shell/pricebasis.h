#pragma once

#include <QToolButton>

namespace assay {

class Session;

/// At which prices everything is shown: as charged, at list, at today's prices, or under another contract. Part of the
/// view, so it is undone and saved with it.
class PriceBasis : public QToolButton
{
    Q_OBJECT

public:
    explicit PriceBasis(Session &session, QWidget *parent = nullptr);

private:
    void buildMenu();
    void chooseContract();
    void follow();

    Session &m_session;
};

} // namespace assay
