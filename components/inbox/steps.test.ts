import { describe, expect, it } from 'vitest'
import { oneByOne, remember, takeLast } from './steps'

const step = (id: string) => ({ ids: [id], decided: Promise.resolve(id) })

describe('verdicts that can be taken back', () => {
  it('gives them back last first, each once, of its own dossier', () => {
    for (const id of ['a', 'b']) remember('ONE', step(id))
    remember('TWO', step('c'))
    expect(takeLast('ONE')?.ids).toEqual(['b'])
    expect(takeLast('ONE')?.ids).toEqual(['a'])
    expect(takeLast('ONE')).toBeNull()
    expect(takeLast('TWO')?.ids).toEqual(['c'])
  })

  it('holds a verdict that the server has not answered yet', async () => {
    let answer: (id: string) => void = () => {}
    remember('ONE', { ids: ['a'], decided: new Promise((resolve) => (answer = resolve)) })
    const taken = takeLast('ONE')?.decided
    answer('decision')
    expect(await taken).toBe('decision')
  })

  it('undoes one after the other, also when one fails', async () => {
    const done: string[] = []
    const first = oneByOne(async () => {
      await Promise.resolve()
      done.push('first')
      throw new Error('refused')
    })
    const second = oneByOne(async () => void done.push('second'))
    await expect(first).rejects.toThrow('refused')
    await second
    expect(done).toEqual(['first', 'second'])
  })
})
