const channel = (value: number) =>
  Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, '0')

/**
 * A colour as a browser computes it, as every program that reads SVG knows it: `#rrggbb` and its opacity. Null for what is not drawn. Browsers say a
 * mixed colour as `color(srgb …)`, which few others read.
 */
export function plainColour(text: string): { colour: string; opacity: number } | null {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(text)
  const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text)
  const found = mixed ?? plain
  if (!found) return null
  const [red, green, blue] = found.slice(1, 4).map((part) => Number(part) / (mixed ? 1 : 255))
  const opacity = found[4] === undefined ? 1 : Number(found[4])
  if (opacity === 0) return null
  return { colour: `#${channel(red!)}${channel(green!)}${channel(blue!)}`, opacity }
}
