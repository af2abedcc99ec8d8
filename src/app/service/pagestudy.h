// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/results.h"
#include "app/worker.h"
#include "engine/control.h"

#include <functional>
#include <memory>

class QWidget;

namespace spendwright {

/// What one page alone computes from the answer: on a thread of its own, once the answer is sharp, and only
/// while somebody looks at the page. An edit of the plan stops it; the old findings stay, stale, until the
/// new ones are there.
class PageStudy final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStudy)

public:
    using Findings = std::shared_ptr<const void>;
    /// Runs on the study's thread; nothing where it was cancelled.
    using Compute = std::function<Findings(const Outcome& outcome, const Control& control)>;

    /// Of that page, whose child it is.
    PageStudy(Results& results, Compute compute, QWidget* page);

    void restart(); ///< what the page asks has changed

    /// Requires that the computation gives this type. Nothing until the first findings are there.
    template <class T>
    [[nodiscard]] std::shared_ptr<const T> findings() const
    {
        return std::static_pointer_cast<const T>(m_findings);
    }
    /// The answer that the findings are of.
    [[nodiscard]] std::shared_ptr<const Outcome> outcome() const { return m_outcome; }
    [[nodiscard]] bool isStale() const { return m_stale; }
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void changed(); ///< findings came, went or are stale
    void progressed(double share);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void stop();
    void start();

    Results& m_results;
    const QWidget& m_page;
    Compute m_compute;
    Findings m_findings;
    std::shared_ptr<const Outcome> m_outcome;
    bool m_running = false;
    bool m_stale = true;
    Worker m_worker; ///< last: it uses all of the above
};

} // namespace spendwright
