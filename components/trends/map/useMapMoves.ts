'use client'

import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import {
  draggedView,
  keyedView,
  still,
  viewParam,
  type MapGesture,
  type MapView,
} from '@/lib/trends/rules/map-view'

type Point = { x: number; y: number }
type Asked = {
  /** what is drawn now */
  view: MapView
  /** the view that holds most places */
  home: MapView
  /** of the field, in its own px */
  width: number
  onView(view: MapView): void
}

/** A press that moves less than this is one on what lies under it, in px of the screen. */
const slack = 4
const middle = ([a, b]: Point[]): Point => (b ? { x: (a!.x + b.x) / 2, y: (a!.y + b.y) / 2 } : a!)
const spread = ([a, b]: Point[]): number => (b ? Math.hypot(a!.x - b.x, a!.y - b.y) : 0)

/** The keys that move a map, and the double click that does what + does. */
function keyed<Field>(
  { view, home, settle }: Pick<Asked, 'view' | 'home'> & { settle(next: MapView): void },
  field: Field,
) {
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.altKey || press.ctrlKey || press.metaKey) return
    const isOwn = press.target === press.currentTarget
    const next = keyedView(view, home, press.key)
    if (!next || (press.key.startsWith('Arrow') && !isOwn)) return
    press.preventDefault()
    press.stopPropagation()
    settle(next)
  }
  const onDoubleClick = () => settle(keyedView(view, home, '+')!)
  return { onKeyDown, field: { ...field, onDoubleClick } }
}

/**
 * Moves a map by mouse (drag, double click), by touch (a finger sideways, two fingers to move and to pinch) and by keys (arrows on the map itself; +, - and
 * 0 also on its marks). What is dragged is drawn at once; the server draws the new view when it is let go.
 */
export function useMapMoves({ view, home, width, onView }: Asked) {
  const at = viewParam(view)
  const [shown, setShown] = useState<{ of: string; gesture: MapGesture } | null>(null)
  const held = useRef(new Map<number, Point>())
  const begun = useRef<Point[]>([])
  const isDragged = useRef(false)
  // Once the new view is drawn the gesture is a part of it.
  const gesture = shown?.of === at ? shown.gesture : still

  const settle = (next: MapView) => {
    if (viewParam(next) === at) setShown(null)
    else onView(next)
  }
  const rebegin = () => {
    begun.current = [...held.current.values()].slice(0, 2)
  }
  const onPointerDown = (press: PointerEvent) => {
    if (press.button !== 0) return
    held.current.set(press.pointerId, { x: press.clientX, y: press.clientY })
    if (held.current.size === 1) isDragged.current = false
    rebegin()
  }
  const onPointerMove = (press: PointerEvent<SVGSVGElement>) => {
    if (!held.current.has(press.pointerId)) return
    held.current.set(press.pointerId, { x: press.clientX, y: press.clientY })
    const now = [...held.current.values()].slice(0, 2)
    const [from, to] = [middle(begun.current), middle(now)]
    if (!isDragged.current && now.length < 2 && Math.hypot(to.x - from.x, to.y - from.y) < slack) return
    isDragged.current = true
    press.currentTarget.setPointerCapture(press.pointerId)
    const box = press.currentTarget.getBoundingClientRect()
    const own = width / box.width
    const scale = now.length === 2 ? spread(now) / Math.max(1, spread(begun.current)) : 1
    setShown({
      of: at,
      gesture: {
        ...{ x: (to.x - from.x) * own, y: (to.y - from.y) * own, scale },
        about: { x: (from.x - box.left) * own, y: (from.y - box.top) * own },
      },
    })
  }
  const onPointerUp = (press: PointerEvent) => {
    if (!held.current.delete(press.pointerId)) return
    if (held.current.size > 0 || !isDragged.current) return rebegin()
    if (gesture !== still) settle(draggedView(view, gesture))
  }
  const onPointerCancel = (press: PointerEvent) => {
    held.current.delete(press.pointerId)
    setShown(null)
  }
  // A drag that ends over a country is no press on it.
  const onClickCapture = (press: MouseEvent) => {
    if (!isDragged.current) return
    isDragged.current = false
    press.stopPropagation()
    press.preventDefault()
  }
  const field = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onClickCapture }
  return { gesture, ...keyed({ view, home, settle }, field) }
}
