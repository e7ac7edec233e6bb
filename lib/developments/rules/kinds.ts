import { findMetric, metrics, type MeasureType } from './metrics'

/** A measure that a kind of development usually carries. */
export type Measure = { metric: string; label: string; unit: string; type: MeasureType }

/**
 * An action of the PLOVER ontology with its score from -10 (conflict) to +10 (cooperation); null where PLOVER's score
 * depends on what was done. `worst` is the other end where the score is a range, `when` says when the action applies.
 */
export type PloverAction = { code: string; score: number | null; worst?: number; when?: string }

/** The type of a development. `aliases` are other words that the capture line takes after `#`. */
export type Kind = {
  code: string
  label: string
  plural: string
  plover: readonly PloverAction[]
  measures: readonly Measure[]
  aliases: readonly string[]
}

const FORCES =
  'personnel,battalions,tanks,armouredVehicles,artillery,combatAircraft,attackHelicopters,duration,rotational'

function measuresOf(codes: string): Measure[] {
  return codes.split(',').flatMap((code) => {
    const found = findMetric(code)
    return found ? [{ metric: found.metric, label: found.label, unit: found.unit, type: found.type }] : []
  })
}

function act(code: string, score: number | null, when?: string): PloverAction {
  return when === undefined ? { code, score } : { code, score, when }
}

function kind(
  code: string,
  labels: [string, string],
  plover: PloverAction[],
  codes: string,
  aliases = '',
): Kind {
  const [label, plural] = labels
  return {
    code,
    label,
    plural,
    plover,
    measures: measuresOf(codes),
    aliases: aliases === '' ? [] : aliases.split(','),
  }
}

/** The kinds seeded into every dossier, in their order on screen. Codes are stable; a dossier may add its own. */
export const kinds: readonly Kind[] = [
  kind(
    'troop-deployment',
    ['Troop deployment', 'Troop deployments'],
    [act('MOBILIZE', -6.5), act('COOPERATE', 9.5, 'invited')],
    FORCES,
    'deploy,stationing,troops',
  ),
  kind(
    'force-withdrawal',
    ['Force withdrawal', 'Force withdrawals'],
    [act('RETREAT', 8)],
    FORCES,
    'retreat,pullout',
  ),
  kind(
    'military-exercise',
    ['Military exercise', 'Military exercises'],
    [act('COOPERATE', null, 'joint'), act('MOBILIZE', null)],
    'personnel,participatingStates,duration,notice,snap',
    'drill,manoeuvre,maneuver,war-game',
  ),
  kind(
    'basing-access',
    ['Basing or access', 'Basing and access'],
    [act('AGREE', 2.5), act('COOPERATE', null)],
    'bases,lease,rent,personnelCap',
    'airbase,garrison',
  ),
  kind(
    'force-structure',
    ['Force structure', 'Force structure changes'],
    [act('MOBILIZE', -5.5)],
    'personnelAuthorised,reservists,units',
    'brigade,reserve',
  ),
  kind(
    'joint-command',
    ['Joint command', 'Joint command steps'],
    [act('AGREE', 2.5)],
    'instruments',
    'grouping,interoperability',
  ),
  kind(
    'arms-transfer',
    ['Arms transfer', 'Arms transfers'],
    [act('AID', 10), act('COOPERATE', null)],
    'ordered,delivered,designation,orderYear,deliveryYear,value,condition',
    'weapons,contract,arms-contract,delivery',
  ),
  kind(
    'military-aid',
    ['Military aid', 'Military aid'],
    [act('AID', 10)],
    'committed,disbursed',
    'assistance',
  ),
  kind(
    'nuclear-strategic',
    ['Nuclear or strategic', 'Nuclear and strategic'],
    [act('MOBILIZE', null)],
    'launchers,warheads,range',
    'missile,warhead',
  ),
  kind(
    'loan-credit',
    ['Loan or credit', 'Loans and credits'],
    [act('AID', 10), act('SANCTION', -6, 'refused')],
    'commitment,disbursed,tenor,grace,rate',
    'lending,refinancing,debt',
  ),
  kind(
    'energy-trade',
    ['Energy trade', 'Energy trade'],
    [act('COOPERATE', null), act('SANCTION', -6)],
    'gasPrice,gasVolume,oil,duty',
    'gas,oil,pipeline',
  ),
  kind(
    'trade-economic',
    ['Trade or economy', 'Trade and economy'],
    [act('COOPERATE', null), act('SANCTION', -6)],
    'value,tariff',
    'tariff,customs,investment',
  ),
  kind(
    'sanction',
    ['Sanction', 'Sanctions'],
    [act('SANCTION', -6)],
    'persons,entities,tradeAffected',
    'embargo,listing',
  ),
  kind(
    'defence-budget',
    ['Defence budget', 'Defence budgets'],
    [],
    'amount,shareGdp,realChange',
    'spending,defense-budget',
  ),
  kind(
    'agreement-treaty',
    ['Agreement or treaty', 'Agreements and treaties'],
    [act('AGREE', 2.5)],
    'instruments,term,inForce',
    'signing,pact,memorandum,membership,accession',
  ),
  kind(
    'doctrine-law',
    ['Doctrine or law', 'Doctrines and laws'],
    [],
    'scope',
    'legislation,strategy,constitution,bill,decree',
  ),
  kind(
    'statement',
    ['Statement', 'Statements'],
    [act('SUPPORT', 5), act('ACCUSE', -3), act('THREATEN', -3.5), act('REQUEST', 0)],
    'speakerRank,tone',
    'speech,threat,accusation,remark',
  ),
  kind(
    'diplomatic-contact',
    ['Diplomatic contact', 'Diplomatic contacts'],
    [act('CONSULT', 2.5), act('SANCTION', -5.5, 'expulsion')],
    'level,expelled',
    'talks,visit,summit,meeting,negotiation,expulsion',
  ),
  kind(
    'domestic-politics',
    ['Domestic politics', 'Domestic politics'],
    [act('PROTEST', -5), act('COERCE', -7)],
    'participants,detained',
    'election,protest,referendum,crackdown',
  ),
  kind(
    'incident-force',
    ['Incident or use of force', 'Incidents and uses of force'],
    [act('COERCE', -7), { code: 'ASSAULT', score: -7, worst: -10 }],
    'fatalities,injured,violations',
    'attack,shelling,clash,violation',
  ),
  kind(
    'cyber-information',
    ['Cyber or information', 'Cyber and information'],
    [act('COERCE', -7)],
    'targets',
    'hack,disinformation,propaganda',
  ),
  kind(
    'border-migration',
    ['Border or migration', 'Border and migration'],
    [act('COERCE', -7)],
    'crossings,closures',
    'migrants,crossing,closure',
  ),
  kind('other', ['Other', 'Other'], [], ''),
]

