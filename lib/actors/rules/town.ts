import { z } from 'zod'

/** A town of the gazetteer, as it can be taken over as a place. */
export const town = z.object({
  name: z.string(),
  /** the region that it is in, as the gazetteer names it */
  region: z.string().nullable(),
  iso3166: z.string(),
  latitude: z.number(),
  longitude: z.number(),
})

export type Town = z.infer<typeof town>
