import { isCurrency } from '@/lib/developments/rules/currency'

/** What a column can mean, as a short word: a field, a part of it, a role or a metric. `guess.ts` makes targets of them. */
export type Meaning = string

/**
 * Names of columns by meaning, in English, Polish and Russian, and as ACLED, UCDP, SIPRI, GDELT and our own export have them. Compared as small
 * words without accents: `DateStart`, `date_start` and `Date start` are one.
 */
const TABLE = `
happened.whole: happened|date|event date|when|date of event|sqldate|exercise date|day date|data|data zdarzenia|kiedy|termin|дата|дата события|когда|date time|datetime|reported date|incident date|datum|fecha|date de l'evenement|timestamp|ts|time|day of event|date de debut et de fin|дата и время|дата проведения|дата події|дата падзеі|калі|коли|сроки|сроки проведения|период|okres|zeitraum|period|dates|periode
happened.start: start|start date|date start|begin|begin date|date begin|from|from date|date from|began|startdate|begindate|od|data od|data rozpoczecia|poczatek|rozpoczecie|начало|дата начала|с даты|дата початку|початок|пачатак|дата пачатку|start day|beginn|anfang|inicio|fecha inicio|debut|date debut|date de debut|von|startdatum|fecha de inicio|data inizio|дата начала учений|commenced|opened
happened.end: end|end date|date end|to|to date|date to|until|finish|finish date|ended|enddate|do|data do|data zakonczenia|koniec|zakonczenie|конец|окончание|дата окончания|дата завершення|дата закінчення|завершення|закінчення|дата завершения|дата заканчэння|ende|fin|fecha fin|date fin|date de fin|bis|enddatum|fecha de fin|data fine|finished|closed
happened.year: year|rok|год|yr|jahr|ano|annee|event year|year of order|ordered year|order year|y
happened.month: month|miesiac|месяц|mon|event month|m
happened.day: day|dzien|день|event day|dd
happened.precision: date prec|date precision|time precision|precision of date
title: title|event|event name|name|headline|exercise name|exercisename|exercise|conflict name|what|heading|subject|development|tytul|nazwa|naglowek|wydarzenie|название|заголовок|событие|учения|что|agreement name|treaty|operation|titel|titulo|titre|nom|nombre|ereignis|evenement|evento|ubung|exercice|ejercicio|intitule|наименование|название учений|мероприятие|назва|подія|падзея|захід|nazwa cwiczenia|bezeichnung|name der ubung
summary: summary|notes|note|description|comments|comment|details|remarks|remark|text|abstract|narrative|opis|uwagi|komentarz|streszczenie|szczegoly|описание|примечание|примечания|комментарий|текст|подробности|ewent description|beschreibung|bemerkung|bemerkungen|descripcion|notas|remarques|опис|апісанне|примітки|заўвагі|описание события|opis wydarzenia|anmerkung|anmerkungen|observaciones|observations
kind: kind|type|event type|category|class|activity|eventtype|type of event|rodzaj|typ|kategoria|тип|вид|категория|sub event type|development type|type of violence|eventrootcode|art|kategorie|tipo|categorie|вид события|тип события|rodzaj wydarzenia
stage: stage|status|phase|state of affairs|etap|стадия|статус|этап
stageNote: stage note
polarity: polarity|occurred|happened y n
significance: significance|importance|severity|weight|waga|znaczenie|важность|значимость
series: series|exercise series|programme|program|cykl|seria|серия
marking: marking|tlp|classification|oznaczenie|гриф
reviewState: review state|review status
knownFrom: known from
announcedOn: announced on|announced|announcement date|date announced|ogloszono|data ogloszenia|объявлено|дата объявления
agreedOn: agreed on|agreed|signed on|date signed|signature date|date of signature|signed|signing date|podpisano|data podpisania|подписано|дата подписания
completedOn: completed on|completed|completion date|date completed|zakonczono|завершено|дата завершения
promisedBy: promised by|promised for|due|due date|deadline|termin realizacji|срок|срок исполнения
backfilled: backfilled
externalId: id|event id|event id cnty|eventid|data id|record id|uid|uuid|key|globaleventid|identyfikator|ид|номер|numer|no|nr|lp|n|exercise id|case id|row id|relid|index|№|№ п п|№ з п|n п п
actors.actor: actor|actors|country name|countryname|nation|actor 1|actor1|actor 2|actor2|who|country|countries|state|states|side a|side b|party|parties|actor1name|actor2name|stateabb|ccode name|kraj|panstwo|kto|aktor|strona|strony|страна|государство|кто|сторона|стороны|актор|land|lander|pays|pais|paises|країна|країни|держава|краіна|краіны|дзяржава|бакі|akteur|acteur|entity|perpetrator|attacker|initiator|side
actors.participant: participant|participants|participating states|participating countries|members|participating nations|uczestnik|uczestnicy|участник|участники|partners|partner|countries involved|teilnehmer|participantes|assoc actor 1|assoc actor 2|signatories|страны участницы|страны участники|государства участники|учасники|удзельнікі|країни учасниці|країни учасники|краіны удзельніцы|panstwa uczestniczace|kraje uczestniczace|teilnehmende staaten|pays participants|etats participants
actors.supplier: supplier|seller|exporter|supplier country|dostawca|поставщик|продавец
actors.recipient: recipient|buyer|importer|recipient country|beneficiary|odbiorca|получатель|покупатель|target|victim|borrower
actors.host: host|host country|host state|host nation|gospodarz|принимающая страна|страна проведения|pays hote|gastgeber|gastland|pais anfitrion|panstwo gospodarz|hosted by
actors.funder: funder|donor|lender|creditor|darczynca|донор|кредитор
actors.speaker: speaker|said by|mowca|спикер|кто сказал
actors.mediator: mediator|mediators|posrednik|посредник
place.name: place|location|site|where|city|town|where description|where coordinates|locality|venue|base name|basename|basename name|actiongeo fullname|place name|miejsce|lokalizacja|miejscowosc|gdzie|место|локация|где|населенный пункт|installation|address|location name|ort|lieu|lugar|ubicacion|место проведения|місце|місце проведення|месца|месца правядзення|место события|miejsce cwiczen|polygon|полигон|training area|range
place.latitude: latitude|lat|actiongeo lat|szerokosc|szerokosc geograficzna|широта|y coord|lat dd|point y
place.longitude: longitude|lon|long|lng|actiongeo long|dlugosc|dlugosc geograficzna|долгота|x coord|lon dd|point x
place.coordinates: coordinates|coords|geom wkt|wkt|geometry|latlon|lat lon|gps|point|wspolrzedne|координаты|geo
place.country: country code|iso2|iso 2|iso3166|iso a2|location country
figure.personnel.value: troops|personnel|численность л с|численность личного состава|stan osobowy|soldiers|forces|strength|number of troops|no of troops|headcount|zolnierze|liczba zolnierzy|liczebnosc|войска|личный состав|численность|военнослужащие|size|truppen|truppenstarke|soldaten|effectif|effectifs|efectivos|чисельність|особовий склад|кількість військових|кількість військовослужбовців|колькасць вайскоўцаў|количество военнослужащих|число военнослужащих|л с|liczba wojsk|number of personnel|number of soldiers
figure.personnel.low: troops low|personnel low|troops min|min troops
figure.personnel.high: troops high|personnel high|troops max|max troops
figure.personnel.best: troops best|personnel best|troop estimate
figure.fatalities.best: fatalities|deaths|killed|dead|fatalities best|deaths best|ofiary|zabici|погибшие|убитые|жертвы|best est
figure.fatalities.low: fatalities low|deaths low|low est
figure.fatalities.high: fatalities high|deaths high|high est
figure.injured.value: injured|wounded|ranni|раненые
figure.detained.value: detained|arrested|arrests|zatrzymani|задержанные
figure.participants.value: protesters|crowd size|number of participants|liczba uczestnikow|число участников
figure.value.value: value|amount|price|cost|sum|total|spending|expenditure|value usd|amount usd|wartosc|kwota|suma|стоимость|сумма|цена|deal value|contract value|milex|military expenditure|military spending|defence budget|defense budget|wert|betrag|montant|valor|importe|cout|couts|kosten|koszt|koszty|costo|coste|вартість|сума|кошт|стоимость контракта|размер кредита|объем|volume usd
figure.shareGdp.value: military expenditure share gdp|military expenditure share of gdp|share of gdp|share gdp|gdp share|percent of gdp|percentage of gdp|pct gdp
figure.ordered.value: number ordered|ordered|quantity|quantity ordered|no ordered|liczba zamowiona|количество|заказано
figure.delivered.value: number delivered|delivered|no delivered|dostarczono|поставлено
figure.tanks.value: tanks|tank|czolgi|танки
figure.combatAircraft.value: aircraft|combat aircraft|samoloty|самолеты
figure.duration.value: duration|duration days|days|length days|czas trwania|dni|длительность|продолжительность
figure.free.value: best|figure|number
figure.free.low: low|min|minimum|lower|od ilu
figure.free.high: high|max|maximum|upper
figure.free.metric: metric|measure|miara|показатель
figure.free.unit: unit|units|uom|jednostka|единица
figure.free.currency: currency|waluta|валюта
figure.free.priceYear: price year|prices of
figure.free.basis: basis
figure.free.attributedTo: attributed to|according to|wedlug|по данным
figure.free.stockOrFlow: stock or flow
figure.free.note: figure note
figure.free.part: part|czesc|часть
citation.url: url|link|source url|source urls|sourceurl|source link|web|website|href|address of source|uri|adres|odnosnik|ссылка|адрес|источник ссылка|reference url
citation.title: source|sources|source title|source headline|reference|citation|source article|source original|source name|zrodlo|zrodla|источник|источники|источник информации|джерело|джерела|крыніца|крыніцы|bibliography|quelle|quellen|fuente|fuentes
citation.outlet: outlet|publisher|publication|media|source office|newspaper|agency|wydawca|redakcja|издание|сми|издатель
citation.published: published|publication date|source date|date published|pub date|data publikacji|дата публикации|reported|dateadded
citation.author: author|authors|source author|autor|автор
citation.quote: quote|excerpt|cytat|цитата
citation.language: language|lang|jezyk|язык
citation.grade: grade|admiralty|admiralty code|rating|ocena|оценка
citation.reliability: reliability|source reliability|wiarygodnosc zrodla|надежность
citation.credibility: credibility|information credibility|wiarygodnosc informacji|достоверность
`

