/** One server-sent message: its name, what it tells as JSON, and the number that a browser says it heard last. */
export function piece(name: string, told: unknown, seq?: number | null): string {
  const numbered = seq === undefined || seq === null ? '' : `id: ${seq}\n`
  return `${numbered}event: ${name}\ndata: ${JSON.stringify(told)}\n\n`
}
