import { wordsOf } from './synonyms'

/** Names that people write and that are not the region's own name in any of the three languages. */
const OTHERS: Record<string, string> = {
  usa: 'US',
  'u s': 'US',
  'united states of america': 'US',
  america: 'US',
  us: 'US',
  uk: 'GB',
  'u k': 'GB',
  britain: 'GB',
  'great britain': 'GB',
  'russian federation': 'RU',
  'federacja rosyjska': 'RU',
  рф: 'RU',
  'российская федерация': 'RU',
  belorussia: 'BY',
  byelorussia: 'BY',
  'republic of belarus': 'BY',
  белоруссия: 'BY',
  'республика беларусь': 'BY',
  рб: 'BY',
  czechia: 'CZ',
  'czech republic': 'CZ',
  turkey: 'TR',
  'south korea': 'KR',
  'republic of korea': 'KR',
  'north korea': 'KP',
  dprk: 'KP',
  'dem rep korea': 'KP',
  vietnam: 'VN',
  'viet nam': 'VN',
  laos: 'LA',
  syria: 'SY',
  iran: 'IR',
  moldova: 'MD',
  macedonia: 'MK',
  'ivory coast': 'CI',
  burma: 'MM',
  swaziland: 'SZ',
  uae: 'AE',
  holland: 'NL',
  china: 'CN',
  prc: 'CN',
  taiwan: 'TW',
  'hong kong': 'HK',
  congo: 'CG',
  'dr congo': 'CD',
  'democratic republic of the congo': 'CD',
  'democratic republic of congo': 'CD',
  "democratic people's republic of korea": 'KP',
  drc: 'CD',
  bosnia: 'BA',
  'cape verde': 'CV',
  'slovak republic': 'SK',
  'the netherlands': 'NL',
  'the gambia': 'GM',
  сша: 'US',
  фрг: 'DE',
  кнр: 'CN',
  кндр: 'KP',
  юар: 'ZA',
  оаэ: 'AE',
  'рэспубліка беларусь': 'BY',
  'республіка білорусь': 'BY',
  // as lists of states in political science have them
  'russia soviet union': 'RU',
  'bosnia herzegovina': 'BA',
  'cambodia kampuchea': 'KH',
  'dr congo zaire': 'CD',
  'yemen north yemen': 'YE',
  'serbia yugoslavia': 'RS',
  'vietnam north vietnam': 'VN',
  'zimbabwe rhodesia': 'ZW',
}
/** ISO 3166-1 codes of three letters with those of two behind them. */
const ALPHA_3 = `AFGAF ALBAL DZADZ ANDAD AGOAO ARGAR ARMAM AUSAU AUTAT AZEAZ BHSBS BHRBH BGDBD BRBBB BLRBY BELBE BLZBZ BENBJ BTNBT BOLBO BIHBA BWABW BRABR BRNBN BGRBG
BFABF BDIBI KHMKH CMRCM CANCA CPVCV CAFCF TCDTD CHLCL CHNCN COLCO COMKM COGCG CODCD CRICR CIVCI HRVHR CUBCU CYPCY CZECZ DNKDK DJIDJ DMADM DOMDO ECUEC EGYEG SLVSV
GNQGQ ERIER ESTEE SWZSZ ETHET FJIFJ FINFI FRAFR GABGA GMBGM GEOGE DEUDE GHAGH GRCGR GRDGD GTMGT GINGN GNBGW GUYGY HTIHT HNDHN HUNHU ISLIS INDIN IDNID IRNIR IRQIQ
IRLIE ISRIL ITAIT JAMJM JPNJP JORJO KAZKZ KENKE KIRKI PRKKP KORKR KWTKW KGZKG LAOLA LVALV LBNLB LSOLS LBRLR LBYLY LIELI LTULT LUXLU MDGMG MWIMW MYSMY MDVMV MLIML
MLTMT MHLMH MRTMR MUSMU MEXMX FSMFM MDAMD MCOMC MNGMN MNEME MARMA MOZMZ MMRMM NAMNA NRUNR NPLNP NLDNL NZLNZ NICNI NERNE NGANG MKDMK NORNO OMNOM PAKPK PLWPW PANPA
PNGPG PRYPY PERPE PHLPH POLPL PRTPT QATQA ROURO RUSRU RWARW KNAKN LCALC VCTVC WSMWS SMRSM STPST SAUSA SENSN SRBRS SYCSC SLESL SGPSG SVKSK SVNSI SLBSB SOMSO ZAFZA
SSDSS ESPES LKALK SDNSD SURSR SWESE CHECH SYRSY TWNTW TJKTJ TZATZ THATH TLSTL TGOTG TONTO TTOTT TUNTN TURTR TKMTM TUVTV UGAUG UKRUA AREAE GBRGB USAUS URYUY UZBUZ
VUTVU VENVE VNMVN YEMYE ZMBZM ZWEZW PSEPS GRLGL PRIPR GUMGU BMUBM MNPMP ASMAS VIRVI`
const LANGUAGES = ['en', 'pl', 'ru', 'uk', 'be', 'de', 'fr', 'es', 'it', 'pt', 'lt', 'lv', 'cs']

let names: Map<string, string> | null = null
const threes = new Map<string, string>()
const codes = new Set<string>()

/** Codes that were given up go by the name of what came after them: DD is called Germany, CS Serbia and YD Yemen. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code

/** Codes of two letters that more often are the name of somebody else: the Islamic State, al-Qaeda, the Palestinian Authority. */
const NO_COUNTRY_ALONE = new Set(['IS', 'AQ', 'PA'])

/** Every region's name in some languages, from the runtime's own tables; made when first needed. */
function regions(): Map<string, string> {
  if (names) return names
  names = new Map()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const language of LANGUAGES) {
    const words = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      // regions that are no country: the European Union, the United Nations, outlying islands, test codes
      if (/^(?:EU|EZ|UN|QO|XA|XB|XK|ZZ)$/.test(code) || !isCurrent(code)) continue
      const name = words.of(code)
      if (name && !names.has(wordsOf(name))) names.set(wordsOf(name), code)
    }
  }
  for (const [name, code] of Object.entries(OTHERS)) names.set(name, code)
  for (const pair of ALPHA_3.split(/\s+/)) {
    threes.set(pair.slice(0, 3), pair.slice(3))
    codes.add(pair.slice(3))
  }
  return names
}

/** The ISO 3166-1 code of a country by its name in one of the languages, or by its code of three capitals; null for anything else. */
export function countryCode(name: string): string | null {
  return regions().get(wordsOf(name)) ?? threes.get(name) ?? turnedRound(name)
}

/** `Korea, South` and `Moldova, Republic of`, as lists in the order of the alphabet have them. */
function turnedRound(name: string): string | null {
  const [, first = '', second = ''] = /^([^,]{3,40}), ([^,]{2,40})$/.exec(name.trim()) ?? []
  if (first === '') return null
  const whole = regions().get(wordsOf(`${second} ${first}`))
  if (whole !== undefined) return whole
  const isForm = /(?:of|of the|rep\.?)$/i.test(second) && !/^(?:korea|congo)$/i.test(first)
  return isForm ? (regions().get(wordsOf(first)) ?? null) : null
}

/** The same where the codes of two capitals count too: in a list of actors, but for those that stand for others. */
export function countryOf(name: string): string | null {
  const code = countryCode(name)
  if (code !== null || !/^[A-Z]{2}$/.test(name) || NO_COUNTRY_ALONE.has(name)) return code
  return isCurrent(name) && regions() && codes.has(name) ? name : null
}

/** The English name of a country by its code, or null. */
export function countryName(code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) ?? null
}
