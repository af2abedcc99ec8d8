// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sharednotice.h"

#include "app/widgets/messagestrip.h"

#include <QDate>
#include <QLocale>

#include <utility>

namespace spendwright {

SharedNotice::SharedNotice(PlanDocument& document, ScenarioChoice& choice, Results& results,
                           MessageStrip* strip)
    : QObject(strip),
      m_document(document),
      m_choice(choice),
      m_results(results),
      m_strip(strip)
{
    connect(&document, &PlanDocument::changed, this, &SharedNotice::follow);
    connect(&results, &Results::finished, this, &SharedNotice::compare);
}

void SharedNotice::follow(const PlanChange& change)
{
    m_note.reset(); // what is edited here gives other figures, of course
    if (change.kind != PlanChange::Kind::Everything)
        return;
    m_note = sharedNote(m_document.file());
    if (!m_note)
        return;
    for (const ScenarioChoice::Entry& entry : m_choice.entries()) {
        if (entry.id.toStdString() == m_note->against)
            m_choice.setBefore(entry.id);
        if (entry.id.toStdString() == m_note->scenario)
            m_choice.setAfter(entry.id);
    }
}

QString SharedNotice::day() const
{
    const QDate date = QDate::fromString(QString::fromStdString(m_note->date), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat)
                          : QString::fromStdString(m_note->date);
}

void SharedNotice::compare()
{
    const auto outcome = m_results.outcome();
    if (!m_note || !outcome || outcome->savings->scenario != m_note->scenario
        || outcome->savings->against != m_note->against)
        return;
    switch (compareShared(*m_note, m_note->fingerprint, outcome->savings->fingerprint, *outcome->plans)) {
    case SharedFigures::Same:
        m_strip->say(MessageStrip::Kind::Information,
                     tr("These figures are the same as where the plan was shared on %1, to the last digit.")
                         .arg(day()));
        break;
    case SharedFigures::PlanEdited:
        m_strip->say(MessageStrip::Kind::Warning,
                     tr("These figures differ from those where the plan was shared on %1: the plan has been "
                        "changed since.")
                         .arg(day()));
        break;
    case SharedFigures::Differ:
        m_strip->say(
            MessageStrip::Kind::Warning,
            tr("These figures differ from those where the plan was shared on %1: it was shared by %2, "
               "and this is Spendwright %3.")
                .arg(day(), QString::fromStdString(m_note->program).left(60),
                     QStringLiteral(SPENDWRIGHT_VERSION)));
        break;
    }
    m_note.reset();
}

} // namespace spendwright