const FOLDED: [RegExp, string][] = [
  [/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'],
  [/[_\-./()[\]:#*?]+/g, ' '],
]

/** A column's name as small words: 'StartDate', 'start_date' and 'Start date' give 'start date'; accents go. */
export function wordsOf(name: string): string {
  let words = name
  for (const [pattern, by] of FOLDED) words = words.replace(pattern, by)
  return words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/\s+/g, ' ')
    .trim()
}

const MEANINGS = new Map<string, Meaning>()
for (const line of TABLE.trim().split('\n')) {
  const [meaning = '', names = ''] = line.split(': ')
  for (const name of names.split('|')) if (!MEANINGS.has(wordsOf(name))) MEANINGS.set(wordsOf(name), meaning)
}

/** StateA to StateAM, actor_3, participant 12, country2: columns that make one list. "actors" is a plural and no numbered column. */
const NUMBERED = /^(\p{L}+?)(?:[ _-]?(?:\d{1,3}|[A-Z]{1,2})|[ _-][a-z]{1,2})$/u
const LISTED = new Set(
  'state|country|participant|actor|party|side|member|nation|signatory|partner|panstwo|kraj|uczestnik|страна|участник'
    .split('|')
    .map(wordsOf),
)

/** `Participants State 2` under a group: the last word before the number says what is listed. */
const GROUPED = /^(.+)[ _-](?:\d{1,3}|[A-Z])$/u

/** The list that a numbered column is part of, as in 'participant'; null for any other. */
export function listOf(name: string): string | null {
  const words = wordsOf(NUMBERED.exec(name.trim())?.[1] ?? '')
  if (LISTED.has(words)) return words
  const grouped = wordsOf(GROUPED.exec(name.trim())?.[1] ?? '').split(' ')
  const last = grouped.at(-1) ?? ''
  return grouped.length > 1 && grouped.length <= 3 && LISTED.has(last) ? last : null
}

/** `Source 2` and `link_3`: what is named and which it is; null for a name without a number behind it. */
export function numberedName(name: string): { base: string; number: number } | null {
  const found = /^(.*\p{L})[ _-]?(\d{1,2})$/u.exec(name.trim())
  return found ? { base: found[1] ?? '', number: Number(found[2]) } : null
}

const DOTTED = /^[\p{L}\d_ -]+(?:\.[\p{L}\d_ -]+)+$/u
/** names of parts that say nothing about what they are part of */
const BARE = new Set(['name', 'label', 'title', 'code', 'value', 'text', 'id', 'type', 'key'])

/** What a nested name means: `geo.lat` by its last part, `figures.troops.low` by its last two, `place.name` by what it names. */
function nestedMeaning(name: string): Meaning | null {
  const parts = name.split('.').map(wordsOf)
  const [last = '', before = ''] = [parts.at(-1), parts.at(-2)]
  const pair = MEANINGS.get(`${before} ${last}`)
  if (pair !== undefined) return pair
  return MEANINGS.get(BARE.has(last) ? before : last) ?? null
}

const BASES: Record<string, string> = {
  ...{ declared: 'declared', official: 'declared', announced: 'declared', stated: 'declared' },
  ...{ estimated: 'estimated', estimate: 'estimated', observed: 'observed' },
}

/** `Personnel estimated` and `estimated troops`: a figure with its basis, as in `figure.personnel.value.estimated`. */
function withBasis(words: string): Meaning | null {
  const all = words.split(' ')
  const at = all.findIndex((word) => word in BASES)
  if (at < 0 || all.length < 2) return null
  const meaning = MEANINGS.get(all.filter((_, other) => other !== at).join(' '))
  return meaning?.startsWith('figure.') ? `${meaning}.${BASES[all[at]!]}` : null
}

/** `Betrag CHF` and `amount in million USD` without the currency and the power of ten. */
function withoutUnits(name: string): string {
  const bare = wordsOf(
    name.replace(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g, (code) => (isCurrency(code) ? ' ' : code)),
  )
  return bare
    .replace(
      /(?<!\p{L})(?:usd|eur|rub|in|m|mln|mn|mio|bn|mld|mrd|millions?|billions?|thousands?|тыс|млн|млрд|руб|долл|[$€£])(?!\p{L})/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a column's name says that it means, or null. A unit in brackets behind it says nothing about that. */
export function meaningOf(name: string): Meaning | null {
  const words = wordsOf(name)
  const found = MEANINGS.get(words) ?? MEANINGS.get(words.replaceAll(' ', ''))
  if (found !== undefined) return found
  if (DOTTED.test(name)) return nestedMeaning(name)
  const [, bare, behind = ''] = /^(.{2,}?)\s*([([][^()[\]]*[)\]]|,[^,]{1,30})$/.exec(name.trim()) ?? []
  const named = bare === undefined ? undefined : MEANINGS.get(wordsOf(bare))
  if (/(?:%|percent|share|доля|procent).*(?:gdp|ввп|pkb|bip|pib)(?!\p{L})/iu.test(name))
    return 'figure.shareGdp.value'
  if (named !== undefined) {
    // Troops (estimate)
    const basis = wordsOf(behind)
      .split(' ')
      .map((word) => BASES[word])
      .find((said) => said !== undefined)
    return named.startsWith('figure.') && basis !== undefined ? `${named}.${basis}` : named
  }
  const counted = MEANINGS.get(withoutUnits(name))
  if (counted?.startsWith('figure.')) return counted
  if (/^(?:spend|spending|costs?) /.test(words)) return 'figure.value.value'
  return withBasis(words)
}

/** Whether a cell reads like the name of a column: what tells a header from a row. */
export function isKnownName(cell: string): boolean {
  return cell.length <= 40 && (meaningOf(cell) !== null || listOf(cell) !== null)
}
