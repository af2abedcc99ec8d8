// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartzoom.h"

#include <QList>
#include <QWidget>

#include <optional>

class QCPAxis;
class QCustomPlot;

namespace spendwright {

struct ChartTheme;

/// What charts of bars on screen have in common. A bar says more under the mouse, or when the arrow keys
/// have reached it; a click or Return picks it, a double click opens what the first click picked. The wheel
/// (with Ctrl where it scrolls a page) and the keys + and - zoom, Alt with an arrow or dragging moves, 0 shows
/// all again.
class BarChart : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BarChart)

public:
    ~BarChart() override;

    void setDimmed(bool dimmed);
    [[nodiscard]] int highlighted() const { return m_highlighted; }

signals:
    void reached(const QPoint& place); ///< by the keys: a place in the chart that is to be seen

protected:
    explicit BarChart(QWidget* parent);

    [[nodiscard]] QCustomPlot& plot() const { return *m_plot; }
    /// There are other bars; `summary` is for those who can't see them.
    void takeContents(const QString& summary);

    [[nodiscard]] virtual int barCount() const = 0;
    [[nodiscard]] virtual int barAt(const QPoint& position) const = 0; ///< in the plot; -1 for none
    [[nodiscard]] virtual QPoint placeOf(int bar) const = 0;           ///< in the plot: where it ends
    [[nodiscard]] virtual QString detailOf(int bar) const = 0;
    virtual void draw(const ChartTheme& theme) = 0;
    virtual void pick(int bar) = 0; ///< requires a bar
    virtual void openPicked() {}
    [[nodiscard]] virtual QList<QCPAxis*> zoomedAxes() const { return {}; }

    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void redraw();
    void highlight(int bar, const QPoint& where);
    void press(const QPoint& position);
    void moveMouse(QMouseEvent* event);
    void click(const QPoint& position);
    void zoom(double factor, double place);
    void move(double share);
    [[nodiscard]] bool zoomByKey(const QKeyEvent& event);
    void applyZoom(const ChartTheme& theme);
    [[nodiscard]] double placeOnAxis(const QPointF& position) const;
    [[nodiscard]] bool isBar(int bar) const { return bar >= 0 && bar < barCount(); }

    QCustomPlot* m_plot;
    int m_highlighted = -1;
    bool m_dimmed = false;
    bool m_due = false;    ///< a redraw waits for the next paint
    bool m_opened = false; ///< the release that follows belongs to a double click
    ChartZoom m_zoom;
    std::optional<QPoint> m_pressed; ///< where a drag may have begun
    bool m_dragged = false;
};

} // namespace spendwright
