import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { isTaken, keyOf, matchKeys } from '@/components/frame/shortcuts'

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

describe('keyOf', () => {
  it('gives small letters and signs', () => {
    expect(keyOf(press('g'))).toBe('g')
    expect(keyOf(press('G'))).toBe('g')
    expect(keyOf(press('?'))).toBe('?')
    expect(keyOf(press('Enter'))).toBe('Enter')
  })

  it('leaves chords and modifiers alone', () => {
    expect(keyOf(press('k', { ctrlKey: true }))).toBeNull()
    expect(keyOf(press('k', { metaKey: true }))).toBeNull()
    expect(keyOf(press('Shift'))).toBeNull()
  })

  it('goes by the place of the key where the layout has no Latin letters', () => {
    expect(keyOf(press('п', { code: 'KeyG' }))).toBe('g')
    expect(keyOf(press('a', { code: 'KeyQ' }))).toBe('a')
  })
})

describe('matchKeys', () => {
  const list = [{ keys: 'g b' }, { keys: 'g l' }, { keys: 'n' }, { keys: '?' }]

  it('waits for the second key, then finds it', () => {
    expect(matchKeys(['g'], list)).toBe('begun')
    expect(matchKeys(['g', 'l'], list)).toEqual({ keys: 'g l' })
    expect(matchKeys(['g', 'x'], list)).toBeNull()
    expect(matchKeys(['n'], list)).toEqual({ keys: 'n' })
    expect(matchKeys(['q'], list)).toBeNull()
  })

  it('lets the one registered last win', () => {
    const first = { keys: 'e', label: 'page' }
    const second = { keys: 'e', label: 'panel' }
    expect(matchKeys(['e'], [first, second])).toBe(second)
  })
})

describe('isTaken', () => {
  const page = new Window()
  page.document.body.innerHTML = `
    <input id="text"><input id="box" type="checkbox"><textarea id="area"></textarea><a id="link" href="#">x</a>
    <div contenteditable="true"><b id="rich">x</b></div><p id="words">x</p><div role="combobox" id="combo"></div>`
  const taken = (key: string, id: string) =>
    isTaken(key, page.document.getElementById(id) as unknown as Element)

  it('leaves letters to fields that are written in', () => {
    for (const id of ['text', 'area', 'rich', 'combo']) expect(taken('n', id)).toBe(true)
    for (const id of ['box', 'link', 'words']) expect(taken('n', id)).toBe(false)
  })

  it('leaves Enter to what it presses', () => {
    expect(taken('Enter', 'link')).toBe(true)
    expect(taken('Enter', 'words')).toBe(false)
  })
})
