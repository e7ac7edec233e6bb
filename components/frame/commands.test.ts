import { describe, expect, it } from 'vitest'
import { groupCommands, rankCommands } from '@/components/frame/commands'

const commands = [
  { key: 'catalogue', label: 'Export the catalogue', group: 'Commands' },
  { key: 'log', label: 'Log', group: 'Go to' },
  { key: 'new', label: 'New entry in the log', group: 'Commands', keywords: 'capture add' },
]

describe('rankCommands', () => {
  it('gives all without a query', () => {
    expect(rankCommands(commands, '  ')).toBe(commands)
  })

  it('puts whole words and starts first', () => {
    expect(rankCommands(commands, 'log').map((command) => command.key)).toEqual(['log', 'new', 'catalogue'])
  })

  it('needs every word, also from keywords', () => {
    expect(rankCommands(commands, 'capture log').map((command) => command.key)).toEqual(['new'])
    expect(rankCommands(commands, 'log zapad')).toEqual([])
  })
})

describe('groupCommands', () => {
  it('keeps the order of first appearance', () => {
    expect(groupCommands(commands).map(({ group, commands: members }) => [group, members.length])).toEqual([
      ['Commands', 2],
      ['Go to', 1],
    ])
  })
})
