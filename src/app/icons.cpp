// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

// A library's resources have to be asked for, and from outside any namespace.
static void initIcons()
{
    static const bool done = [] {
        Q_INIT_RESOURCE(icons);
        return true;
    }();
    static_cast<void>(done);
}

namespace spendwright {
namespace {

QColor colorFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, QPalette::ButtonText);
}

// The drawings are black on nothing; what they cover takes the palette's colour.
class SymbolEngine final : public QIconEngine {
public:
    explicit SymbolEngine(QString path) : m_path(std::move(path)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap image = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), image);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor color = colorFor(mode);
        const QString key = m_path + u'/' + QString::number(size.width()) + u'x'
                            + QString::number(size.height()) + color.name(QColor::HexArgb);
        QPixmap image;
        if (size.isEmpty())
            return image;
        if (QPixmapCache::find(key, &image))
            return image;
        image = QPixmap(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QSvgRenderer(m_path).render(&painter, QRectF(QPointF(), size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
        painter.end();
        QPixmapCache::insert(key, image);
        return image;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new SymbolEngine(m_path); }

private:
    QString m_path;
};

} // namespace

QIcon programIcon()
{
    initIcons();
    return QIcon(QStringLiteral(":/icons/spendwright.svg"));
}

QIcon planIcon(const char* name)
{
    initIcons();
    return QIcon(new SymbolEngine(QStringLiteral(":/icons/%1.svg").arg(QLatin1StringView(name))));
}

} // namespace spendwright
