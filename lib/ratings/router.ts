import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { ratingsContract } from './contract'
import { rateLink, withdrawRating } from './mutations/rate'
import { revealRatings } from './mutations/reveal'
import { listRatings } from './queries/list'

export const ratingsRouter = bind(ratingsContract, {
  listRatings: reads(listRatings),
  rateLink: writes(rateLink),
  withdrawRating: writes(withdrawRating),
  revealRatings: writes(revealRatings),
})
