/**
 * JavaScript counts UTF-16 units, the W3C Web Annotation model and our database count code points. Everything that is
 * stored or exported is in code points; only what talks to the browser's selection is in UTF-16 units.
 */
export function codePointLength(text: string): number {
  return toCodePoints(text, text.length)
}

function isPair(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  return first >= 0xd800 && first < 0xdc00 && second >= 0xdc00 && second < 0xe000
}

/** The number of code points before a UTF-16 offset. An offset inside a surrogate pair counts as before the pair. */
export function toCodePoints(text: string, utf16: number): number {
  let count = 0
  for (let at = 0; at < utf16 && at < text.length; count++) {
    const step = isPair(text, at) ? 2 : 1
    if (at + step > utf16) break
    at += step
  }
  return count
}

/** The UTF-16 offset of a code point; the length of the text when there are fewer. */
export function toUtf16(text: string, codePoints: number): number {
  let at = 0
  for (let left = codePoints; left > 0 && at < text.length; left--) at += isPair(text, at) ? 2 : 1
  return at
}

/** The text between two offsets in code points. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const from = toUtf16(text, start)
  return text.slice(from, from + toUtf16(text.slice(from), Math.max(0, end - start)))
}
