import { drawPage, type Drawn } from './draw-page'
import { facesFor } from './faces'
import { tag } from './markup'
import { drawnSheet, type SheetWords } from './sheet'

/** Of a picture, in px for each px of the page: sharp when printed. */
const sharpness = 2

/** Draws in the light colours whatever the page has on: they are put on and taken off again before the browser paints. */
function inPrintColours<T>(draw: () => T): T {
  const root = document.documentElement
  const [mode, name] = [root.getAttribute('data-mantine-color-scheme'), 'data-mantine-color-scheme']
  root.setAttribute(name, 'light')
  try {
    return draw()
  } finally {
    if (mode === null) root.removeAttribute(name)
    else root.setAttribute(name, mode)
  }
}

function measuring(): (text: string, font: string) => number {
  const context = document.createElement('canvas').getContext('2d')!
  return (text, font) => {
    context.font = font
    return context.measureText(text).width
  }
}

/** A part of the page as a drawing on paper, with its words around it. */
export function sheetOf(element: HTMLElement, words: SheetWords): Drawn {
  return drawnSheet(
    inPrintColours(() => drawPage(element)),
    words,
    measuring(),
  )
}

/** The drawing as a picture (PNG), twice as large as on the page. Throws when the browser cannot make one. */
export async function pictureOf({ markup, width, height }: Drawn): Promise<Blob> {
  const faces = tag('style', {}, await facesFor(markup))
  const image = new Image()
  const whole = markup.replace('<defs>', `<defs>${faces}`)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * sharpness
  canvas.height = height * sharpness
  const context = canvas.getContext('2d')!
  context.scale(sharpness, sharpness)
  context.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture of it.'))),
      'image/png',
    ),
  )
}

/** Hands a file to the person. */
export function handOver(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
