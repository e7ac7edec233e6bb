import 'server-only'
import { ask } from '@/app/signed-in'
import { serverApi } from '@/lib/api/server'
import type { BaselineRow } from '@/lib/baselines/contract'
import { readClocks } from '@/components/frame/clocks'

type Params = Record<string, string | string[] | undefined>

/** The baselines of the dossier, the one that `?baseline=` names (or the newest), and the clocks as the API takes them. */
export async function chosenBaseline(key: string, query: Params) {
  const { items: baselines } = await ask(serverApi().baselines.listBaselines({ key }))
  const baseline: BaselineRow | undefined =
    baselines.find(({ id }) => id === query['baseline']) ?? baselines[0]
  const clocks = readClocks(query)
  const at = { world: clocks.world ?? undefined, known: clocks.known ?? undefined }
  return { baselines, baseline, clocks, at }
}
