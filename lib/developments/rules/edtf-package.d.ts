/** The npm package ships no types. It is the yardstick of our own small parser in tests, and is used on the server only. */
declare module 'edtf' {
  export type ExtendedDate = { type: string; edtf: string; min: number | null; max: number | null }
  export function parse(text: string, constraints?: { level?: number; seasonUncertainty?: boolean }): unknown
  export default function edtf(text: string): ExtendedDate
}
