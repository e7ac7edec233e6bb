import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLikelihoods } from '@/lib/claims/rules/likelihood-in-text'
import { ICD_203 } from '@/lib/claims/rules/likelihood'
import { STANDINGS } from '@/lib/claims/rules/standing'
import { driftAt } from './drift'
import { changeOfJudgement, type JudgementMatter } from './judgement'
import { suggestStanding } from './suggest'
import {
  anyClock,
  anyDay,
  anyLinks,
  anyOptions,
  BASELINE_DATE,
  CLAIM,
  development,
  link,
  NOW,
  PLAIN,
} from './testing'
import type { DriftLink } from './types'

const STATEMENT = 'Minsk will not deepen military cooperation.'

function matter(links: readonly DriftLink[], rest: Partial<JudgementMatter> = {}): JudgementMatter {
  const [drift] = driftAt([CLAIM], links, NOW, PLAIN).perClaim
  if (!drift) throw new Error('no claim')
  const developments = new Map(
    links.map(({ developmentId }, n) => [
      developmentId,
      {
        ref: `BLR-D-${String(n + 1).padStart(4, '0')}`,
        title: `Development ${n + 1}`,
        when: '4 November 2021',
      },
    ]),
  )
  return {
    statement: STATEMENT,
    likelihood: null,
    baselineDate: BASELINE_DATE,
    drift,
    standings: [],
    suggestion: suggestStanding(drift),
    developments,
    ...rest,
  }
}

function paragraph(made: JudgementMatter): string {
  return changeOfJudgement(made)
    .map((segment) => segment.text)
    .join(' ')
}

const decided = (standing: (typeof STANDINGS)[number], worldDate: string, reason: string) => ({
  id: worldDate,
  standing,
  worldDate,
  decidedOn: '2025-12-31',
  reason,
})

describe('the change-of-judgement paragraph', () => {
  test('of a claim that was contradicted after it had held', () => {
    const links = [
      link('contradicts', 'A1'),
      link('contradicts', 'B2'),
      link('contradicts', 'C3'),
      link('contradicts', 'C4'),
      link('supports', 'F6', { strength: 1 }),
    ]
    const standings = [
      decided('holding', '2019-07-18', 'True through 2019'),
      decided('contradicted', '2020-08-09', 'Reversed after the August 2020 election'),
    ]
    expect(paragraph(matter(links, { standings, likelihood: 'likely', confidence: 'moderate' }))).toBe(
      [
        'The baseline of 18 July 2019 said: “Minsk will not deepen military cooperation.”',
        'It was stated as likely (55-80 %).',
        'The confidence stated with it was moderate.',
        'The statement no longer stands as written.',
        'Its standing was holding from 18 July 2019 and has been contradicted since 9 August 2020, as decided on 31 December 2025.',
        'The reason given: Reversed after the August 2020 election.',
        'One development supports it and four contradict it.',
        'Against it weighs most: Development 1 (4 November 2021, BLR-D-0001), Development 2 (4 November 2021, BLR-D-0002), Development 3 (4 November 2021, BLR-D-0003) and one more.',
        'For it weighs most: Development 5 (4 November 2021, BLR-D-0005).',
        'Its drift is 69: 69 against and 0 beyond.',
      ].join(' '),
    )
  })

  test('of a claim that was overtaken, where the team has decided nothing yet', () => {
    const links = [link('overtakes', 'B2'), link('supports', 'B2')]
    expect(paragraph(matter(links))).toBe(
      [
        'The baseline of 18 July 2019 said: “Minsk will not deepen military cooperation.”',
        'The statement no longer stands as written.',
        'No standing has been decided; the links alone suggest overtaken.',
        'One development supports it and one overtakes it.',
        'The question is gone with Development 1 (4 November 2021, BLR-D-0001).',
        'For it weighs most: Development 2 (4 November 2021, BLR-D-0002).',
        'Its drift is shown as 100, since it is overtaken.',
      ].join(' '),
    )
  })

  test('of a claim that was wrong on the day, with what was known when it was written', () => {
    const links = [
      link('corrects', development('A1', { on: '2019-06-12' })),
      link('contradicts', development('A1', { on: '2018-11-06' })),
    ]
    const text = paragraph(matter(links))
    expect(text).toContain('The statement was wrong on the day it was written.')
    expect(text).toContain('An error of the day is shown by Development 1 (4 November 2021, BLR-D-0001).')
    expect(text).toContain(
      'Known when it was written, and against it: Development 2 (4 November 2021, BLR-D-0002).',
    )
    expect(text).toContain('Nothing that happened since bears on it.')
    expect(text).not.toContain('drift')
  })

  test('does not call overlooked what may have happened later', () => {
    const coarse = development('A1', {
      happenedStart: '2019-01-01',
      happenedEnd: '2019-12-31',
      precision: 'year',
    })
    expect(paragraph(matter([link('contradicts', coarse)]))).not.toContain('Known when it was written')
  })

  test('says where the links alone suggest something else', () => {
    const standings = [decided('weakened', '2020-08-09', 'He kept his army out of Ukraine.')]
    const text = paragraph(matter([link('supports', 'A1')], { standings }))
    expect(text).toContain(
      'The reason given: He kept his army out of Ukraine. The links alone suggest strengthened.',
    )
    const same = [decided('strengthened', '2020-08-09', 'Yes')]
    expect(paragraph(matter([link('supports', 'A1')], { standings: same }))).not.toContain('The links alone')
  })

  test.each([
    ['fails', 'Its drift is 100, since the forecast is resolved.'],
    ['fulfils', 'Its drift is 0, since the forecast is resolved.'],
    ['supports', 'Its drift is 0.'],
    ['exceeds', 'Its drift is 43: 0 against and 43 beyond.'],
  ] as const)('a development that %s: %s', (relation, sentence) => {
    expect(paragraph(matter([link(relation, 'B2')]))).toContain(sentence)
  })

  test('keeps a question mark of the statement and gives others a full stop', () => {
    expect(paragraph(matter([], { statement: 'Will it hold?' }))).toContain('“Will it hold?” The')
    expect(paragraph(matter([], { statement: ' It holds ' }))).toContain('“It holds.” The')
  })
})

