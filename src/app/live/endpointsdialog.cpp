// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/endpointsdialog.h"

#include "app/icons.h"
#include "app/live/capform.h"
#include "app/live/endpointform.h"
#include "app/live/keyform.h"
#include "app/widgets/messagestrip.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace spendwright {
namespace {

constexpr int kWidth = 560;

void addSection(QVBoxLayout* layout, const QString& title, QWidget* widget)
{
    if (layout->count() > 1) {
        auto* line = new QFrame(widget->parentWidget());
        line->setFrameShape(QFrame::HLine);
        line->setFrameShadow(QFrame::Sunken);
        layout->addWidget(line);
    }
    auto* label = new QLabel(title, widget->parentWidget());
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    layout->addWidget(label);
    layout->addWidget(widget);
}

} // namespace

EndpointsDialog::EndpointsDialog(LiveSession& live, DialogService& dialogs, QWidget* parent)
    : QDialog(parent),
      m_why(new MessageStrip(this)),
      m_endpoint(new EndpointForm(live, this)),
      m_key(new KeyForm(live, dialogs, this)),
      m_cap(new CapForm(live, this))
{
    setObjectName(QStringLiteral("endpoints"));
    setWindowTitle(tr("Endpoints and spending"));
    setWindowIcon(programIcon());
    setMinimumWidth(kWidth);
    m_why->setObjectName(QStringLiteral("endpoints/why"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_why);
    addSection(layout, tr("Where calls go"), m_endpoint);
    addSection(layout, tr("Who pays"), m_key);
    addSection(layout, tr("How much at most"), m_cap);
    layout->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter belongs to the inputs
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    connect(m_endpoint, &EndpointForm::endpointChanged, this,
            [this] { m_key->setEndpoint(m_endpoint->endpoint()); });
    m_key->setEndpoint(m_endpoint->endpoint());
    alignLabels();
}

void EndpointsDialog::alignLabels()
{
    int widest = 0;
    const QList<QLabel*> labels = findChildren<QLabel*>();
    for (const QLabel* label : labels)
        widest = std::max(widest, label->buddy() ? label->sizeHint().width() : 0);
    for (QLabel* label : labels) {
        if (label->buddy())
            label->setMinimumWidth(widest);
    }
}

// What is said at a field may take several lines, which a dialog doesn't make room for by itself.
bool EndpointsDialog::event(QEvent* event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && layout())
        resize(size().expandedTo(QSize(0, layout()->totalHeightForWidth(width()))));
    return done;
}

void EndpointsDialog::lead(LiveNeed need, const QString& sentence)
{
    if (sentence.isEmpty())
        m_why->clear();
    else
        m_why->say(MessageStrip::Kind::Information, sentence);
    if (need == LiveNeed::Key)
        m_key->focusKey();
    else if (need == LiveNeed::Cap)
        m_cap->focusCap();
    else
        m_endpoint->setFocus();
}

} // namespace spendwright
