// The words that the synthetic log is written with: what it holds is drawn from them by hashes, so that it is the same every time.

const COMMON =
  'the of and to troops in a for on with by military exercise defence from as at agreement force battalion brigade air base missile system joint regional border command minister president talks loan credit energy gas price union state security treaty alliance deployment aircraft fighter readiness inspection snap drill logistics railway ammunition storage depot annual budget doctrine sovereignty integration pressure negotiation statement official reported according sources confirmed denied planned expected delayed completed signed ratified parliament committee delegation visit sanctions export import production contract delivery upgrade radar tank artillery infantry airborne naval fleet cyber intelligence'

const SYLLABLES = 'ba ra no vi chy li da gro dno mi sk to pol ka ver zen tal mor det ost pri sto ven tur lan'

/** A word in about twelve developments, and one in about every seventh. */
export const RARE = 'quillwort'
export const FREQUENT = 'troops'

/** The kinds that the log uses, the frequent ones first. */
export const KINDS =
  'statement military-exercise troop-deployment agreement-treaty diplomatic-contact arms-transfer loan-credit energy-trade sanction incident-force military-aid defence-budget doctrine-law domestic-politics'.split(
    ' ',
  )

export const ACTORS = 40
export const PLACES = 30
export const WORDS = 30_000
export const PHRASES = 20_000

/** @param {readonly string[]} words as an SQL array */
export const sqlArray = (words) => `ARRAY[${words.map((word) => `'${word}'`).join(',')}]`

export const COMMON_SQL = sqlArray(COMMON.split(' '))
export const SYLLABLES_SQL = sqlArray(SYLLABLES.split(' '))
