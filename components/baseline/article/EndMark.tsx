import { standingLook } from '@/components/drift/marks'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { Marked } from './marked'
import marks from './Marks.module.css'

/** The shape and number of each claim at the end of its passage. It is no part of the text: nothing here is counted or quoted. */
export function EndMark({ passage }: { passage: Marked }) {
  return (
    <sup className={marks.end} data-outside>
      {passage.drawn.map(({ ref, short, standing, word }) => {
        const { tone, shape } = standingLook(standing)
        return (
          <a key={ref} href={`?claim=${ref}`} className={marks.ref} data-claim={ref}>
            <ShapeMark tone={tone} shape={shape} size={7} />
            {short}
            <span className="visually-hidden">{word.toLowerCase()}</span>
          </a>
        )
      })}
      {passage.annotations > 0 && passage.drawn.length === 0 ? (
        <a href={`?note=${passage.id}`} className={marks.ref} data-note={passage.id}>
          <span className={marks.noteSign} aria-hidden="true">
            ¶
          </span>
          <span className="visually-hidden">
            {passage.annotations === 1 ? 'A note' : `${passage.annotations} notes`} on this passage
          </span>
        </a>
      ) : null}
    </sup>
  )
}
