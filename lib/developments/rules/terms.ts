import { z } from 'zod'
import { actorRoles, bases, polarities, precisions, stages, stocksAndFlows } from './kinds'
import { reviewStates } from './review-states'

const codesOf = <T extends string>(list: readonly { code: T }[]) => z.enum(list.map(({ code }) => code))

export const stage = codesOf(stages)
export const polarity = codesOf(polarities)
export const precision = codesOf(precisions)
export const actorRole = codesOf(actorRoles)
export const basis = codesOf(bases)
export const stockOrFlow = codesOf(stocksAndFlows)
export const reviewState = z.enum(reviewStates)
export const significance = z.number().int().min(1).max(5)

/** A text on one line that is not empty. */
export const line = (most: number) => z.string().trim().min(1).max(most)

/** A kind's code; which there are, the dossier says. */
export const kindCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A kind’s code is small letters and hyphens, such as arms-transfer.')
  .max(60)

/** BLR-D-0042 */
export const developmentRef = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}-D-\d{4,9}$/, 'A development is named like BLR-D-0042.')

/** BLR-C-04 */
export const claimRef = z.string().regex(/^[A-Z][A-Z0-9]{1,7}-C-\d{2,6}$/, 'A claim is named like BLR-C-04.')
