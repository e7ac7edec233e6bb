/** What the dossier knows, for reading a file against it. Names are compared without case and accents. */
export type Vocabulary = {
  kinds: readonly {
    code: string
    label: string
    /** read where a record has it already; never offered */
    archived?: boolean
    aliases?: readonly string[]
    measures?: readonly { metric: string; unit: string }[]
  }[]
  actors: readonly { code: string; name: string; otherNames?: readonly string[] }[]
  /** without a latitude where nobody said where it is */
  places: readonly {
    name: string
    otherNames?: readonly string[]
    latitude?: number | null
    longitude?: number | null
    precision?: string
  }[]
  /** refs of the claims that rows may link to */
  claims: readonly string[]
  /** 'YYYY-MM-DD': dates after it are warned about */
  today: string
}
