import Tokenizer from '@streamparser/json/tokenizer.js'
import TokenType from '@streamparser/json/utils/types/tokenType.js'

type Level = { list: boolean; key: string; awaitsKey: boolean }

/**
 * Where the rows of a JSON file are: `$.*` for a list, `$.data.*` for the first list of objects inside an object, `$` for one object that is a
 * row itself. Told from the beginning of the text.
 */
export function tellPath(begin: string): string {
  const levels: Level[] = []
  let found: string | null = null
  const tokenizer = new Tokenizer()
  // the beginning of a file is cut off anywhere; what was seen until then counts
  tokenizer.onError = () => undefined
  tokenizer.onToken = ({ token, value }) => {
    if (found !== null) return
    const level = levels.at(-1)
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      if (level?.list && (token === TokenType.LEFT_BRACE || levels.length === 1)) found = pathOf(levels)
      levels.push({ list: token === TokenType.LEFT_BRACKET, key: '', awaitsKey: true })
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) levels.pop()
    else if (level && !level.list && token === TokenType.STRING && level.awaitsKey) {
      level.key = String(value)
      level.awaitsKey = false
    } else if (level && token === TokenType.COMMA) level.awaitsKey = true
    else if (level?.list && levels.length === 1) found = '$.*'
  }
  tokenizer.write(begin)
  return found ?? (begin.trimStart().startsWith('[') ? '$.*' : '$')
}

function pathOf(levels: readonly Level[]): string {
  return ['$', ...levels.map(({ list, key }) => (list ? '*' : key))].join('.')
}
