import { Page } from '@/components/frame/Page'
import { PageHead } from '@/components/ui/PageHead'
import { dateInWords } from '@/components/ui/dates'
import type { BaselineVersion, BaselineWhole } from '@/lib/baselines/contract'
import type { RedlineBlock } from '@/lib/baselines/rules/redline'
import { RedlineText } from './RedlineText'
import styles from './Versions.module.css'

export type RedlinePageProps = {
  dossierKey: string
  baseline: Pick<BaselineWhole, 'id' | 'title' | 'versions'>
  from: BaselineVersion
  to: BaselineVersion
  blocks: RedlineBlock[]
}

function summary(blocks: readonly RedlineBlock[]): string {
  const count = (state: RedlineBlock['state']) => blocks.filter((block) => block.state === state).length
  const parts = [
    [count('changed'), 'changed'],
    [count('in'), 'new'],
    [count('out'), 'gone'],
    [blocks.filter(({ moved }) => moved).length, 'moved'],
  ] as const
  const said = parts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : []))
  return said.length > 0 ? `Blocks: ${said.join(', ')}.` : 'The two are the same.'
}

/** Any two versions of the text, word by word. */
export function RedlinePage({ dossierKey, baseline, from, to, blocks }: RedlinePageProps) {
  const room = `/dossiers/${dossierKey}/baseline`
  const { id, title, versions } = baseline
  const choice = (side: 'from' | 'to', chosen: number) => (
    <ul
      className={styles.choose}
      aria-label={side === 'from' ? 'From version' : 'To version'}
      data-screen-only
    >
      <li>{side === 'from' ? 'From' : 'To'}</li>
      {versions.map(({ number }) => {
        const pair = side === 'from' ? `from=${number}&to=${to.number}` : `from=${from.number}&to=${number}`
        return (
          <li key={number}>
            <a
              href={`${room}/redline?baseline=${id}&${pair}`}
              aria-current={number === chosen ? 'page' : undefined}
            >
              version {number}
            </a>
          </li>
        )
      })}
    </ul>
  )
  return (
    <Page width="text">
      <PageHead
        kicker={<a href={`${room}?baseline=${id}&version=${to.number}`}>{title}</a>}
        title={`Version ${from.number} to version ${to.number}`}
        subtitle={[
          summary(blocks),
          `Version ${to.number} was frozen by ${to.frozenBy}, ${dateInWords(to.frozenAt)}.`,
          to.note,
        ]
          .filter(Boolean)
          .join(' ')}
      />
      {choice('from', from.number)}
      {choice('to', to.number)}
      <RedlineText blocks={blocks} />
    </Page>
  )
}
