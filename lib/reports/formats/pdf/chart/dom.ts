import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Window } from 'happy-dom'

// Recharts draws an empty div without a document. This module puts one into the global scope: it may only ever be loaded in
// the typesetting child process, never in the server, where libraries would take a global `window` for a browser.
const page = new Window({ width: 1_000, height: 1_000 })
Object.assign(globalThis, { window: page, document: page.document, XMLSerializer: page.XMLSerializer })

/** Draws one chart of a fixed size and gives its SVG element, without the wrapper that recharts puts around it. */
export function drawChart(chart: ReactElement): SVGSVGElement {
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  try {
    flushSync(() => root.render(chart))
    const svg = host.querySelector<SVGSVGElement>('.recharts-wrapper > svg')
    if (!svg) throw new Error('The chart drew nothing')
    for (const attribute of ['style', 'role', 'tabindex', 'class']) svg.removeAttribute(attribute)
    return svg.cloneNode(true) as SVGSVGElement
  } finally {
    root.unmount()
    host.remove()
  }
}
