/** The roles in which something is done, and those in which it is received; the rest (participant, mediator) count as neither. */
export const doing: ReadonlySet<string> = new Set(['actor', 'funder', 'supplier', 'speaker'])
export const receiving: ReadonlySet<string> = new Set(['recipient', 'host'])
