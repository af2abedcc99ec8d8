// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"
#include "app/forms/field.h"
#include "app/service/results.h"
#include "app/widgets/sidearea.h"

#include <array>

class QLabel;
class QVBoxLayout;

namespace spendwright {

class ElidedLabel;
class FieldForm;

/// Everything that can be said of what is selected.
class Inspector final : public SideArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inspector)

public:
    Inspector(PlanDocument& document, PlanSelection& selection, QWidget* parent = nullptr);

    void focusField(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr std::size_t kKinds = 6; ///< plan, agent, step, tool, scenario, model

    void follow();
    void showTitle();
    FieldForm* formFor(PlanPlace::Kind kind);

    PlanDocument& m_document;
    PlanSelection& m_selection;
    QLabel* m_icon;
    ElidedLabel* m_title = nullptr;
    QLabel* m_kind;
    QVBoxLayout* m_layout;
    std::array<FieldForm*, kKinds> m_forms{};
};

} // namespace spendwright
