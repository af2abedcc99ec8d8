// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plandocument.h"
#include "app/forms/changesfield.h"
#include "app/forms/fieldbuilder.h"
#include "app/forms/orderfield.h"
#include "app/forms/thingfields.h"

#include <QCoreApplication>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScenarioFields)
};

} // namespace

FieldSections scenarioFields(PlanDocument& document, const std::function<QString()>& scenario)
{
    Field order =
        makeField(Field::Kind::Own, "order", Text::tr("Techniques in order"),
                  Text::tr("The order in which the waterfall takes them. Switch them on in Techniques."));
    order.make = [&document, scenario](const Field& field, QWidget* parent) -> FieldEditor* {
        return new OrderField(field, document, scenario, parent);
    };
    order.wide = true;
    Field changes = makeField(Field::Kind::Own, "set", Text::tr("Changes to the plan"),
                              Text::tr("Values that the scenario replaces in the plan"));
    changes.make = [&document, scenario](const Field& field, QWidget* parent) -> FieldEditor* {
        return new ChangesField(field, document, scenario, parent);
    };
    changes.wide = true;
    return {{{},
             {makeField(Field::Kind::Text, "name", Text::tr("Name")),
              makeField(Field::Kind::Text, "id", Text::tr("Id"))}},
            {Text::tr("Techniques in order"), {order}},
            {Text::tr("Changes to the plan"), {changes}}};
}

} // namespace spendwright
