const holds = (ranges: string, points: readonly number[]): boolean =>
  ranges === '' ||
  ranges.split(',').some((range) => {
    const [from, to] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((part) => Number.parseInt(part, 16))
    return points.some((point) => point >= from! && point <= (to ?? from!))
  })

const quoted = (family: string) => family.replaceAll(/["']/g, '')

/** The page's own rules for a family that some of these letters need. */
function rulesFor(
  families: readonly string[],
  points: readonly number[],
): { rule: CSSFontFaceRule; sheet: string }[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const found = (rules: CSSRuleList): CSSFontFaceRule[] =>
      [...rules].flatMap((rule) =>
        rule instanceof CSSFontFaceRule
          ? [rule]
          : rule instanceof CSSGroupingRule
            ? found(rule.cssRules)
            : [],
      )
    return found(sheet.cssRules)
      .filter((rule) => families.includes(quoted(rule.style.getPropertyValue('font-family'))))
      .filter((rule) => rule.style.getPropertyValue('font-style') !== 'italic')
      .filter((rule) => holds(rule.style.getPropertyValue('unicode-range'), points))
      .map((rule) => ({ rule, sheet: sheet.href ?? document.baseURI }))
  })
}

async function inlined(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('A face could not be read.')))
    reader.readAsDataURL(blob)
  })
}

/** The faces that a drawing is set in as a style sheet that needs nothing from outside; a picture made of it can fetch nothing. */
export async function facesFor(markup: string): Promise<string> {
  const points = [...new Set(markup)].map((letter) => letter.codePointAt(0)!)
  const families = ['Inter Variable', 'Source Serif 4 Variable', 'JetBrains Mono'].filter((one) =>
    markup.includes(one),
  )
  const faces = await Promise.all(
    rulesFor(families, points).map(async ({ rule, sheet }) => {
      const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))
      if (!source) return ''
      const weight = rule.style.getPropertyValue('font-weight') || '400'
      const family = quoted(rule.style.getPropertyValue('font-family'))
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${await inlined(new URL(source[1]!, sheet).href)})}`
    }),
  )
  return faces.join('')
}
