import type { Command } from '@/components/frame/types'

/** Commands that fit a query, best first: all words must be found; words at the start of the label count most. Order is kept otherwise. */
export function rankCommands(commands: Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return commands
  const scored = commands.flatMap((command, place) => {
    const label = command.label.toLowerCase()
    const all =
      `${label} ${command.hint ?? ''} ${command.keywords ?? ''} ${command.group ?? ''}`.toLowerCase()
    if (!words.every((word) => all.includes(word))) return []
    const starts = words.filter((word) => label.startsWith(word) || label.includes(` ${word}`)).length
    const inLabel = words.filter((word) => label.includes(word)).length
    return [{ command, place, score: starts * 2 + inLabel }]
  })
  return scored.sort((a, b) => b.score - a.score || a.place - b.place).map((entry) => entry.command)
}

/** Commands under their headings, headings in order of their first command. */
export function groupCommands(commands: Command[]): { group: string; commands: Command[] }[] {
  const groups = new Map<string, Command[]>()
  for (const command of commands) {
    const group = command.group ?? 'Commands'
    groups.set(group, [...(groups.get(group) ?? []), command])
  }
  return [...groups].map(([group, members]) => ({ group, commands: members }))
}
