// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gesture.h"

namespace spendwright {
namespace {

constexpr qint64 kCloseMs = 1200;

} // namespace

int Gesture::begin()
{
    static int last = 0;
    m_number = ++last;
    return m_number;
}

int Gesture::next(bool held)
{
    if (!held && (!m_sinceEdit.isValid() || m_sinceEdit.elapsed() > kCloseMs))
        begin();
    m_sinceEdit.start();
    return m_number;
}

} // namespace spendwright
