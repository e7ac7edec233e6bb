import { Fragment } from 'react'

/** A bracket belongs to an address only with its partner; the stop after it never does. */
const ADDRESS = /(https?:\/\/(?:\([^\s()<>"']*\)|[^\s()<>"'])*(?:\([^\s()<>"']*\)|[^\s()<>"'.,;:!?\]]))/

/** A person's own words, as typed: blank lines part paragraphs, line ends stay, web addresses become links. Never markup. */
export function PlainText({ text, className }: { text: string; className?: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <div className={className}>
      {paragraphs.map((paragraph, place) => (
        <p key={place} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {paragraph.split(ADDRESS).map((part, turn) =>
            turn % 2 === 1 ? (
              <a key={turn} href={part} rel="noreferrer nofollow" target="_blank">
                {part}
              </a>
            ) : (
              <Fragment key={turn}>{part}</Fragment>
            ),
          )}
        </p>
      ))}
    </div>
  )
}
