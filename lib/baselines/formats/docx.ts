import mammoth from 'mammoth'
import { readHtml } from './html'
import { Unreadable } from './messages'

const MOST_UNZIPPED_BYTES = 200 * 2 ** 20

/** How much a zip says that it holds, from its central directory. Throws where it has none. */
function unzippedBytes(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0)
    throw new Unreadable('This is no Word document (.docx). Open it in a word processor and save it as one.')
  let at = bytes.readUInt32LE(end + 16)
  let sum = 0
  for (let left = bytes.readUInt16LE(end + 10); left > 0 && at + 46 <= bytes.length; left--) {
    sum += bytes.readUInt32LE(at + 24)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return sum
}

/** A Word document's text: headings by their styles, lists, quotes, footnotes. Pictures are left out. */
export async function readDocx(given: Uint8Array): Promise<string> {
  const buffer = Buffer.from(given)
  if (unzippedBytes(buffer) > MOST_UNZIPPED_BYTES)
    throw new Unreadable(
      'Unzipped, this document has more than 200 MiB. Remove its pictures, or paste its text.',
    )
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  )
  return readHtml(value)
}
