#include "ui/mapping/readingchoice.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace assay {

namespace {

QString tokensText(const TokenCounts &tokens)
{
    const auto count = [&tokens](TokenClass c) { return Format::count(tokens[c]); };
    const std::int64_t writes = tokens[TokenClass::CacheWrite5m] + tokens[TokenClass::CacheWrite1h];
    return ReadingChoice::tr("%1 input, %2 cache read, %3 cache write, %4 output")
        .arg(count(TokenClass::Input), count(TokenClass::CacheRead), Format::count(writes), count(TokenClass::Output));
}

} // namespace

ReadingChoice::ReadingChoice(QWidget *parent)
    : QWidget(parent)
    , m_excludes(createAnswer("excludesCache", tr("No: cached tokens come on top of it")))
    , m_includes(createAnswer("includesCache", tr("Yes: cached tokens are part of it")))
{
    auto *answers = new QHBoxLayout(this);
    answers->setContentsMargins({});
    answers->setSpacing(Space::medium);
    auto *group = new QButtonGroup(this);
    for (const Answer &answer : {m_excludes, m_includes}) {
        group->addButton(answer.choice);
        auto *card = new QFrame(this); // a card without a title's room
        card->setObjectName(QStringLiteral("card"));
        auto *body = new QVBoxLayout(card);
        body->addWidget(answer.choice);
        body->addWidget(answer.cost);
        body->addWidget(answer.detail);
        body->addStretch(1);
        answers->addWidget(card, 1);
    }
    m_excludes.choice->setChecked(true);
    connect(m_includes.choice, &QRadioButton::toggled, this, &ReadingChoice::changed);
}

ReadingChoice::Answer ReadingChoice::createAnswer(const char *name, const QString &title)
{
    const QString id = QString::fromLatin1(name);
    Answer answer{new QRadioButton(title, this), new QLabel(Format::notAvailable(), this), new QLabel(this)};
    answer.choice->setObjectName(id);
    answer.cost->setObjectName(id + QStringLiteral(".cost"));
    answer.detail->setObjectName(id + QStringLiteral(".detail"));
    answer.detail->setWordWrap(true);
    setKind(answer.cost, "figure");
    setKind(answer.detail, "note");
    return answer;
}

bool ReadingChoice::includesCache() const
{
    return m_includes.choice->isChecked();
}

void ReadingChoice::setIncludesCache(bool includes)
{
    (includes ? m_includes : m_excludes).choice->setChecked(true);
}

void ReadingChoice::show(const MappingPreview &preview)
{
    show(m_excludes, preview.excludesCache);
    show(m_includes, preview.includesCache);
}

void ReadingChoice::show(const Answer &answer, const MappingReading &reading)
{
    const bool hasPrice = reading.calls > reading.unpriced;
    answer.cost->setText(hasPrice ? Format::money(reading.cost) : Format::notAvailable());
    answer.cost->setToolTip(hasPrice ? Format::moneyExact(reading.cost) : QString());
    QStringList lines;
    if (reading.calls > 0) {
        lines << tr("for the first %1 of its calls").arg(Format::count(reading.calls));
        lines << tr("one of them: %1").arg(tokensText(reading.firstCall));
    }
    if (reading.unpriced > 0)
        lines << tr("%1 without a known price").arg(Format::count(reading.unpriced));
    if (reading.rejected > 0)
        lines << tr("%1 refused: %2").arg(Format::count(reading.rejected), coreWords(reading.problem));
    answer.detail->setText(lines.join(QLatin1Char('\n')));
}

} // namespace assay
