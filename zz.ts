import { look } from '@/lib/imports/formats/look'
import { plannedRows } from '@/lib/imports/formats/rows'
import { defaultLimits } from '@/lib/imports/rules/limits'
import { guessMapping } from '@/lib/imports/rules/guess'
import { makeInterpreter } from '@/lib/imports/rules/interpret'
import { choiceOffer } from '@/lib/imports/rules/choices'
import { logging } from '@/lib/developments/rules/draft'
import { kinds } from '@/lib/developments/rules/kinds'
const vocabulary = { kinds, actors: [{code:'RU',name:'Russia',otherNames:['Russian Federation']},{code:'BY',name:'Belarus'},{code:'PL',name:'Poland'},{code:'US',name:'United States'},{code:'NATO',name:'NATO'}], places: [{name:'Brest'}], claims: ['BLR-C-04'], today:'2026-11-28' }
for (const f of process.argv.slice(2)) {
  const r = await look(f, {}, defaultLimits, () => undefined)
  console.log('==', f, r.rows, 'rows', r.format.value, r.encoding?.value, JSON.stringify(r.delimiter?.value), 'header', r.header.value, r.plan.headerLine, r.above); for (const w of r.warnings) console.log('  !', w)
  const m = guessMapping(r, vocabulary)
  console.log('  ', m.columns.map(c => `${c.column}→${Object.values(c.target).join('.')}${c.dates?.order?'['+c.dates.order+']':''}${c.numbers && c.numbers.decimal!=='.'?'['+c.numbers.decimal+']':''}${c.missing?'¬'+c.missing:''}`).join('  '), '| tpl', m.titleTemplate, '| miss', m.missing.join(' '), JSON.stringify(m.defaults), JSON.stringify(m.figures))
  const i = makeInterpreter(r.plan, m, vocabulary)
  const codes = new Map<string, number>(), choices = new Map<string, number>(); let ok = 0, n = 0, shown = 0, bad = 0, ms = 0
  const ex = new Map<string, string>()
  for await (const b of plannedRows(f, r.plan, defaultLimits)) { const t = process.cpuUsage(); for (const row of b) { const x = i(row); n++; if (x.draft) { ok++; if (n < 3000) { const z = logging.safeParse({...x.draft, key:'BLR'}); if (!z.success) { bad++; if (bad<3) console.log('ZOD', z.error.issues.slice(0,3), x.draft) } } }
    for (const p of x.problems) { codes.set(p.level+':'+p.code, (codes.get(p.level+':'+p.code)??0)+1); ex.set(p.code, `${p.column}: ${p.cell.slice(0,40)} → ${p.sentence}`); if (p.choice) choices.set(p.choice.field+'|'+p.choice.value,(choices.get(p.choice.field+'|'+p.choice.value)??0)+1) }
    if (shown++ < 1) console.dir(x.draft ?? x.kept, {depth: 4, maxStringLength: 120}) }
    const d = process.cpuUsage(t); ms += (d.user+d.system)/1000 }
  console.log('  ok', ok, 'of', n, 'zod bad', bad, Object.fromEntries(codes), 'choices', choices.size, '| rows per cpu s', Math.round(n/ms*1000)); for (const [c, e] of ex) console.log('    ', c, e)
  console.log('   offers', [...choices].slice(0,4).map(([k,c]) => { const [field,value]=k.split('|'); const o=choiceOffer(vocabulary)({field: field as any, value: value!, rows:c, firstLine:1}); return `${value}→${o.suggestions} ${o.offer?.code}/${o.offer?.type}` }).join('; '))
}
