import { useEffect, useState, type RefObject } from 'react'

/** How many px of a drawing that is `width` wide are one px of the screen: marks and names stay as large however narrow it stands. Never less than 1. */
export function useFieldUnit(box: RefObject<Element | null>, width: number): number {
  const [unit, setUnit] = useState(1)
  useEffect(() => {
    const one = box.current
    if (!one) return
    const watching = new ResizeObserver(([entry]) => {
      const shown = entry!.contentRect.width
      if (shown > 0) setUnit(Math.max(1, Math.round((width / shown) * 100) / 100))
    })
    watching.observe(one)
    return () => watching.disconnect()
  }, [box, width])
  return unit
}
