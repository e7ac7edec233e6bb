// The reading child process. A file from outside is read here and not in the server: the server starts this, sends one file, and ends it
// when it takes too long or too much memory.
import { Unreadable, type Answer, type Order } from './messages'
import { decoded, readMarkdown, readPlain } from './plain'

/** Only what the format needs is loaded: the reader of PDFs alone takes longer than most files. */
async function sourceOf({ format, bytes }: Order): Promise<string> {
  switch (format) {
    case 'txt':
      return readPlain(decoded(bytes))
    case 'md':
      return readMarkdown(decoded(bytes))
    case 'html':
      return (await import('./html')).readHtml(decoded(bytes))
    case 'docx':
      return (await import('./docx')).readDocx(bytes)
    case 'pdf':
      return (await import('./pdf')).readPdf(bytes)
  }
}

async function answerTo(order: Order): Promise<Answer> {
  try {
    return { source: await sourceOf(order) }
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.message }
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', (order: Order) => {
  void answerTo(order).then((answer) => process.send?.(answer, () => process.exit(0)))
})
process.on('disconnect', () => process.exit(0))
