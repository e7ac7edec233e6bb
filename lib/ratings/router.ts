import 'server-only'
import { bind, gives, reads, writes } from '@/lib/core/bind'
import { ratingsContract } from './contract'
import { rateLink, withdrawRating } from './mutations/rate'
import { revealRatings } from './mutations/reveal'
import { getRatingsFile } from './queries/file'
import { listRatings } from './queries/list'

export const ratingsRouter = bind(ratingsContract, {
  listRatings: reads(listRatings),
  getRatingsFile: gives(getRatingsFile),
  rateLink: writes(rateLink),
  withdrawRating: writes(withdrawRating),
  revealRatings: writes(revealRatings),
})
