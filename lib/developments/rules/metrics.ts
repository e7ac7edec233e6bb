/** What kind of value a metric takes. A text has no figure of its own: its words are the note of another figure. */
export type MeasureType = 'number' | 'money' | 'scale' | 'year' | 'flag' | 'text'

/**
 * A quantity that developments are measured by. One metric has one unit, so that a series never mixes two.
 * `unit` 'money' and 'money/year' stand for an amount in the measurement's own currency.
 * `words` are what people type after a figure in the capture line.
 */
export type Metric = {
  metric: string
  label: string
  unit: string
  type: MeasureType
  words: readonly string[]
  /** lowest and highest value of a scale */
  range?: readonly [number, number]
}

function metric(
  code: string,
  label: string,
  unit: string,
  words: string,
  type: MeasureType = 'number',
): Metric {
  return { metric: code, label, unit, type, words: words === '' ? [] : words.split(',') }
}

function money(code: string, label: string, words: string, unit = 'money'): Metric {
  return metric(code, label, unit, words, 'money')
}

function scale(code: string, label: string, low: number, high: number): Metric {
  return { ...metric(code, label, `${low}..${high}`, '', 'scale'), range: [low, high] }
}

/** Every metric of the seeded kinds; codes are stable. Source: the PLOVER, SIPRI and Vienna Document vocabularies, as one list. */
export const metrics: readonly Metric[] = [
  metric('personnel', 'Personnel', 'head', 'troops,troop,soldiers,personnel,servicemen,men,people,military'),
  metric('battalions', 'Battalions', 'count', 'battalions,battalion,battlegroups,BTG,BTGs'),
  metric('tanks', 'Tanks', 'count', 'tanks,tank'),
  metric('armouredVehicles', 'Armoured vehicles', 'count', 'armoured,armored,AFV,AFVs,APC,APCs,IFV,IFVs'),
  metric('artillery', 'Artillery pieces', 'count', 'artillery,guns,howitzers,MLRS'),
  metric('combatAircraft', 'Combat aircraft', 'count', 'aircraft,fighters,fighter,jets,bombers,planes'),
  metric('attackHelicopters', 'Attack helicopters', 'count', 'helicopters,helicopter'),
  metric('duration', 'Duration', 'days', 'days,day'),
  metric('rotational', 'Rotational', 'yes or no', 'rotational', 'flag'),
  metric('participatingStates', 'Participating states', 'states', 'states,countries,nations'),
  metric('notice', 'Notice given', 'days', 'notice'),
  metric('snap', 'Snap exercise', 'yes or no', 'snap', 'flag'),
  metric('bases', 'Bases', 'count', 'bases,base,airfields'),
  metric('lease', 'Lease', 'years', 'lease'),
  money('rent', 'Rent', 'rent', 'money/year'),
  metric('personnelCap', 'Personnel ceiling', 'head', 'cap,ceiling'),
  metric('personnelAuthorised', 'Authorised personnel', 'head', 'authorised,authorized'),
  metric('reservists', 'Reservists', 'head', 'reservists,reserve,reserves'),
  metric('units', 'Units', 'count', 'units,unit,brigades,divisions,regiments'),
  metric(
    'instruments',
    'Instruments',
    'count',
    'instruments,agreements,treaties,documents,programmes,roadmaps',
  ),
  metric('ordered', 'Ordered', 'count', 'ordered'),
  metric('delivered', 'Delivered', 'count', 'delivered'),
  metric('designation', 'Designation', 'text', '', 'text'),
  metric('condition', 'Condition (new, second-hand, licence)', 'text', '', 'text'),
  metric('orderYear', 'Year of order', 'year', '', 'year'),
  metric('deliveryYear', 'Year of delivery', 'year', '', 'year'),
  money('value', 'Value', 'value,worth'),
  money('committed', 'Committed', 'committed'),
  money('commitment', 'Commitment', 'commitment,loan,credit'),
  money('disbursed', 'Disbursed', 'disbursed,paid'),
  metric('launchers', 'Launchers', 'count', 'launchers,launcher'),
  metric('warheads', 'Warheads', 'count', 'warheads,warhead'),
  metric('range', 'Range', 'km', 'km'),
  metric('tenor', 'Tenor', 'years', 'years,year,tenor'),
  metric('grace', 'Grace period', 'years', 'grace'),
  metric('rate', 'Interest rate', '%', 'rate,interest'),
  metric('gasPrice', 'Gas price', 'USD/1000 m3', 'USD/1000m3,gasPrice'),
  metric('gasVolume', 'Gas volume', 'bcm', 'bcm'),
  metric('oil', 'Oil', 'Mt', 'Mt'),
  metric('duty', 'Export duty', 'USD/t', 'USD/t,duty'),
  metric('tariff', 'Tariff', '%', 'tariff'),
  metric('persons', 'Listed persons', 'count', 'persons,individuals,listings'),
  metric('entities', 'Listed entities', 'count', 'entities,companies,banks'),
  money('tradeAffected', 'Trade affected', 'affected'),
  money('amount', 'Amount', 'budget,amount'),
  metric('shareGdp', 'Share of GDP', '%', 'GDP'),
  metric('realChange', 'Real change', '%', 'real'),
  metric('term', 'Term', 'years', 'term'),
  metric('inForce', 'In force', 'yes or no', '', 'flag'),
  scale('scope', 'Scope', 1, 5),
  scale('speakerRank', 'Rank of the speaker', 1, 5),
  scale('tone', 'Tone', -2, 2),
  scale('level', 'Level of the contact', 1, 5),
  metric('expelled', 'Expelled', 'head', 'expelled,diplomats'),
  metric('participants', 'Participants', 'head', 'participants,protesters,marchers'),
  metric('detained', 'Detained', 'head', 'detained,arrested,arrests'),
  metric('fatalities', 'Fatalities', 'head', 'fatalities,killed,dead,deaths'),
  metric('injured', 'Injured', 'head', 'injured,wounded'),
  metric('violations', 'Violations', 'count', 'violations,incursions'),
  metric('targets', 'Targets', 'count', 'targets,target'),
  metric('crossings', 'Crossings', 'head', 'crossings,migrants'),
  metric('closures', 'Closures', 'count', 'closures,closed'),
]

const BY_CODE = new Map(metrics.map((each) => [each.metric, each]))

/** The metric with this code, or null when a dossier made it up itself. */
export function findMetric(code: string): Metric | null {
  return BY_CODE.get(code) ?? null
}

/** What a metric is called; a code that is not of the vocabulary stands for itself. */
export const metricName = (code: string) => metrics.find((one) => one.metric === code)?.label ?? code
