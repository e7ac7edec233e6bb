import { describe, expect, it } from 'vitest'
import { initials } from '@/components/frame/initials'
import { roomAt } from '@/components/frame/rooms'

const rooms = [
  { key: 'brief', label: 'Brief', href: '/dossiers/BLR' },
  { key: 'log', label: 'Log', href: '/dossiers/BLR/log' },
]

describe('roomAt', () => {
  it('takes the longest address, and whole steps of it only', () => {
    expect(roomAt(rooms, '/dossiers/BLR')?.key).toBe('brief')
    expect(roomAt(rooms, '/dossiers/BLR/log')?.key).toBe('log')
    expect(roomAt(rooms, '/dossiers/BLR/log/BLR-D-0042')?.key).toBe('log')
    expect(roomAt(rooms, '/dossiers/BLR/logs')?.key).toBe('brief')
    expect(roomAt(rooms, '/dossiers/BLRX')).toBeUndefined()
  })
})

describe('initials', () => {
  it.each([
    ['Anna Lis', 'AL'],
    ['anna', 'A'],
    ['Оксана Іванівна Шевчук', 'ОШ'],
    ['  Łukasz  ', 'Ł'],
    ['𝒜 b', '𝒜B'],
    ['', ''],
  ])('%s gives %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})
