import type { ReportModel } from '@/lib/reports/rules/model'

/** What the server asks of the typesetting child: one report per message. */
export type Order = { id: number; model: ReportModel }

/** What comes back: the PDF, or in words why there is none; and how much memory the child then holds. */
export type Answer = { id: number; memoryMiB: number } & ({ pdf: Uint8Array } | { failure: string })