describe('in any paragraph', () => {
  const anyMatter = fc
    .record({
      links: anyLinks,
      clock: anyClock,
      options: anyOptions,
      likelihood: fc.option(fc.constantFrom(...ICD_203.map((known) => known.term))),
      confidence: fc.option(fc.constantFrom('low', 'moderate', 'high')),
      standings: fc.array(
        fc
          .tuple(fc.constantFrom(...STANDINGS), anyDay)
          .map(([standing, day]) => decided(standing, day, 'Seen')),
        { maxLength: 3 },
      ),
    })
    .map(({ links, clock, options, ...rest }) => {
      const [drift] = driftAt([CLAIM], links, clock, options).perClaim
      const [again] = driftAt([CLAIM], links.toReversed(), clock, options).perClaim
      if (!drift || !again) throw new Error('no claim')
      const made = matter(links, { ...rest, drift, suggestion: suggestStanding(drift) })
      return { made, shuffled: { ...made, drift: again, suggestion: suggestStanding(again) } }
    })

  test('likelihood and confidence never share a sentence', () => {
    fc.assert(
      fc.property(anyMatter, ({ made }) => {
        const segments = changeOfJudgement(made)
        for (const { text } of segments)
          expect(findLikelihoods(text).length > 0 && /confiden/i.test(text)).toBe(false)
        const stated = segments.filter(({ text }) => /confiden/i.test(text))
        expect(stated).toHaveLength(made.confidence ? 1 : 0)
      }),
    )
  })

  test('every citation is named by its ref, and every ref that is named is cited', () => {
    fc.assert(
      fc.property(anyMatter, ({ made }) => {
        for (const { text, cites } of changeOfJudgement(made)) {
          const refs = cites.map((id) => made.developments.get(id)?.ref)
          expect(text.match(/BLR-D-\d{4}/g) ?? []).toEqual(refs)
        }
      }),
    )
  })

  test('the words do not depend on the order of the links', () => {
    fc.assert(
      fc.property(anyMatter, ({ made, shuffled }) => {
        expect(changeOfJudgement(shuffled)).toEqual(changeOfJudgement(made))
      }),
    )
  })
})