/** The stages of a development in their order, from rumoured to completed, then the three ways it can stop. */
export const stages = [
  { code: 'rumoured', label: 'Rumoured' },
  { code: 'announced', label: 'Announced' },
  { code: 'agreed', label: 'Agreed' },
  { code: 'funded', label: 'Funded' },
  { code: 'under-way', label: 'Under way' },
  { code: 'completed', label: 'Completed' },
  { code: 'suspended', label: 'Suspended' },
  { code: 'cancelled', label: 'Cancelled' },
  { code: 'reversed', label: 'Reversed' },
] as const

/** Whether it happened, or was expected and did not: silence is logged too. */
export const polarities = [
  { code: 'occurred', label: 'Happened' },
  { code: 'did-not-occur', label: 'Expected, did not happen' },
] as const

/** What an actor was in a development. */
export const actorRoles = [
  { code: 'actor', label: 'Actor' },
  { code: 'recipient', label: 'Recipient' },
  { code: 'host', label: 'Host' },
  { code: 'participant', label: 'Participant' },
  { code: 'mediator', label: 'Mediator' },
  { code: 'funder', label: 'Funder' },
  { code: 'supplier', label: 'Supplier' },
  { code: 'speaker', label: 'Speaker' },
] as const

/** How exactly it is known when something happened. */
export const precisions = [
  { code: 'day', label: 'To the day' },
  { code: 'month', label: 'To the month' },
  { code: 'quarter', label: 'To the quarter' },
  { code: 'season', label: 'To the season' },
  { code: 'year', label: 'To the year' },
  { code: 'decade', label: 'To the decade' },
  { code: 'century', label: 'To the century' },
  { code: 'interval', label: 'From one date to another' },
] as const

/** Where a figure comes from. */
export const bases = [
  { code: 'declared', label: 'Declared' },
  { code: 'observed', label: 'Observed' },
  { code: 'estimated', label: 'Estimated' },
  { code: 'derived', label: 'Derived' },
] as const

/** Whether a figure counts what is there or what came and went. */
export const stocksAndFlows = [
  { code: 'stock', label: 'Stock' },
  { code: 'flow', label: 'Flow' },
] as const

export type StageCode = (typeof stages)[number]['code']
export type PolarityCode = (typeof polarities)[number]['code']
export type ActorRoleCode = (typeof actorRoles)[number]['code']
export type PrecisionCode = (typeof precisions)[number]['code']
export type BasisCode = (typeof bases)[number]['code']

/** The seeded kind with this code, or null when it is a dossier's own. */
export function findKind(code: string): Kind | null {
  return kinds.find((each) => each.code === code) ?? null
}

/** The label of a code in one of the lists above; the code itself when the list does not know it. */
export function labelOf(list: readonly { code: string; label: string }[], code: string): string {
  return list.find((each) => each.code === code)?.label ?? code
}

/** Codes of metrics that a unit of money belongs to. */
export const moneyMetrics: ReadonlySet<string> = new Set(
  metrics.filter((each) => each.type === 'money').map((each) => each.metric),
)
